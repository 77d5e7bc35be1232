import { drawSigns, type RandomBytes } from "../kernel/draw-signs.ts";

/** The letters that survive a photocopy and a dictation, as in a session's secrets: no digit, so no other code's look. */
const SIGNS = "BCDFGHJKMPQRTVWXY";
const LENGTH = 6;

/** For the computers of one room, typed once at each: six letters, e.g. `BKTQWM`. Not a secret, but not to be guessed. */
export function makeCheckCode(randomBytes: RandomBytes): string {
  return drawSigns(SIGNS, LENGTH, randomBytes);
}

/** What was typed, as it was made; null when no code looks like this. */
export function normaliseCheckCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase();
  return new RegExp(`^[${SIGNS}]{${LENGTH}}$`).test(code) ? code : null;
}
