import type { Tolerances } from "../item.ts";
import { narrowFullWidth } from "./prepare-text.ts";

const SAME_SIGN: readonly (readonly [RegExp, string])[] = [
  [/œ/gu, "oe"],
  [/æ/gu, "ae"],
  [/ß/gu, "ss"],
  [/[\u2018\u2019\u201a\u201b\u02b9\u02bc\u2032\u00b4`]/gu, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, "-"],
];

/**
 * t1: case, accents and white space do not matter, nor does the way a keyboard or a word processor
 * writes one sign (œ, ’, «, –, full-width). Accents are the Latin combining marks only: the vowel
 * signs of other scripts are letters of their words.
 */
export function foldCaseAndAccents(text: string): string {
  let folded = narrowFullWidth(text)
    .toLowerCase()
    .replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize("NFKC"));
  for (const [pattern, replacement] of SAME_SIGN) folded = folded.replace(pattern, replacement);
  return folded
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(/\s/gu, "");
}

/** t2: only letters, their marks and digits matter, of every script: é stays a letter when t1 is off. */
export function keepLettersAndDigits(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, "")
    .replace(/ +/gu, " ")
    .trim();
}

/**
 * The tolerances in their order, on a prepared text. Where t2 would leave nothing (the answer is `@`,
 * `*` or `=`) the text stays: else every sign would equal every other.
 */
export function foldText(text: string, tolerances: Tolerances): string {
  const folded = tolerances.t1 ? foldCaseAndAccents(text) : text;
  if (!tolerances.t2) return folded;
  const kept = keepLettersAndDigits(folded);
  return kept === "" ? folded : kept;
}
