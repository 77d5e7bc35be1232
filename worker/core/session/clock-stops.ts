import type { CandidateEvent } from "./event.ts";
import type { Course, LedgerEntry, Person, StopCause, StopHolder } from "./state.ts";

const SECOND_MS = 1000;

/** The clock stops, or one more holds it. Nothing when this cause holds it already. */
export function hold(course: Course, candidateId: string, holder: StopHolder, nowMs: number): CandidateEvent[] {
  const isHeld = course.stop?.causes.some((one) => one.cause === holder.cause) ?? false;
  return isHeld ? [] : [{ type: "clock-stopped", candidateId, atMs: nowMs, holder }];
}

/**
 * One holder lets go. It books the time since the clock stopped, or since the last holder let go: what overlaps is
 * booked once, so the sum is exactly how long the clock stood still.
 */
export function release(
  course: Course,
  candidateId: string,
  cause: StopCause,
  nowMs: number,
  by: Person | null,
): CandidateEvent[] {
  const holder = course.stop?.causes.find((one) => one.cause === cause);
  if (course.stop === null || holder === undefined) return [];
  const entry: LedgerEntry = {
    id: `${cause}-${course.stop.sinceMs}`,
    kind: cause,
    seconds: Math.max(0, nowMs - course.stop.sinceMs) / SECOND_MS,
    reason: holder.reason,
    atMs: nowMs,
    by,
    undoneAtMs: null,
  };
  return [{ type: "clock-released", candidateId, cause, entry }];
}

/** Every holder lets go at the end of a test: the ledger is whole. The first books all, the others nothing more. */
export function releaseAll(course: Course, candidateId: string, nowMs: number): CandidateEvent[] {
  if (course.stop === null) return [];
  const { sinceMs } = course.stop;
  return course.stop.causes.map(({ cause, reason }, index) => ({
    type: "clock-released",
    candidateId,
    cause,
    entry: {
      id: `${cause}-${sinceMs}`,
      kind: cause,
      seconds: index === 0 ? Math.max(0, nowMs - sinceMs) / SECOND_MS : 0,
      reason,
      atMs: nowMs,
      by: null,
      undoneAtMs: null,
    },
  }));
}
