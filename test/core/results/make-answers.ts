import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { ScoredAnswer } from "#worker/core/results/score-attempt.ts";

/** Answers over the competences in their order, one round after another; "1" right, "0" wrong. */
export function makeAnswers(pattern: string, difficulty = 0, discrimination = 1): ScoredAnswer[] {
  return [...pattern].map((sign, at) => ({
    competence: COMPETENCES[at % COMPETENCES.length] ?? "1.1",
    discrimination,
    difficulty,
    right: sign === "1",
  }));
}
