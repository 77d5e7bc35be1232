import { exhaustive } from "../kernel/exhaustive.ts";
import type { CandidateEvent, Event } from "./event.ts";
import { evolveCourse, newCourse } from "./evolve-course.ts";
import type { Attempt, CandidateIdentity, CandidateState, Course, SessionState } from "./state.ts";

/** Messages kept for a candidate's page and the supervisor's. */
const MESSAGES_KEPT = 20;

/** Applies what happened. Total: a journal replayed from the empty session gives the same state. */
export function evolve(state: SessionState, event: Event): SessionState {
  switch (event.type) {
    case "plan-set":
      return {
        room: { ...state.room, plan: event.plan },
        candidates: enrol(state.candidates, event.candidates),
      };
    case "session-started":
      return { ...state, room: { ...state.room, firstStartedAtMs: event.atMs, bankVersionId: event.bankVersionId } };
    case "session-finalised":
      return { ...state, room: { ...state.room, finalisedAtMs: event.atMs, pause: null } };
    case "room-paused":
      return { ...state, room: { ...state.room, pause: { sinceMs: event.atMs, reason: event.reason, by: event.by } } };
    case "room-resumed":
      return { ...state, room: { ...state.room, pause: null } };
    case "note-added":
      return { ...state, room: { ...state.room, notes: [...state.room.notes, event.note] } };
    default: {
      const candidate = state.candidates[event.candidateId];
      if (candidate === undefined) return state;
      return { ...state, candidates: { ...state.candidates, [event.candidateId]: evolveCandidate(candidate, event) } };
    }
  }
}

export function evolveAll(state: SessionState, events: readonly Event[]): SessionState {
  return events.reduce(evolve, state);
}

