import { durationWithExtraTime } from "../enrolment/extra-time.ts";
import type { Item } from "../itembank/item.ts";
import { showItem } from "../itembank/show-item.ts";
import { exhaustive } from "../kernel/exhaustive.ts";
import { allowedSeconds, deadlineMs, presenceLapseMs } from "./deadlines.ts";
import { courseOf } from "./evolve.ts";
import { questionOnScreen } from "./on-screen.ts";
import { opensAtMs } from "./opening.ts";
import { questionEndsAtMs } from "./question-time.ts";
import type { CandidateState, Course, SessionState } from "./state.ts";
import type { CandidateClock, CandidateScreen, CandidateView } from "./views.ts";

type ViewInput = {
  state: SessionState;
  candidateId: string;
  /** null before the page has told its device: nothing of a test is shown yet */
  deviceId: string | null;
  items: ReadonlyMap<string, Item>;
  questionCount: number;
};

/** What this device of this candidate may see now; null when nobody of that id is enrolled. */
export function viewCandidate({ state, candidateId, deviceId, items, questionCount }: ViewInput): CandidateView | null {
  const candidate = state.candidates[candidateId];
  if (candidate === undefined || state.room.plan === null) return null;
  const { firstName, lastName, birthDate, division, extraTimePercent } = candidate.identity;
  const course = courseOf(candidate.attempt);
  return {
    person: { firstName, lastName, birthDate, division },
    sessionNumber: state.room.plan.sessionNumber,
    room: state.room.plan.room,
    timeZone: state.room.plan.timeZone,
    opensAtMs: opensAtMs(state.room.plan),
    allowedSeconds:
      course === null
        ? durationWithExtraTime(state.room.plan.baseDurationSeconds, extraTimePercent)
        : allowedSeconds(course, extraTimePercent),
    extraTimePercent,
    questionCount,
    isCountdownShown: state.room.plan.isCountdownShown,
    isHandRaised: candidate.handSinceMs !== null,
    messages: candidate.messages
      .filter((message) => message.readAtMs === null)
      .map(({ id, text, atMs, by }) => ({ id, text, atMs, byName: by.name })),
    screen: chooseScreen(state, candidate, deviceId, items),
  };
}

function chooseScreen(
  state: SessionState,
  candidate: CandidateState,
  deviceId: string | null,
  items: ReadonlyMap<string, Item>,
): CandidateScreen {
  const { attempt } = candidate;
  if (attempt.kind === "finished") {
    return { screen: "ended", reason: attempt.reason, answeredCount: countAnswered(attempt.course) };
  }
  if (state.room.finalisedAtMs !== null) return { screen: "closed" };
  switch (attempt.kind) {
    case "none":
      return doorScreen(candidate);
    case "instructions":
      return attempt.deviceId === deviceId ? { screen: "instructions" } : doorScreen(candidate);
    case "running":
    case "elapsed":
      return courseScreen(candidate, attempt.course, attempt.kind === "elapsed", deviceId, items);
    default:
      return exhaustive(attempt);
  }
}

function doorScreen({ presence, arrival }: CandidateState): CandidateScreen {
  const sinceMs = arrival.kind === "waiting" ? arrival.sinceMs : null;
  switch (presence.kind) {
    case "unconfirmed":
      return { screen: "waiting", reason: "first", sinceMs };
    case "lapsed":
      return { screen: "waiting", reason: "lapsed", sinceMs };
    case "confirmed":
      return { screen: "code", purpose: "start", validUntilMs: presenceLapseMs(presence.atMs) };
    default:
      return exhaustive(presence);
  }
}

function courseScreen(
  candidate: CandidateState,
  course: Course,
  isElapsed: boolean,
  deviceId: string | null,
  items: ReadonlyMap<string, Item>,
): CandidateScreen {
  if (course.deviceId !== deviceId) return otherDeviceScreen(course, deviceId);
  const clock = clockOf(course, candidate.identity.extraTimePercent);
  const pause = course.stop?.causes.find(({ cause }) => cause !== "alert");
  if (course.stop !== null && pause !== undefined) {
    const scope = pause.cause === "room-pause" ? "room" : "candidate";
    return { screen: "paused", scope, reason: pause.reason, sinceMs: pause.heldSinceMs ?? course.stop.sinceMs, clock };
  }
  const current = questionOnScreen(course);
  const item = current === undefined ? undefined : items.get(current.itemId);
  if (current === undefined || item === undefined) return { screen: "time-elapsed", clock };
  const { extraTimePercent } = candidate.identity;
  if (item.timerSeconds !== undefined && current.timedAtMs === null) {
    const seconds = durationWithExtraTime(item.timerSeconds, extraTimePercent);
    return { screen: "timed", number: current.number, itemId: item.id, seconds, clock, isElapsed };
  }
  return {
    screen: "question",
    number: current.number,
    item: showItem(item, course.locale, course.seed),
    clock,
    isElapsed,
    isReported: course.alert !== null,
    questionEndsAtMs: questionEndsAtMs(course, current, item, extraTimePercent),
    focus: item.focus !== true ? null : current.unfocusedAtMs === null ? "kept" : "lost",
  };
}

/** An authorised resume opens any device, a former one too: that machine may be the only one that still works. */
function otherDeviceScreen({ resume, formerDeviceIds }: Course, deviceId: string | null): CandidateScreen {
  if (resume.kind === "authorised") return { screen: "code", purpose: "resume", validUntilMs: null };
  if (deviceId !== null && formerDeviceIds.includes(deviceId)) return { screen: "frozen" };
  return { screen: "resume-requested" };
}

function clockOf(course: Course, extraTimePercent: number): CandidateClock {
  return {
    deadlineMs: deadlineMs(course, extraTimePercent),
    stoppedAtMs: course.stop?.sinceMs ?? null,
    baseSeconds: course.baseSeconds,
    extraTimePercent,
    allowedSeconds: allowedSeconds(course, extraTimePercent),
    ledger: course.ledger
      .filter((entry) => entry.undoneAtMs === null && entry.kind !== "gap")
      .map(({ id, kind, seconds, reason }) => ({ id, kind, seconds, reason })),
  };
}

export function countAnswered(course: Course | null): number {
  return course === null ? 0 : course.served.filter((one) => one.outcome !== null).length;
}
