import { drawSigns, type RandomBytes } from "../kernel/draw-signs.ts";

/** No vowel (no word by accident), nothing that is read or heard as another sign. */
export const ONE_TIME_LETTERS = "bcdfghjkmpqrtvwxy";
export const ONE_TIME_DIGITS = "2346789";

/** Six letters and two digits, e.g. `kqtwbr47`: read aloud once, then replaced by the pupil. */
export function makeOneTimePassword(randomBytes: RandomBytes): string {
  return drawSigns(ONE_TIME_LETTERS, 6, randomBytes) + drawSigns(ONE_TIME_DIGITS, 2, randomBytes);
}
