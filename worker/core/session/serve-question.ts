import { toServedRecord } from "../engine/pool-item.ts";
import { chooseNextItem } from "../engine/selection/choose-next-item.ts";
import type { DecideContext } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import type { Course, Served } from "./state.ts";

type ServeInput = {
  candidateId: string;
  /** what was served, answered and set aside so far */
  course: Pick<Course, "served" | "ability" | "seed">;
  context: DecideContext;
  bank: NonNullable<DecideContext["bank"]>;
};

/** Questions that count: those set aside by an accepted report do not (A4). */
export function countedOf(served: readonly Served[]): Served[] {
  return served.filter((one) => one.setAside === null);
}

/**
 * The next question, under the next number: a replacement takes the number of the one set aside, and never its skill.
 * A bank that runs dry ends the test with its own reason, never like a normal end (T6).
 */
export function serveQuestion({ candidateId, course, context, bank }: ServeInput): CandidateEvent {
  const { served, ability, seed } = course;
  const number = countedOf(served).length + 1;
  const next = chooseNextItem({
    pool: bank.pool,
    served: served.map((one) => toServedRecord({ ...one, id: one.itemId }, one.setAside === null)),
    excludedSkills: served.flatMap((one) => (one.setAside === null ? [] : [one.skill])),
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
      setAside: null,
    },
  };
}
