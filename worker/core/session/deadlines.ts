import { durationWithExtraTime } from "../enrolment/extra-time.ts";
import type { CandidateState, Course, RoomState, SessionState } from "./state.ts";
import type { OpenAttempt } from "./subject.ts";

const SECOND_MS = 1000;
/** A confirmed presence lapses after this: identity is checked when the candidate sits down, not in the morning. */
export const PRESENCE_VALID_SECONDS = 15 * 60;
/** No new start later than this after the session's first start, and no test longer than this. */
export const HARD_LIMIT_SECONDS = 24 * 60 * 60;
/** A grant given by mistake may be taken back this long. */
export const UNDO_SECONDS = 60;
/** Wrong codes of one candidate before a pause, and its length. */
export const CODE_FAILURES_ALLOWED = 8;
export const CODE_LOCK_SECONDS = 60;

/** The ledger's sum in seconds: base, percentage, and every entry that was not undone. */
export function allowedSeconds(course: Course, extraTimePercent: number): number {
  const booked = course.ledger.reduce((sum, entry) => sum + (entry.undoneAtMs === null ? entry.seconds : 0), 0);
  return durationWithExtraTime(course.baseSeconds, extraTimePercent) + booked;
}

/**
 * THE deadline of a candidate, in whole epoch milliseconds. Nothing else computes it; screens only show it. While the
 * clock is stopped it is where the ledger stands: nothing falls due before the time of the stop is booked.
 */
export function deadlineMs(course: Course, extraTimePercent: number): number {
  const ledger = course.startedAtMs + Math.round(allowedSeconds(course, extraTimePercent) * SECOND_MS);
  return Math.min(ledger, hardEndMs(course));
}

/** Time left at `nowMs`, in ms: frozen while the clock is stopped, 0 or less once elapsed. */
export function remainingMs(course: Course, extraTimePercent: number, nowMs: number): number {
  return deadlineMs(course, extraTimePercent) - (course.stop?.sinceMs ?? nowMs);
}

/** When a running clock brings time up; at the 24 h limit when it is stopped. */
export function elapsesAtMs(course: Course, extraTimePercent: number): number {
  return course.stop === null ? deadlineMs(course, extraTimePercent) : hardEndMs(course);
}

export function hardEndMs(course: Course): number {
  return course.startedAtMs + HARD_LIMIT_SECONDS * SECOND_MS;
}

/**
 * When the time was over: what a timed end records (D6) and what the grace counts from. It is the deadline, except after
 * a change that moved the deadline into the past: then it is the instant of that change (D8).
 */
export function overMs(attempt: OpenAttempt, extraTimePercent: number): number {
  const deadline = deadlineMs(attempt.course, extraTimePercent);
  if (attempt.kind === "running") return deadline;
  return Math.min(Math.max(deadline, attempt.elapsedAtMs), hardEndMs(attempt.course));
}

/** The time of an elapsed test was over at `atMs`, or before. */
export function isOver(attempt: OpenAttempt, extraTimePercent: number, atMs: number): boolean {
  return attempt.kind === "elapsed" && atMs >= overMs(attempt, extraTimePercent);
}

/** The finish recorded of an elapsed test closed at `closedAtMs`: a stop still open is booked until then (D6, F6). */
export function timedEndMs(attempt: OpenAttempt, extraTimePercent: number, closedAtMs: number): number {
  const { stop } = attempt.course;
  const heldMs = stop === null ? 0 : closedAtMs - stop.sinceMs;
  return Math.min(closedAtMs, overMs(attempt, extraTimePercent) + heldMs);
}

/** When an elapsed test is ended with nobody online: its grace, or the 24 h limit when grace is the supervisor's. */
export function graceEndMs(attempt: OpenAttempt, extraTimePercent: number, graceSeconds: number | null): number {
  const { course } = attempt;
  if (graceSeconds === null || course.stop !== null) return hardEndMs(course);
  return Math.min(overMs(attempt, extraTimePercent) + graceSeconds * SECOND_MS, hardEndMs(course));
}

export function presenceLapseMs(confirmedAtMs: number): number {
  return confirmedAtMs + PRESENCE_VALID_SECONDS * SECOND_MS;
}

/** True once no candidate may start any more. */
export function isSessionExpired(room: RoomState, nowMs: number): boolean {
  return room.firstStartedAtMs !== null && nowMs >= room.firstStartedAtMs + HARD_LIMIT_SECONDS * SECOND_MS;
}

/** The next instant at which something happens by itself; null when nothing is due, as in a finalised room. */
export function nextDueMs(state: SessionState): number | null {
  if (state.room.finalisedAtMs !== null) return null;
  const grace = state.room.plan?.graceSeconds ?? null;
  const due = Object.values(state.candidates).flatMap((candidate) => dueOf(candidate, grace));
  return due.length === 0 ? null : Math.min(...due);
}

function dueOf({ presence, attempt, identity }: CandidateState, graceSeconds: number | null): number[] {
  const due = presence.kind === "confirmed" ? [presenceLapseMs(presence.atMs)] : [];
  if (attempt.kind === "running") due.push(elapsesAtMs(attempt.course, identity.extraTimePercent));
  if (attempt.kind === "elapsed") due.push(graceEndMs(attempt, identity.extraTimePercent, graceSeconds));
  return due;
}
