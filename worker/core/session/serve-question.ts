import type { EngineConfig } from "../engine/config.ts";
import { type PoolItem, toServedRecord } from "../engine/pool-item.ts";
import { chooseNextItem, type NextItem } from "../engine/selection/choose-next-item.ts";
import type { DecideContext } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import type { Course, Served } from "./state.ts";

/** What is fixed at the start of a test, and decides with the answers what is asked. */
export type Choosing = Pick<Course, "seed" | "locale" | "recentlyPractised">;

type ServeInput = {
  candidateId: string;
  /** what was served, answered and set aside so far */
  course: Choosing & Pick<Course, "served" | "ability">;
  context: DecideContext;
  bank: NonNullable<DecideContext["bank"]>;
};

/** Questions that count: neither set aside by an accepted report (A4) nor answered too late (O10). */
export function countedOf(served: readonly Served[]): Served[] {
  return served.filter(isCounted);
}

function isCounted({ setAside, kept }: Served): boolean {
  return setAside === null && kept === null;
}

/** What the rules would serve next, when all that is served is answered. */
export function nextItem(
  { served, ability, seed, locale, recentlyPractised }: ServeInput["course"],
  pool: readonly PoolItem[],
  config: EngineConfig,
): NextItem {
  return chooseNextItem({
    pool,
    served: served.map((one) => toServedRecord({ ...one, id: one.itemId }, isCounted(one))),
    excludedSkills: served.flatMap((one) => (one.setAside === null ? [] : [one.skill])),
    recentlyPractised,
    language: locale,
    ability,
    seed,
    questionNumber: countedOf(served).length + 1,
    config,
  });
}

/**
 * The next question, under the next number: a replacement takes the number of the one set aside, and never its skill.
 * A bank that runs dry ends the test with its own reason, never like a normal end (T6).
 */
export function serveQuestion({ candidateId, course, context, bank }: ServeInput): CandidateEvent {
  const next = nextItem(course, bank.pool, context.engine);
  if (next.kind === "exhausted") {
    const atMs = context.nowMs;
    return { type: "test-finished", candidateId, atMs, processedAtMs: atMs, reason: "pool-exhausted", by: null };
  }
  const number = countedOf(course.served).length + 1;
  return { type: "question-served", candidateId, served: toServed(next.item, number, context.nowMs, "room") };
}

export function toServed(item: PoolItem, number: number, servedAtMs: number, source: Served["source"]): Served {
  const { id: itemId, skill, competence, tube, discrimination, difficulty } = item;
  return {
    number,
    itemId,
    skill,
    competence,
    tube,
    discrimination,
    difficulty,
    servedAtMs,
    source,
    timedAtMs: null,
    unfocusedAtMs: null,
    outcome: null,
    setAside: null,
    kept: null,
  };
}
