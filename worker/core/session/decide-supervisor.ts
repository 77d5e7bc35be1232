import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import { releaseAll } from "./clock-stops.ts";
import type { SupervisorCommand, SystemCommand } from "./command.ts";
import { isSessionExpired, timedEndMs } from "./deadlines.ts";
import type { Ruling } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import type { CandidateState, SessionState } from "./state.ts";
import type { Subject } from "./subject.ts";

type Asked<T extends SupervisorCommand["type"]> = Extract<SupervisorCommand, { type: T }>;

/** Identity was checked. Offered before the start, and for another device that shows up before question 1 (P1–P5). */
export function decideConfirmPresence(
  { room, candidate }: Subject,
  { candidateId, by }: Asked<"confirm-presence">,
  nowMs: number,
): Ruling {
  if (candidate.presence.kind === "confirmed") return ok([]);
  if (isSessionExpired(room, nowMs)) return refuse(domainError("SESSION_EXPIRED"));
  if (candidate.attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  const hasBegun = candidate.attempt.kind === "running" || candidate.attempt.kind === "elapsed";
  const isReading = candidate.attempt.kind === "instructions" && candidate.arrival.kind === "absent";
  if (hasBegun || isReading) return refuse(domainError("TEST_ALREADY_STARTED"));
  return ok([{ type: "presence-confirmed", candidateId, atMs: nowMs, by }]);
}

/** Undone until question 1 is served: a candidate who reads the instructions goes back to waiting (P3). */
export function decideCancelPresence(
  { candidate }: Subject,
  { candidateId, by }: Asked<"cancel-presence">,
  nowMs: number,
): Ruling {
  const { attempt, presence } = candidate;
  if (attempt.kind === "running" || attempt.kind === "elapsed") return refuse(domainError("TEST_ALREADY_STARTED"));
  if (attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  if (attempt.kind === "none" && presence.kind !== "confirmed") return ok([]);
  return ok([{ type: "presence-cancelled", candidateId, atMs: nowMs, by }]);
}

export function decideAuthoriseResume(
  { candidate: { attempt } }: Subject,
  { candidateId, by }: Asked<"authorise-resume">,
  nowMs: number,
): Ruling {
  if (attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return refuse(domainError("TEST_NOT_STARTED"));
  if (attempt.course.resume.kind === "authorised") return ok([]);
  return ok([{ type: "resume-authorised", candidateId, atMs: nowMs, by }]);
}

/** Irreversible. A repeat changes nothing: the first end is the one recorded (F2). */
export function decideEndTest({ candidate }: Subject, { candidateId, by }: Asked<"end-test">, nowMs: number): Ruling {
  const { attempt } = candidate;
  if (attempt.kind === "finished") return ok([]);
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return refuse(domainError("TEST_NOT_STARTED"));
  return ok(endOpenTest(candidate, "ended-by-supervisor", candidateId, by, nowMs));
}

/** Every test whose time is up, at once (F6). */
export function decideEndElapsed(state: SessionState, { by }: Asked<"end-elapsed">, nowMs: number): Ruling {
  const ends = Object.entries(state.candidates).flatMap(([candidateId, candidate]) =>
    candidate.attempt.kind === "elapsed" ? endOpenTest(candidate, "ended-by-supervisor", candidateId, by, nowMs) : [],
  );
  return ok(ends);
}

/** Closes the room: every open test ends, nobody may act any more (F4). Safe to repeat. */
export function decideFinalise(
  state: SessionState,
  { by }: Extract<SystemCommand, { type: "finalise" }>,
  nowMs: number,
): Ruling {
  if (state.room.finalisedAtMs !== null) return ok([]);
  const ends = Object.entries(state.candidates).flatMap(([candidateId, candidate]) =>
    endOpenTest(candidate, "ended-by-finalisation", candidateId, by, nowMs),
  );
  return ok([...ends, { type: "session-finalised", atMs: nowMs, by }]);
}

/** A test whose time had elapsed keeps that reason and the deadline's instant, whoever closes it (D6). */
function endOpenTest(
  { attempt, identity }: CandidateState,
  reason: "ended-by-supervisor" | "ended-by-finalisation",
  candidateId: string,
  by: Extract<SystemCommand, { type: "finalise" }>["by"],
  nowMs: number,
): CandidateEvent[] {
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return [];
  const isElapsed = attempt.kind === "elapsed";
  const { course } = attempt;
  return [
    ...releaseAll(course, candidateId, nowMs),
    {
      type: "test-finished",
      candidateId,
      atMs: isElapsed ? timedEndMs(attempt, identity.extraTimePercent, nowMs) : nowMs,
      processedAtMs: nowMs,
      reason: isElapsed ? "time-elapsed" : reason,
      by,
    },
  ];
}
