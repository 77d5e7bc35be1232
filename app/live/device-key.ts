/**
 * The key of this tab for this session and this person. sessionStorage survives a reload and a tab restored after a
 * crash, and is never shared with another computer: exactly what "one live device" needs. On a shared machine the next
 * pupil of the same tab gets another key. `owner`: anything that tells two candidates apart; only its digest is kept.
 */
export function deviceKey(sessionNumber: number, owner: string): string {
  const name = `vigie-device-${sessionNumber}`;
  const ownerName = `${name}-de`;
  const mark = ownerMark(owner);
  try {
    const known = sessionStorage.getItem(name);
    const knownOwner = sessionStorage.getItem(ownerName);
    sessionStorage.setItem(ownerName, mark);
    if (known !== null && (knownOwner === null || knownOwner === mark)) return known;
    const made = newId();
    sessionStorage.setItem(name, made);
    return made;
  } catch {
    // A browser that keeps nothing: the key lasts as long as the page.
    return newId();
  }
}

/** The test of this tab is over and its login with it: the next person here starts from nothing. */
export function forgetDevice(sessionNumber: number): void {
  try {
    sessionStorage.removeItem(`vigie-device-${sessionNumber}`);
    sessionStorage.removeItem(`vigie-device-${sessionNumber}-de`);
  } catch {
    // Nothing was kept.
  }
}

/** Also where crypto.randomUUID is missing: a page served over plain http on a lab network. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** FNV-1a, 32 bits: tells two people of one class apart, and names nobody. */
export function ownerMark(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
