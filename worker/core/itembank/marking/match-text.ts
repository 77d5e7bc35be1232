import { distance } from "fastest-levenshtein";
import type { Tolerances } from "../item.ts";
import { bareAnswer } from "./bare-answer.ts";
import { foldText } from "./fold-text.ts";
import { prepareText } from "./prepare-text.ts";

const MOST_WRONG_SIGNS_PER_SIGN = 0.25;

/** True when the typed text is one of the accepted ones under the item's tolerances. An empty text never is. */
export function matchesText(text: string, accepted: readonly string[], tolerances: Tolerances): boolean {
  const typed = tolerances.t1 ? [text, bareAnswer(text, accepted)] : [text];
  const givens = typed.map((one) => foldText(prepareText(one), tolerances)).filter((given) => given !== "");
  return accepted.some((variant) => {
    const expected = foldText(prepareText(variant), tolerances);
    return givens.some((given) => given === expected || (tolerances.t3 && isNearMiss(given, expected)));
  });
}

/**
 * t3: at most one wrong sign in four of the answer. Digits are never a slip of the pen (2024 is not 2025,
 * mp3 is not mp4), so both must hold the same ones in the same order.
 */
function isNearMiss(given: string, expected: string): boolean {
  if (expected === "" || digitsOf(given) !== digitsOf(expected)) return false;
  return distance(given, expected) / given.length <= MOST_WRONG_SIGNS_PER_SIGN;
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, "");
}
