import { toServedRecord } from "../engine/pool-item.ts";
import { chooseNextItem } from "../engine/selection/choose-next-item.ts";
import type { DecideContext } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import type { Served } from "./state.ts";

type ServeInput = {
  candidateId: string;
  number: number;
  served: readonly Served[];
  ability: number;
  seed: string;
  context: DecideContext;
  bank: NonNullable<DecideContext["bank"]>;
};

/** The next question of a test; a bank that runs dry ends it with its own reason, never like a normal end (T6). */
export function serveQuestion(input: ServeInput): CandidateEvent {
  const { candidateId, number, served, ability, seed, context, bank } = input;
  const next = chooseNextItem({
    pool: bank.pool,
    served: served.map((one) => toServedRecord({ ...one, id: one.itemId })),
    excludedSkills: [],
    ability,
    seed,
    questionNumber: number,
    config: context.engine,
  });
  if (next.kind === "exhausted") {
    const atMs = context.nowMs;
    return { type: "test-finished", candidateId, atMs, processedAtMs: atMs, reason: "pool-exhausted", by: null };
  }
  const { id: itemId, skill, competence, tube, discrimination, difficulty } = next.item;
  return {
    type: "question-served",
    candidateId,
    served: {
      number,
      itemId,
      skill,
      competence,
      tube,
      discrimination,
      difficulty,
      servedAtMs: context.nowMs,
      outcome: null,
    },
  };
}
