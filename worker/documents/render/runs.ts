import type { PDFFont } from "@cantoo/pdf-lib";
import { advanceOf, covers, type Face, type Fonts } from "./fonts.ts";

/** A stretch of text drawn with one font. `squeeze` narrows the advance of what stands for a thin space. */
export type Run = { text: string; font: PDFFont; squeeze: number };

/** What stands on paper for a sign that no font of ours can draw (emoji, Chinese, …): seen, never silently lost. */
export const UNKNOWN_SIGN = "\u25A1";

const THIN_SPACE = "\u202F";
const SPACES = /([ \u00A0\u202F]+)/;
const THIN_SPACE_SHARE = 0.6;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** Text as it can be printed: composed letters, no control, zero-width or direction sign, line feeds kept. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/[\u200B-\u200C\u200E-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u061C\u180E]/g, "");
}

/** The runs that draw `text` (already cleaned, without line feed) in `face`, in drawing order. */
export function toRuns(fonts: Fonts, text: string, face: Face): Run[] {
  const runs: Run[] = [];
  for (const part of text.split(SPACES)) {
    if (part === "") continue;
    if (/^[ \u00A0\u202F]/.test(part)) for (const space of part) pushSpace(fonts, runs, space, face);
    else for (const piece of fontsOfWord(fonts, part, face)) pushPiece(runs, piece);
  }
  return joinRightToLeft(runs);
}

/** One thin space is a run of its own: Atkinson has no U+202F, so a U+00A0 is drawn and its advance narrowed. */
function pushSpace(fonts: Fonts, runs: Run[], space: string, face: Face): void {
  if (space === THIN_SPACE) runs.push({ text: "\u00A0", font: fonts.faces.regular, squeeze: THIN_SPACE_SHARE });
  else pushPiece(runs, { text: covers(fonts, fonts.faces[face], space) ? space : " ", font: fonts.faces[face] });
}

function pushPiece(runs: Run[], piece: { text: string; font: PDFFont }): void {
  const last = runs.at(-1);
  if (last !== undefined && last.font === piece.font && last.squeeze === 1) last.text += piece.text;
  else runs.push({ ...piece, squeeze: 1 });
}

/** A word with one letter that the face lacks goes whole to the fallback: NGUYỄN in two fonts reads badly. */
function fontsOfWord(fonts: Fonts, word: string, face: Face): { text: string; font: PDFFont }[] {
  if (covers(fonts, fonts.faces[face], word)) return [{ text: word, font: fonts.faces[face] }];
  const pieces = Array.from(graphemes.segment(word), ({ segment }) => fontOf(fonts, segment, face));
  const foreign = pieces.some((piece) => piece.font === fonts.fallback && /\p{L}/u.test(piece.text));
  if (!foreign) return pieces;
  return pieces.map((piece) =>
    covers(fonts, fonts.fallback, piece.text) ? { text: piece.text, font: fonts.fallback } : piece,
  );
}

function fontOf(fonts: Fonts, grapheme: string, face: Face): { text: string; font: PDFFont } {
  const bare = grapheme.replace(/[\u200D\uFE00-\uFE0F]/g, "");
  for (const text of [bare, bare.normalize("NFKC"), bare.normalize("NFD").replace(/\p{M}/gu, "")]) {
    if (text === "") continue;
    for (const font of [fonts.faces[face], fonts.faces.bold, fonts.fallback]) {
      if ((font !== fonts.faces.bold || face !== "regular") && covers(fonts, font, text)) return { text, font };
    }
  }
  return { text: UNKNOWN_SIGN, font: fonts.fallback };
}

/** Right-to-left words side by side become one run: the shaper then orders the words as well as the letters. */
function joinRightToLeft(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const gap = joined.at(-1);
    const before = joined.at(-2);
    const isGap = gap !== undefined && gap.text.trim() === "" && gap.squeeze === 1;
    if (isGap && before !== undefined && RIGHT_TO_LEFT.test(run.text) && RIGHT_TO_LEFT.test(before.text)) {
      before.text += gap.text.replaceAll("\u00A0", " ") + run.text;
      joined.pop();
    } else joined.push(run);
  }
  return joined;
}

/**
 * The width of cleaned text at size 1: the sum of its words' widths (the library draws without kerning), so that
 * each word is shaped once in a document however many ways a paragraph is wrapped.
 */
export function measure(fonts: Fonts, text: string, face: Face): number {
  let width = 0;
  for (const part of text.split(SPACES)) if (part !== "") width += measurePart(fonts, part, face);
  return width;
}

function measurePart(fonts: Fonts, part: string, face: Face): number {
  const key = `${face}\u0000${part}`;
  const known = fonts.widths.get(key);
  if (known !== undefined) return known;
  let width = 0;
  for (const run of toRuns(fonts, part, face)) width += widthOfRun(fonts, run);
  fonts.widths.set(key, width);
  return width;
}

/** The advance of a run at size 1. */
export function widthOfRun(fonts: Fonts, run: Run): number {
  return advanceOf(fonts, run.font, run.text) * run.squeeze;
}
