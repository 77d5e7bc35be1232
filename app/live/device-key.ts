/**
 * The key of this tab for this session. sessionStorage survives a reload and a tab restored after a crash, and is
 * never shared with another tab or computer: exactly what "one live device" needs.
 */
export function deviceKey(sessionNumber: number): string {
  const name = `vigie-device-${sessionNumber}`;
  const known = sessionStorage.getItem(name);
  if (known !== null) return known;
  const made = newId();
  sessionStorage.setItem(name, made);
  return made;
}

/** Also where crypto.randomUUID is missing: a page served over plain http on a lab network. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
