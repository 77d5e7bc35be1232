import { overMs } from "./deadlines.ts";
import type { LedgerEntry } from "./state.ts";
import type { OpenAttempt } from "./subject.ts";

const SECOND_MS = 1000;

/**
 * Whole seconds of the candidate's own clock that ran while the link was lost, up to `nowMs` (L2). What a pause or a
 * report has booked in that span is given back already; before the start and after the deadline nothing ran.
 */
export function lostSeconds(attempt: OpenAttempt, extraTimePercent: number, nowMs: number): number {
  const { course } = attempt;
  const { lostSinceMs } = course.link;
  if (lostSinceMs === null) return 0;
  // The last sign kept may be a few seconds older than the test itself.
  const fromMs = Math.max(lostSinceMs, course.startedAtMs);
  const untilMs = course.stop?.sinceMs ?? nowMs;
  const booked = course.ledger.reduce((sum, entry) => sum + stoodStillMs(entry, fromMs), 0);
  const overdueMs = attempt.kind === "elapsed" ? Math.max(0, untilMs - overMs(attempt, extraTimePercent)) : 0;
  return Math.max(0, Math.round((untilMs - fromMs - booked - overdueMs) / SECOND_MS));
}

/** The part of a booked stop, or of a gap after the deadline, that lies after `fromMs`: it ended when it was booked. */
function stoodStillMs({ kind, seconds, atMs }: LedgerEntry, fromMs: number): number {
  // A gap stays time that nobody had, also when the grant it came with was taken back.
  if (kind === "grant" || kind === "link") return 0;
  return Math.max(0, Math.min(seconds * SECOND_MS, atMs - fromMs));
}
