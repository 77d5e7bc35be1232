/** `NOM Prénom`, as in every list. */
export function PersonName({ lastName, firstName }: { lastName: string; firstName: string }) {
  return (
    <>
      <b>{lastName.toLocaleUpperCase("fr")}</b> {firstName}
    </>
  );
}
