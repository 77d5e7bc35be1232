/** A page that the browser kept whole for its back button may be of somebody who has left this machine since. */
export function freshenKeptPage(): () => void {
  const freshen = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload();
  };
  addEventListener("pageshow", freshen);
  return () => removeEventListener("pageshow", freshen);
}
