import { releaseAll } from "./clock-stops.ts";
import { elapsesAtMs, graceEndMs, presenceLapseMs } from "./deadlines.ts";
import type { CandidateEvent } from "./event.ts";
import type { CandidateState, SessionState } from "./state.ts";

/**
 * What the clock alone has made true by `nowMs`, in any room that is not finalised. An alarm that comes
 * late, twice, or never changes nothing: the recorded instants are the deadlines', not the wake's.
 */
export function dueEvents(state: SessionState, nowMs: number): CandidateEvent[] {
  if (state.room.finalisedAtMs !== null) return [];
  const graceSeconds = state.room.plan?.graceSeconds ?? null;
  return Object.values(state.candidates).flatMap((candidate) => [
    ...dueLapse(candidate, nowMs),
    ...dueEnd(candidate, graceSeconds, nowMs),
  ]);
}

function dueLapse({ identity, presence }: CandidateState, nowMs: number): CandidateEvent[] {
  if (presence.kind !== "confirmed") return [];
  const lapsesAtMs = presenceLapseMs(presence.atMs);
  return nowMs >= lapsesAtMs ? [{ type: "presence-lapsed", candidateId: identity.candidateId, atMs: lapsesAtMs }] : [];
}

function dueEnd({ identity, attempt }: CandidateState, graceSeconds: number | null, nowMs: number): CandidateEvent[] {
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return [];
  const { candidateId, extraTimePercent } = identity;
  const endsAtMs = elapsesAtMs(attempt.course, extraTimePercent);
  const events: CandidateEvent[] = [];
  if (attempt.kind === "running") {
    if (nowMs < endsAtMs) return [];
    events.push({ type: "time-elapsed", candidateId, atMs: endsAtMs });
  }
  if (nowMs >= graceEndMs(attempt.course, extraTimePercent, graceSeconds)) {
    events.push(...releaseAll(attempt.course, candidateId, endsAtMs), {
      type: "test-finished",
      candidateId,
      atMs: endsAtMs,
      processedAtMs: nowMs,
      reason: "time-elapsed",
      by: null,
    });
  }
  return events;
}
