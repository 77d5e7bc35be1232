import type { Item } from "../itembank/item.ts";
import { alertReasons } from "./alert-reasons.ts";
import { deadlineMs, graceEndMs, isSessionExpired, UNDO_SECONDS } from "./deadlines.ts";
import { courseOf } from "./evolve.ts";
import { questionOnScreen } from "./on-screen.ts";
import { opensAtMs } from "./opening.ts";
import type { CandidateState, Course, LedgerEntry, RoomPlan, RoomState, SessionState } from "./state.ts";
import { countAnswered } from "./view-candidate.ts";
import type {
  CandidateOverview,
  CandidateRow,
  Phase,
  RoomAct,
  RoomHeader,
  RoomNote,
  RoomOverview,
  RowLedgerLine,
  SupervisorAct,
} from "./views.ts";

export function viewHeader(state: SessionState, plan: RoomPlan, questionCount: number): RoomHeader {
  const { room } = state;
  const attempts = Object.values(state.candidates).flatMap(({ attempt, identity }) =>
    attempt.kind === "running" || attempt.kind === "elapsed" ? [{ ...attempt, identity }] : [],
  );
  return {
    sessionNumber: plan.sessionNumber,
    establishmentName: plan.establishmentName,
    timeZone: plan.timeZone,
    site: plan.site,
    room: plan.room,
    date: plan.date,
    time: plan.time,
    opensAtMs: opensAtMs(plan),
    accessCode: plan.accessCode,
    questionCount,
    graceSeconds: plan.graceSeconds,
    isFinalised: room.finalisedAtMs !== null,
    pause:
      room.pause === null
        ? null
        : { sinceMs: room.pause.sinceMs, reason: room.pause.reason, byName: room.pause.by.name },
    lastDeadlineMs:
      attempts.length === 0 || attempts.some(({ course }) => course.stop !== null)
        ? null
        : Math.max(...attempts.map(({ course, identity }) => deadlineMs(course, identity.extraTimePercent))),
    acts: allowedRoomActs(state),
  };
}

export function viewNotes(room: RoomState): RoomNote[] {
  return room.notes.map(({ by, ...note }) => ({ ...note, byName: by.name }));
}

function allowedRoomActs({ room, candidates }: SessionState): RoomAct[] {
  if (room.finalisedAtMs !== null) return [];
  const kinds = new Set(Object.values(candidates).map(({ attempt }) => attempt.kind));
  const isInTest = kinds.has("running") || kinds.has("elapsed");
  const isOpen = isInTest || kinds.has("none") || kinds.has("instructions");
  return [
    room.pause === null ? "pause-room" : "resume-room",
    ...(isInTest ? (["grant"] as const) : []),
    ...(kinds.has("elapsed") ? (["end-elapsed"] as const) : []),
    ...(isOpen ? (["send-message"] as const) : []),
    "add-note",
  ];
}

/** One line of the supervisor's page: facts side by side, and the acts that would be accepted at `nowMs`. */
export function viewRow(
  state: SessionState,
  candidate: CandidateState,
  nowMs: number,
  items: ReadonlyMap<string, Item> = new Map(),
): CandidateRow {
  const { identity, arrival, attempt } = candidate;
  const course = courseOf(attempt);
  const taken = attempt.kind === "running" || attempt.kind === "elapsed" ? attempt : null;
  const open = taken?.course ?? null;
  const current = open === null ? undefined : questionOnScreen(open);
  const graceSeconds = state.room.plan?.graceSeconds ?? null;
  return {
    candidateId: identity.candidateId,
    lastName: identity.lastName,
    firstName: identity.firstName,
    civilName: identity.civilName ?? null,
    birthDate: identity.birthDate,
    division: identity.division,
    extraTimePercent: identity.extraTimePercent,
    waitingSinceMs: arrival.kind === "waiting" ? arrival.sinceMs : null,
    presence: viewPresence(candidate),
    phase: phaseOf(candidate),
    questionNumber: current?.number ?? null,
    questionSinceMs: current?.servedAtMs ?? null,
    unfocusedSinceMs: current?.unfocusedAtMs ?? null,
    answeredCount: countAnswered(course),
    startedAtMs: course?.startedAtMs ?? null,
    deadlineMs: course === null ? null : deadlineMs(course, identity.extraTimePercent),
    stops: open === null ? [] : viewStops(open),
    stoppedAtMs: open?.stop?.sinceMs ?? null,
    baseSeconds: course?.baseSeconds ?? null,
    ledger: course === null ? [] : course.ledger.map((entry) => viewLedgerLine(entry, open !== null, nowMs)),
    alert:
      open === null || open.alert === null
        ? null
        : {
            sinceMs: open.alert.sinceMs,
            number: open.alert.number,
            reasons: [...alertReasons(items.get(open.alert.itemId))],
          },
    lastAlert: viewLastAlert(course),
    handSinceMs: candidate.handSinceMs,
    linkLostSinceMs: open?.link.lostSinceMs ?? null,
    goesOnOffline: open !== null && open.link.lostSinceMs !== null && open.link.goesOn,
    linkOfferSeconds: open?.link.offeredSeconds ?? 0,
    setAsideCount: course?.served.filter((one) => one.setAside !== null).length ?? 0,
    lastMessage: viewLastMessage(candidate),
    autoEndMs:
      taken === null || graceSeconds === null || taken.course.stop !== null
        ? null
        : graceEndMs(taken, identity.extraTimePercent, graceSeconds),
    resume: viewResume(candidate),
    finish: attempt.kind === "finished" ? { atMs: attempt.finishedAtMs, reason: attempt.reason } : null,
    acts: allowedActs(state.room, candidate, nowMs),
  };
}

