import { deadlineMs, graceEndMs, isSessionExpired } from "./deadlines.ts";
import { courseOf } from "./evolve.ts";
import type { CandidateState, RoomPlan, RoomState, SessionState } from "./state.ts";
import { countAnswered } from "./view-candidate.ts";
import type { CandidateOverview, CandidateRow, Phase, RoomHeader, RoomOverview, SupervisorAct } from "./views.ts";

export function viewHeader(room: RoomState, plan: RoomPlan, questionCount: number): RoomHeader {
  return {
    sessionNumber: plan.sessionNumber,
    establishmentName: plan.establishmentName,
    timeZone: plan.timeZone,
    site: plan.site,
    room: plan.room,
    date: plan.date,
    time: plan.time,
    accessCode: plan.accessCode,
    questionCount,
    graceSeconds: plan.graceSeconds,
    isFinalised: room.finalisedAtMs !== null,
  };
}

/** One line of the supervisor's page: facts side by side, and the acts that would be accepted at `nowMs`. */
export function viewRow(state: SessionState, candidate: CandidateState, nowMs: number): CandidateRow {
  const { identity, arrival, attempt } = candidate;
  const course = courseOf(attempt);
  const open = attempt.kind === "running" || attempt.kind === "elapsed" ? attempt.course : null;
  const current = open?.served.find((one) => one.outcome === null);
  const graceSeconds = state.room.plan?.graceSeconds ?? null;
  return {
    candidateId: identity.candidateId,
    lastName: identity.lastName,
    firstName: identity.firstName,
    birthDate: identity.birthDate,
    division: identity.division,
    extraTimePercent: identity.extraTimePercent,
    waitingSinceMs: arrival.kind === "waiting" ? arrival.sinceMs : null,
    presence: viewPresence(candidate),
    phase: phaseOf(candidate),
    questionNumber: current?.number ?? null,
    questionSinceMs: current?.servedAtMs ?? null,
    answeredCount: countAnswered(course),
    startedAtMs: course?.startedAtMs ?? null,
    deadlineMs: course === null ? null : deadlineMs(course, identity.extraTimePercent),
    autoEndMs:
      open === null || graceSeconds === null ? null : graceEndMs(open, identity.extraTimePercent, graceSeconds),
    resume: viewResume(candidate),
    finish: attempt.kind === "finished" ? { atMs: attempt.finishedAtMs, reason: attempt.reason } : null,
    acts: allowedActs(state.room, candidate, nowMs),
  };
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

function allowedActs(room: RoomState, { attempt, presence, arrival }: CandidateState, nowMs: number): SupervisorAct[] {
  if (room.finalisedAtMs !== null) return [];
  if (attempt.kind === "running" || attempt.kind === "elapsed") {
    return attempt.course.resume.kind === "authorised" ? ["end-test"] : ["authorise-resume", "end-test"];
  }
  if (attempt.kind === "finished") return [];
  if (presence.kind === "confirmed") return ["cancel-presence"];
  const cancel: SupervisorAct[] = attempt.kind === "instructions" ? ["cancel-presence"] : [];
  const isConfirmable = attempt.kind === "none" || arrival.kind === "waiting";
  return isConfirmable && !isSessionExpired(room, nowMs) ? ["confirm-presence", ...cancel] : cancel;
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
