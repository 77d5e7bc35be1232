const french = new Intl.Collator("fr", { numeric: true });

type Named = { lastName: string; firstName: string; birthDate: string };

/** The order of a French register: name, first name, then birth date for homonyms. */
export function compareNames(a: Named, b: Named): number {
  return (
    french.compare(a.lastName, b.lastName) ||
    french.compare(a.firstName, b.firstName) ||
    (a.birthDate < b.birthDate ? -1 : a.birthDate > b.birthDate ? 1 : 0)
  );
}

/** The same order, by what candidates are called. */
export function compareCalled(
  a: { calledLastName: string; calledFirstName: string; birthDate: string },
  b: { calledLastName: string; calledFirstName: string; birthDate: string },
): number {
  const called = (one: typeof a) => ({ ...one, lastName: one.calledLastName, firstName: one.calledFirstName });
  return compareNames(called(a), called(b));
}

/** Classes with numbers as numbers: 2de 7 before 2de 10. */
export function compareDivisions(a: string, b: string): number {
  return french.compare(a, b);
}
