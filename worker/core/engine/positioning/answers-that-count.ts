import type { PracticeAnswer } from "./practice-skill.ts";

/** One answer of an account in one competence. A run is one sitting; `run` counts them from 1. */
export type RecordedAnswer = PracticeAnswer & { itemId: string; run: number; atS: number };

/**
 * What still speaks in run `run`: every right answer since the competence was last begun again (`firstRun`), and the wrong
 * ones of this run only. So an improvement asks again what was missed, and nothing that was shown.
 */
export function answersThatCount(
  answers: readonly RecordedAnswer[],
  { run, firstRun }: { run: number; firstRun: number },
): RecordedAnswer[] {
  return answers.filter((answer) => answer.run >= firstRun && (answer.right || answer.run === run));
}
