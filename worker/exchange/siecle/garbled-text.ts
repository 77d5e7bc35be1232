/** What windows-1252 and ISO-8859-15 show for the bytes 80–BF, which only ever continue a letter of UTF-8. */
const CONTINUED = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

/**
 * Text whose accents were lost on the way: UTF-8 read as Latin (`é` → `Ã©`, `’` → `â€™`), control signs, or the
 * replacement sign. No name puts such a sign after `Â`, `Ã`, `Ä` or `Å`, nor two of them after `à` to `ï`.
 */
const GARBLED = new RegExp(`[ÂÃÄÅ]${CONTINUED}|[à-ï]${CONTINUED}{2}|[^\\P{Cc}\\t\\n\\r]|\\ufffd`, "u");

/** Give the text before its white space is cleaned: `à` becomes `Ã` and a no-break space. */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}