/** Enrolments follow D1; a candidate who has begun stays, whatever the list says. Always in the order of the ids. */
function enrol(
  known: SessionState["candidates"],
  listed: readonly CandidateIdentity[],
): Record<string, CandidateState> {
  const begun = Object.entries(known).filter(([, candidate]) => candidate.attempt.kind !== "none");
  const next: Record<string, CandidateState> = Object.fromEntries(begun);
  for (const identity of listed) {
    const before = known[identity.candidateId];
    next[identity.candidateId] = before === undefined ? newcomer(identity) : { ...before, identity };
  }
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function newcomer(identity: CandidateIdentity): CandidateState {
  return {
    identity,
    arrival: { kind: "absent" },
    presence: { kind: "unconfirmed" },
    codeGuard: { failures: 0, lockedUntilMs: null },
    handSinceMs: null,
    messages: [],
    attempt: { kind: "none" },
  };
}

function evolveCandidate(candidate: CandidateState, event: CandidateEvent): CandidateState {
  switch (event.type) {
    case "candidate-arrived":
      return { ...candidate, arrival: { kind: "waiting", sinceMs: event.atMs, deviceId: event.deviceId } };
    case "presence-confirmed":
      return { ...candidate, presence: { kind: "confirmed", atMs: event.atMs, by: event.by } };
    case "presence-cancelled":
      return { ...backToWaiting(candidate, event.atMs), presence: { kind: "unconfirmed" } };
    case "presence-lapsed":
      return { ...candidate, presence: { kind: "lapsed", atMs: event.atMs } };
    case "code-refused":
      return { ...candidate, codeGuard: { failures: event.failures, lockedUntilMs: event.lockedUntilMs } };
    case "instructions-opened":
      return {
        ...entered(candidate),
        attempt: {
          kind: "instructions",
          enteredAtMs: event.atMs,
          deviceId: event.deviceId,
          locale: event.locale,
        },
      };
    case "test-started":
      return { ...entered(candidate), attempt: { kind: "running", course: newCourse(event) } };
    case "time-elapsed":
      return candidate.attempt.kind === "running" || candidate.attempt.kind === "elapsed"
        ? { ...candidate, attempt: { kind: "elapsed", course: candidate.attempt.course, elapsedAtMs: event.atMs } }
        : candidate;
    case "time-restored":
      return candidate.attempt.kind === "elapsed"
        ? { ...candidate, attempt: { kind: "running", course: candidate.attempt.course } }
        : candidate;
    case "test-finished":
      return {
        ...entered(candidate),
        handSinceMs: null,
        attempt: {
          kind: "finished",
          course: closedCourse(candidate.attempt),
          finishedAtMs: event.atMs,
          processedAtMs: event.processedAtMs,
          reason: event.reason,
        },
      };
    case "hand-raised":
      return { ...candidate, handSinceMs: event.atMs };
    case "hand-lowered":
      return { ...candidate, handSinceMs: null };
    case "extra-time-changed":
      return { ...candidate, identity: { ...candidate.identity, extraTimePercent: event.percent } };
    case "message-sent":
      return { ...candidate, messages: [...candidate.messages, event.message].slice(-MESSAGES_KEPT) };
    case "message-read":
      return {
        ...candidate,
        messages: candidate.messages.map((one) =>
          one.id === event.messageId ? { ...one, readAtMs: event.atMs } : one,
        ),
      };
    case "question-served":
    case "question-answered":
    case "question-withdrawn":
    case "answer-kept":
    case "resume-requested":
    case "resume-authorised":
    case "timer-started":
    case "focus-lost":
    case "alert-raised":
    case "alert-refused":
    case "alert-accepted":
    case "clock-stopped":
    case "time-granted":
    case "grant-undone":
    case "link-lost":
    case "link-restored":
      return { ...candidate, attempt: withCourse(candidate.attempt, (course) => evolveCourse(course, event)) };
    case "clock-released":
      return {
        ...candidate,
        attempt: later(
          withCourse(candidate.attempt, (course) => evolveCourse(course, event)),
          event.entry.seconds,
        ),
      };
    case "test-resumed":
      return {
        ...entered(candidate),
        attempt: withCourse(candidate.attempt, (course) => evolveCourse(course, event)),
      };
    default:
      return exhaustive(event);
  }
}

/** The device that read the instructions waits again; nothing else changes. */
function backToWaiting(candidate: CandidateState, atMs: number): CandidateState {
  if (candidate.attempt.kind !== "instructions") return candidate;
  const { deviceId } = candidate.attempt;
  return { ...candidate, arrival: { kind: "waiting", sinceMs: atMs, deviceId }, attempt: { kind: "none" } };
}

/** Entering and starting consume the confirmation, the wait and the count of wrong codes. */
function entered(candidate: CandidateState): CandidateState {
  return {
    ...candidate,
    arrival: { kind: "absent" },
    presence: { kind: "unconfirmed" },
    codeGuard: { failures: 0, lockedUntilMs: null },
  };
}

export function courseOf(attempt: Attempt): Course | null {
  return attempt.kind === "running" || attempt.kind === "elapsed" || attempt.kind === "finished"
    ? attempt.course
    : null;
}

/** At the end nothing holds the clock and no report is open. */
function closedCourse(attempt: Attempt): Course | null {
  const course = courseOf(attempt);
  return course === null ? null : { ...course, stop: null, alert: null };
}

/** Time that stood still after the end of the time moves that end, and the grace with it, as it moves the deadline. */
function later(attempt: Attempt, seconds: number): Attempt {
  return attempt.kind === "elapsed"
    ? { ...attempt, elapsedAtMs: attempt.elapsedAtMs + Math.round(seconds * 1000) }
    : attempt;
}

/** Also of a finished test: an answer may arrive after its end (O12, O13). */
function withCourse(attempt: Attempt, change: (course: Course) => Course): Attempt {
  if (attempt.kind === "finished") {
    return { ...attempt, course: attempt.course === null ? null : change(attempt.course) };
  }
  return attempt.kind === "running" || attempt.kind === "elapsed"
    ? { ...attempt, course: change(attempt.course) }
    : attempt;
}
