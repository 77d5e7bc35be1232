import { startingAbility } from "../engine/track-ability.ts";
import { normaliseAccessCode, sameSecret } from "../enrolment/session-secrets.ts";
import { domainError } from "../kernel/domain-error.ts";
import { exhaustive } from "../kernel/exhaustive.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand } from "./command.ts";
import { CODE_FAILURES_ALLOWED, CODE_LOCK_SECONDS, isSessionExpired } from "./deadlines.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import type { CandidateEvent, Event } from "./event.ts";
import { refuseNotOpen } from "./opening.ts";
import { serveQuestion } from "./serve-question.ts";
import type { CandidateState, Course } from "./state.ts";
import type { Subject } from "./subject.ts";

type Asked<T extends CandidateCommand["type"]> = Extract<CandidateCommand, { type: T }>;

/** A device shows up. The device that holds the test, or the instructions, needs nobody (E4). */
export function decideArrive({ candidate }: Subject, command: Asked<"arrive">, nowMs: number): Ruling {
  const { candidateId, deviceId } = command;
  const { attempt, arrival } = candidate;
  switch (attempt.kind) {
    case "finished":
      return ok([]);
    case "running":
    case "elapsed":
      return ok(askResume(attempt.course, candidateId, deviceId, nowMs));
    case "none":
    case "instructions": {
      const isHolder = attempt.kind === "instructions" && attempt.deviceId === deviceId;
      const isKnown = arrival.kind === "waiting" && arrival.deviceId === deviceId;
      return ok(isHolder || isKnown ? [] : [{ type: "candidate-arrived", candidateId, atMs: nowMs, deviceId }]);
    }
    default:
      return exhaustive(attempt);
  }
}

/** A frozen device that is merely still open asks nothing; only a device that was never the holder does. */
function askResume(course: Course, candidateId: string, deviceId: string, nowMs: number): CandidateEvent[] {
  if (course.deviceId === deviceId || course.formerDeviceIds.includes(deviceId)) return [];
  if (course.resume.kind !== "none") return [];
  return [{ type: "resume-requested", candidateId, atMs: nowMs, deviceId }];
}