function viewStops({ stop }: Course): CandidateRow["stops"] {
  if (stop === null) return [];
  return stop.causes.map(({ cause, reason, by, heldSinceMs }) => ({
    cause,
    reason,
    byName: by?.name ?? null,
    sinceMs: heldSinceMs ?? stop.sinceMs,
  }));
}

function viewPresence({ presence }: CandidateState): CandidateRow["presence"] {
  if (presence.kind === "confirmed") return { kind: "confirmed", sinceMs: presence.atMs, byName: presence.by.name };
  return { kind: presence.kind };
}

function viewResume({ attempt }: CandidateState): CandidateRow["resume"] {
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return { kind: "none" };
  const { resume } = attempt.course;
  return resume.kind === "none" ? resume : { kind: resume.kind, sinceMs: resume.atMs };
}

export function phaseOf({ attempt }: CandidateState): Phase {
  return attempt.kind === "none" ? "not-started" : attempt.kind;
}

/** Exactly what `decide` would accept now, and what would change something. */
function allowedActs(room: RoomState, candidate: CandidateState, nowMs: number): SupervisorAct[] {
  if (room.finalisedAtMs !== null) return [];
  const { attempt, handSinceMs } = candidate;
  const hand: SupervisorAct[] = handSinceMs === null ? [] : ["lower-hand"];
  if (attempt.kind === "finished") return ["add-note"];
  const always: SupervisorAct[] = [...hand, "set-extra-time", "send-message", "add-note"];
  if (attempt.kind === "running" || attempt.kind === "elapsed") return [...testActs(attempt.course), ...always];
  return [...doorActs(room, candidate, nowMs), ...always];
}

function testActs({ alert, stop, resume, link }: Course): SupervisorAct[] {
  const isPaused = stop?.causes.some(({ cause }) => cause === "pause") ?? false;
  return [
    ...(alert === null ? [] : (["refuse-alert", "accept-alert"] as const)),
    ...(resume.kind === "authorised" ? [] : (["authorise-resume"] as const)),
    isPaused ? "resume-clock" : "pause",
    "grant",
    ...(link.offeredSeconds > 0 ? (["credit-link"] as const) : []),
    "end-test",
  ];
}

function doorActs(room: RoomState, { attempt, presence, arrival }: CandidateState, nowMs: number): SupervisorAct[] {
  if (presence.kind === "confirmed") return ["cancel-presence"];
  const cancel: SupervisorAct[] = attempt.kind === "instructions" ? ["cancel-presence"] : [];
  const isConfirmable = attempt.kind === "none" || arrival.kind === "waiting";
  return isConfirmable && !isSessionExpired(room, nowMs) ? ["confirm-presence", ...cancel] : cancel;
}

function viewLedgerLine({ by, undoneAtMs, ...entry }: LedgerEntry, isOpen: boolean, nowMs: number): RowLedgerLine {
  const untilMs = entry.atMs + UNDO_SECONDS * 1000;
  const isUndoable = isOpen && entry.kind === "grant" && undoneAtMs === null && nowMs <= untilMs;
  return {
    ...entry,
    byName: by?.name ?? null,
    isUndone: undoneAtMs !== null,
    undoUntilMs: isUndoable ? untilMs : null,
  };
}

function viewLastAlert(course: Course | null): CandidateRow["lastAlert"] {
  const last = course?.lastAlert ?? null;
  return last === null ? null : { closedAtMs: last.closedAtMs, byName: last.by.name };
}

function viewLastMessage({ messages }: CandidateState): CandidateRow["lastMessage"] {
  const last = messages.at(-1);
  if (last === undefined) return null;
  const { text, atMs, by, readAtMs } = last;
  return { text, atMs, byName: by.name, readAtMs };
}

export function viewOverview(state: SessionState): RoomOverview {
  return {
    firstStartedAtMs: state.room.firstStartedAtMs,
    finalisedAtMs: state.room.finalisedAtMs,
    candidates: Object.values(state.candidates).map(overviewOf),
  };
}

function overviewOf(candidate: CandidateState): CandidateOverview {
  const { attempt, identity } = candidate;
  return {
    candidateId: identity.candidateId,
    phase: attempt.kind === "instructions" ? "not-started" : phaseOf(candidate),
    answeredCount: countAnswered(courseOf(attempt)),
    finishReason: attempt.kind === "finished" ? attempt.reason : null,
  };
}
