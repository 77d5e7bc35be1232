import { drawSigns, type RandomBytes } from "../kernel/draw-signs.ts";

/** What survives a photocopy and a dictation, as in a session's secrets. */
const LETTERS = "BCDFGHJKMPQRTVWXY";
const DIGITS = "2346789";
const LETTER_COUNT = 6;
const DIGIT_COUNT = 3;
const SHAPE = new RegExp(`^[${LETTERS}]{${LETTER_COUNT}}[${DIGITS}]{${DIGIT_COUNT}}$`);

/** Six letters and three digits, e.g. `BKTQWM478`: typed once by each pupil. */
export function makePathCode(randomBytes: RandomBytes): string {
  return drawSigns(LETTERS, LETTER_COUNT, randomBytes) + drawSigns(DIGITS, DIGIT_COUNT, randomBytes);
}

/** What was typed, as it was made: ` bktqwm-478 ` → `BKTQWM478`; null when no code looks like this. */
export function normalisePathCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase();
  return SHAPE.test(code) ? code : null;
}
