import { releaseAll } from "./clock-stops.ts";
import { elapsesAtMs, graceEndMs, hardEndMs, presenceLapseMs, timedEndMs } from "./deadlines.ts";
import type { CandidateEvent } from "./event.ts";
import type { CandidateState, SessionState } from "./state.ts";

/**
 * What the clock alone has made true by `nowMs`, in any room that is not finalised. An alarm that comes
 * late, twice, or never changes nothing: the recorded instants are the deadlines', not the wake's.
 * `movedAtMs`: a command has just changed the room at that instant. What is due now and was not due before it was moved
 * into the past by it, and counts from that instant: nobody's time ends before it was said (D8).
 */
export function dueEvents(state: SessionState, nowMs: number, movedAtMs: number | null): CandidateEvent[] {
  if (state.room.finalisedAtMs !== null) return [];
  const graceSeconds = state.room.plan?.graceSeconds ?? null;
  return Object.values(state.candidates).flatMap((candidate) => [
    ...dueLapse(candidate, nowMs),
    ...dueEnd(candidate, graceSeconds, nowMs, movedAtMs),
  ]);
}

function dueLapse({ identity, presence }: CandidateState, nowMs: number): CandidateEvent[] {
  if (presence.kind !== "confirmed") return [];
  const lapsesAtMs = presenceLapseMs(presence.atMs);
  return nowMs >= lapsesAtMs ? [{ type: "presence-lapsed", candidateId: identity.candidateId, atMs: lapsesAtMs }] : [];
}

function dueEnd(
  { identity, attempt }: CandidateState,
  graceSeconds: number | null,
  nowMs: number,
  movedAtMs: number | null,
): CandidateEvent[] {
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return [];
  const { candidateId, extraTimePercent } = identity;
  const { course } = attempt;
  const isDue =
    attempt.kind === "running"
      ? nowMs >= elapsesAtMs(course, extraTimePercent)
      : nowMs >= graceEndMs(attempt, extraTimePercent, graceSeconds);
  if (!isDue) return [];
  const events: CandidateEvent[] = [];
  let elapsed = attempt;
  if (attempt.kind === "running" || movedAtMs !== null) {
    const atMs = Math.max(elapsesAtMs(course, extraTimePercent), movedAtMs ?? 0);
    events.push({ type: "time-elapsed", candidateId, atMs });
    elapsed = { kind: "elapsed", course, elapsedAtMs: atMs };
  }
  if (nowMs < graceEndMs(elapsed, extraTimePercent, graceSeconds)) return events;
  // A stop that lasted until the 24 h limit is booked there.
  const closedAtMs = course.stop === null ? nowMs : hardEndMs(course);
  return [
    ...events,
    ...releaseAll(course, candidateId, closedAtMs),
    {
      type: "test-finished",
      candidateId,
      atMs: timedEndMs(elapsed, extraTimePercent, closedAtMs),
      processedAtMs: nowMs,
      reason: "time-elapsed",
      by: null,
    },
  ];
}
