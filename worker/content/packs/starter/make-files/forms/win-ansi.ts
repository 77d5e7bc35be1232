// The signs that Windows-1252 has between 128 and 159 and that our texts use.
const HIGH: Record<string, number> = {
  "€": 128,
  "…": 133,
  Œ: 140,
  "‘": 145,
  "’": 146,
  "“": 147,
  "”": 148,
  "•": 149,
  "–": 150,
  "—": 151,
  œ: 156,
};
// Helvetica's advance widths for the signs 32 to 126, in thousandths of the size (Adobe's core font metrics).
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const OTHER_WIDTH = 556;

/** A text as the bytes of a PDF string in WinAnsiEncoding, in hexadecimal. Throws on a sign that it has not. */
export function winAnsiHex(text: string): string {
  return [...text].map((sign) => codeOf(sign).toString(16).padStart(2, "0")).join("");
}

function codeOf(sign: string): number {
  const plain = sign === "\u202f" ? "\u00a0" : sign;
  const code = HIGH[plain] ?? plain.codePointAt(0) ?? 0;
  if (code < 32 || code > 255) throw new Error(`no WinAnsi code for “${sign}”`);
  return code;
}

/** Width of a text in Helvetica at a size of 1; accented letters count as their base letter. */
function widthOf(text: string): number {
  const widths = [...text].map((sign) => {
    const base = (sign === "\u00a0" || sign === "\u202f" ? " " : sign.normalize("NFD").charAt(0)).charCodeAt(0);
    return WIDTHS[base - 32] ?? OTHER_WIDTH;
  });
  return widths.reduce((sum, width) => sum + width, 0) / 1000;
}

/** Lines of at most `most` points at this size, broken at ordinary spaces. */
export function breakLines(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) * size > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
