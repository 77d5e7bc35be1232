import { VIGIE } from "#worker/core/engine/config.ts";
import { toPoolItem, toServedRecord } from "#worker/core/engine/pool-item.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import {
  type AbortReason,
  decideOutcome,
  type JuryVerdict,
  type Outcome,
} from "#worker/core/results/decide-outcome.ts";
import type { ServedQuestion } from "../staff-ports.ts";

/** The outcome of one attempt on the bank it was served from. `reason` counts only when questions are missing. */
export function scoreStoredAttempt(
  attempt: { served: readonly ServedQuestion[]; verdict: JuryVerdict | null },
  bank: readonly Item[],
  reason: AbortReason | null,
): Outcome {
  const answered = attempt.served.flatMap((one) => (one.right === null ? [] : [{ ...one, right: one.right }]));
  return decideOutcome({
    answers: answered.map(({ discrimination, difficulty, right, competence }) => ({
      discrimination,
      difficulty,
      right,
      competence,
    })),
    abortReason: answered.length >= VIGIE.questionCount ? null : reason,
    verdict: attempt.verdict,
    selection: {
      pool: bank.filter((item) => item.usage !== "practice").map(toPoolItem),
      served: attempt.served
        .filter(({ right, isSetAside }) => right !== null || isSetAside)
        .map((one) => toServedRecord({ ...one, id: one.itemId }, !one.isSetAside)),
      excludedSkills: attempt.served.flatMap(({ isSetAside, skill }) => (isSetAside ? [skill] : [])),
    },
    config: VIGIE,
  });
}