/** The access code opens the instructions, or moves a test to this device (E1–E6, R1–R4). */
export function decideEnter(subject: Subject, command: Asked<"enter">, nowMs: number): Ruling {
  const { attempt } = subject.candidate;
  if (attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  if (isHolder(subject, command.deviceId)) return ok([]);
  const wrong = refuseWrongCode(subject, command, nowMs);
  if (wrong !== null) return wrong;
  return attempt.kind === "running" || attempt.kind === "elapsed"
    ? moveTest(attempt.course, command, nowMs)
    : openInstructions(subject, command, nowMs);
}

function isHolder({ candidate: { attempt } }: Subject, deviceId: string): boolean {
  if (attempt.kind === "instructions") return attempt.deviceId === deviceId;
  return (attempt.kind === "running" || attempt.kind === "elapsed") && attempt.course.deviceId === deviceId;
}

function refuseWrongCode({ plan, candidate }: Subject, command: Asked<"enter">, nowMs: number): Ruling | null {
  const { failures, lockedUntilMs } = candidate.codeGuard;
  if (lockedUntilMs !== null && nowMs < lockedUntilMs) {
    return refuse(domainError("TOO_MANY_CODES", { seconds: Math.ceil((lockedUntilMs - nowMs) / 1000) }));
  }
  if (sameSecret(normaliseAccessCode(command.accessCode), plan.accessCode)) return null;
  const isLocking = failures + 1 >= CODE_FAILURES_ALLOWED;
  return {
    ok: false,
    error: domainError("WRONG_ACCESS_CODE"),
    events: [
      {
        type: "code-refused",
        candidateId: command.candidateId,
        failures: isLocking ? 0 : failures + 1,
        lockedUntilMs: isLocking ? nowMs + CODE_LOCK_SECONDS * 1000 : null,
      },
    ],
  };
}

function openInstructions({ room, plan, candidate }: Subject, command: Asked<"enter">, nowMs: number): Ruling {
  if (isSessionExpired(room, nowMs)) return refuse(domainError("SESSION_EXPIRED"));
  const notOpen = refuseNotOpen(plan, nowMs);
  if (notOpen !== null) return refuse(notOpen);
  if (candidate.presence.kind === "lapsed") return refuse(domainError("PRESENCE_LAPSED"));
  if (candidate.presence.kind === "unconfirmed") return refuse(domainError("PRESENCE_NOT_CONFIRMED"));
  const { candidateId, deviceId, locale } = command;
  return ok([{ type: "instructions-opened", candidateId, atMs: nowMs, deviceId, locale }]);
}

function moveTest(course: Course, command: Asked<"enter">, nowMs: number): Ruling {
  if (course.resume.kind !== "authorised") return refuse(domainError("RESUME_NOT_AUTHORISED"));
  const { candidateId, deviceId } = command;
  return ok([{ type: "test-resumed", candidateId, atMs: nowMs, deviceId, formerDeviceId: course.deviceId }]);
}

/** Question 1 is served and the clock starts in the same instant (T1). */
export function decideStart(
  { room, plan, candidate }: Subject,
  command: Asked<"start">,
  context: DecideContext,
): Ruling {
  const { candidateId, deviceId } = command;
  const { attempt } = candidate;
  switch (attempt.kind) {
    case "none":
      return refuse(domainError("PRESENCE_NOT_CONFIRMED"));
    case "finished":
      return refuse(domainError("TEST_ENDED"));
    case "running":
    case "elapsed":
      // A double click, or the answer to the first one was lost: the test has started, all is well.
      return attempt.course.deviceId === deviceId ? ok([]) : refuse(domainError("DEVICE_NOT_HOLDER"));
    case "instructions":
      break;
    default:
      return exhaustive(attempt);
  }
  if (attempt.deviceId !== deviceId) return refuse(domainError("DEVICE_NOT_HOLDER"));
  if (isSessionExpired(room, context.nowMs)) return refuse(domainError("SESSION_EXPIRED"));
  const notOpen = refuseNotOpen(plan, context.nowMs);
  if (notOpen !== null) return refuse(notOpen);
  if (room.pause !== null) return refuse(domainError("ROOM_PAUSED"));
  if (context.bank === null) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const { bank, newSeed: seed } = context;
  const { locale } = attempt;
  const met = new Set(context.recentlyPractised);
  const recentlyPractised = bank.pool.flatMap(({ id }) => (met.has(id) ? [id] : []));
  const ability = startingAbility(context.engine.estimator);
  const first = serveQuestion({
    candidateId,
    course: { served: [], ability, seed, locale, recentlyPractised },
    context,
    bank,
  });
  if (first.type !== "question-served") return refuse(domainError("BANK_NOT_AVAILABLE"));
  const opening: Event[] =
    room.firstStartedAtMs === null
      ? [{ type: "session-started", atMs: context.nowMs, bankVersionId: bank.versionId }]
      : [];
  return ok([
    ...opening,
    {
      type: "test-started",
      candidateId,
      atMs: context.nowMs,
      deviceId,
      locale,
      seed,
      baseSeconds: plan.baseDurationSeconds,
      recentlyPractised,
    },
    first,
    ...askForWaiting(candidate, command, context.nowMs),
  ]);
}

/** Another device was waiting at the door: from now on it is a device that asks for a resume (R7). */
function askForWaiting({ arrival }: CandidateState, { candidateId }: Asked<"start">, nowMs: number): CandidateEvent[] {
  if (arrival.kind !== "waiting") return [];
  return [{ type: "resume-requested", candidateId, atMs: nowMs, deviceId: arrival.deviceId }];
}
