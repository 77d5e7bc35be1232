/** The alphabet of the check letter: no I, O, Q, which read like digits. */
const CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

/**
 * The check letter of an establishment's number: its seven digits modulo 23.
 * Checked on public numbers: 0750655E (Louis-le-Grand), 0750654D (Henri-IV).
 */
export function uaiCheckLetter(sevenDigits: string): string {
  if (!/^\d{7}$/.test(sevenDigits)) throw new RangeError(`seven digits wanted: ${sevenDigits}`);
  return CHECK_LETTERS.charAt(Number(sevenDigits) % CHECK_LETTERS.length);
}

/** Upper case, no spaces; null when the shape or the check letter is wrong. */
export function parseUai(typed: string): string | null {
  const uai = typed.replace(/\s/g, "").toUpperCase();
  if (!/^\d{7}[A-Z]$/.test(uai)) return null;
  return uaiCheckLetter(uai.slice(0, 7)) === uai.charAt(7) ? uai : null;
}
