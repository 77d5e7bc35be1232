import type { Item } from "#worker/core/itembank/item.ts";
import type { AbortReason, Outcome } from "#worker/core/results/decide-outcome.ts";
import type { Event } from "#worker/core/session/event.ts";
import { courseOf, evolveAll } from "#worker/core/session/evolve.ts";
import { EMPTY_SESSION } from "#worker/core/session/state.ts";
import { scoreStoredAttempt } from "./score-attempt.ts";

/**
 * The outcome of one candidate as the room's own journal tells it, apart from the row that the outbox delivered. The events
 * are the room's, with their texts put back: an exported journal leaves the answers out. Verdicts and parameters are those
 * of the journal; `bank`, the version that the session froze, is read only for the questions that a candidate left. Null:
 * this candidate began no test.
 */
export function rescoreFromJournal(
  journal: readonly Event[],
  candidateId: string,
  bank: readonly Item[],
  reason: AbortReason | null,
): Outcome | null {
  const candidate = evolveAll(EMPTY_SESSION, journal).candidates[candidateId];
  const course = candidate === undefined ? null : courseOf(candidate.attempt);
  if (course === null) return null;
  const served = course.served.map(({ outcome, setAside, ...question }) => ({
    ...question,
    isSetAside: setAside !== null,
    right: outcome === null || setAside !== null ? null : outcome.verdict === "right",
  }));
  return scoreStoredAttempt({ served, verdict: null }, bank, reason);
}
