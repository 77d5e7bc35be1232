import { exhaustive } from "../kernel/exhaustive.ts";
import type { CandidateEvent } from "./event.ts";
import type { ClockStop, Course, LedgerEntry, Served, StopCause } from "./state.ts";

type CourseEvent = Extract<
  CandidateEvent,
  {
    type:
      | "question-served"
      | "question-answered"
      | "question-withdrawn"
      | "answer-kept"
      | "timer-started"
      | "focus-lost"
      | "resume-requested"
      | "resume-authorised"
      | "test-resumed"
      | "alert-raised"
      | "alert-refused"
      | "alert-accepted"
      | "clock-stopped"
      | "clock-released"
      | "time-granted"
      | "grant-undone"
      | "link-lost"
      | "link-restored";
  }
>;

export function newCourse(event: Extract<CandidateEvent, { type: "test-started" }>): Course {
  return {
    startedAtMs: event.atMs,
    locale: event.locale,
    seed: event.seed,
    recentlyPractised: event.recentlyPractised ?? [],
    deviceId: event.deviceId,
    formerDeviceIds: [],
    resume: { kind: "none" },
    baseSeconds: event.baseSeconds,
    ledger: [],
    stop: null,
    alert: null,
    lastAlert: null,
    link: { lostSinceMs: null, offeredSeconds: 0, goesOn: false },
    served: [],
    ability: 0,
    standardError: 0,
  };
}

export function evolveCourse(course: Course, event: CourseEvent): Course {
  switch (event.type) {
    case "question-served":
      return { ...course, served: [...course.served, event.served] };
    case "question-answered":
      return {
        ...course,
        served: withQuestion(course, event, { outcome: event.outcome }),
        ability: event.outcome.ability,
        standardError: event.outcome.standardError,
      };
    case "question-withdrawn":
      return { ...course, served: course.served.filter((one) => !isOf(event, one)) };
    case "answer-kept":
      return { ...course, served: withQuestion(course, event, { kept: event.kept }) };
    case "timer-started":
      return { ...course, served: withQuestion(course, event, { timedAtMs: event.atMs }) };
    case "focus-lost":
      return { ...course, served: withQuestion(course, event, { unfocusedAtMs: event.atMs }) };
    case "resume-requested":
      return { ...course, resume: { kind: "requested", atMs: event.atMs, deviceId: event.deviceId } };
    case "resume-authorised":
      return { ...course, resume: { kind: "authorised", atMs: event.atMs, by: event.by } };
    case "test-resumed":
      return {
        ...course,
        deviceId: event.deviceId,
        formerDeviceIds: [...course.formerDeviceIds.filter((id) => id !== event.deviceId), event.formerDeviceId],
        resume: { kind: "none" },
      };
    case "alert-raised":
      return { ...course, alert: { sinceMs: event.atMs, number: event.number, itemId: event.itemId } };
    case "alert-refused":
      return { ...course, alert: null, lastAlert: { closedAtMs: event.atMs, by: event.by } };
    case "alert-accepted":
      return {
        ...course,
        alert: null,
        lastAlert: { closedAtMs: event.atMs, by: event.by },
        served: withQuestion(course, event, { setAside: { code: event.code, atMs: event.atMs } }),
      };
    case "clock-stopped":
      return {
        ...course,
        stop: {
          sinceMs: course.stop?.sinceMs ?? event.atMs,
          causes: [...(course.stop?.causes ?? []), { ...event.holder, heldSinceMs: event.atMs }],
        },
      };
    case "clock-released":
      return book({ ...course, stop: letGo(course.stop, event.cause, event.entry.atMs) }, event.entry);
    case "time-granted":
      return event.entry.kind === "link"
        ? { ...book(course, event.entry), link: { ...course.link, offeredSeconds: 0 } }
        : book(course, event.entry);
    case "grant-undone":
      return {
        ...course,
        ledger: course.ledger.map((one) => (one.id === event.grantId ? { ...one, undoneAtMs: event.atMs } : one)),
      };
    case "link-lost":
      return { ...course, link: { ...course.link, lostSinceMs: event.sinceMs, goesOn: event.goesOn } };
    case "link-restored":
      return {
        ...course,
        link: { lostSinceMs: null, offeredSeconds: course.link.offeredSeconds + event.seconds, goesOn: false },
      };
    default:
      return exhaustive(event);
  }
}

/** The questions, the one that the event speaks of changed. */
function withQuestion(
  { served }: Course,
  event: { number: number; itemId: string },
  change: Partial<Served>,
): readonly Served[] {
  return served.map((one) => (isOf(event, one) ? { ...one, ...change } : one));
}

function isOf(event: { number: number; itemId: string }, { number, itemId }: Served): boolean {
  return event.number === number && event.itemId === itemId;
}

/** A stop too short to measure leaves no line. */
function book(course: Course, entry: LedgerEntry): Course {
  return entry.seconds === 0 ? course : { ...course, ledger: [...course.ledger, entry] };
}

/** The holders left hold the clock from now on: the time until now is booked. */
function letGo(stop: ClockStop | null, cause: StopCause, nowMs: number): ClockStop | null {
  const causes = stop?.causes.filter((one) => one.cause !== cause) ?? [];
  return causes.length === 0 ? null : { sinceMs: nowMs, causes };
}
