/**
 * Text whose accents were lost on the way: UTF-8 read as Latin (`é` → `Ã©`), control signs, or the replacement sign.
 * After `Â`, `Ã`, `Ä` or `Å`, the second half of a UTF-8 letter is U+0080–U+00BF, or what windows-1252 or ISO-8859-15
 * show for those bytes; no name joins the two.
 */
const GARBLED = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[^\P{Cc}\t\n\r]|\ufffd/u;

/** Give the text before its white space is cleaned: `à` becomes `Ã` and a no-break space. */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}
