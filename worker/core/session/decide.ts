import { domainError } from "../kernel/domain-error.ts";
import { exhaustive } from "../kernel/exhaustive.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Command } from "./command.ts";
import { decideAcceptAlert, decideRaiseAlert, decideRefuseAlert } from "./decide-alert.ts";
import { decideAnswer } from "./decide-answer.ts";
import { decideArrive, decideEnter, decideStart } from "./decide-candidate.ts";
import {
  decideCreditLink,
  decideGrant,
  decidePause,
  decidePauseRoom,
  decideResumeClock,
  decideResumeRoom,
  decideSetExtraTime,
  decideUndoGrant,
} from "./decide-clock.ts";
import { decideSetPlan } from "./decide-plan.ts";
import { decideQuestionMode } from "./decide-question-mode.ts";
import {
  decideAddNote,
  decideLink,
  decideLowerHand,
  decideRaiseHand,
  decideReadMessage,
  decideSendMessage,
} from "./decide-room-life.ts";
import { decideShowReserve } from "./decide-show-reserve.ts";
import {
  decideAuthoriseResume,
  decideCancelPresence,
  decideConfirmPresence,
  decideEndElapsed,
  decideEndTest,
  decideFinalise,
} from "./decide-supervisor.ts";
import type { DecideContext, Decision, Ruling } from "./decision.ts";
import { evolveAll } from "./evolve.ts";
import { settle } from "./settle.ts";
import type { CandidateState, SessionState } from "./state.ts";

/**
 * The one live path: what is due by the clock happens first, then the command is judged on that state, then what
 * follows from it. An alarm is the command `tick`: it only wakes the object, it decides nothing.
 */
export function decide(state: SessionState, command: Command, context: DecideContext): Decision {
  const due = settle(state, context, "before-command");
  const ruling = rule(evolveAll(state, due), command, context);
  const ruled = ruling.ok ? ruling.value : "events" in ruling ? ruling.events : [];
  const before = [...due, ...ruled];
  const events = [...before, ...settle(evolveAll(state, before), context, "after-command")];
  return { events, result: ruling.ok ? ok(null) : refuse(ruling.error) };
}

type OnRoom = Extract<
  Command,
  { type: "pause-room" | "resume-room" | "grant" | "undo-grant" | "send-message" | "add-note" | "end-elapsed" }
>;
type OnCandidate = Exclude<Command, OnRoom | { type: "tick" | "set-plan" | "finalise" }>;

function rule(state: SessionState, command: Command, context: DecideContext): Ruling {
  switch (command.type) {
    case "tick":
      return ok([]);
    case "set-plan":
      return state.room.finalisedAtMs === null ? decideSetPlan(state, command) : ok([]);
    case "finalise":
      return decideFinalise(state, command, context.nowMs);
    case "pause-room":
    case "resume-room":
    case "grant":
    case "undo-grant":
    case "send-message":
    case "add-note":
    case "end-elapsed":
      return ruleOnRoom(state, command, context);
    default:
      return ruleOnCandidate(state, command, context);
  }
}

function ruleOnRoom(state: SessionState, command: OnRoom, { nowMs, newSeed: id }: DecideContext): Ruling {
  if (state.room.finalisedAtMs !== null) return refuse(domainError("SESSION_FINALISED"));
  switch (command.type) {
    case "pause-room":
      return decidePauseRoom(state, command, nowMs);
    case "resume-room":
      return decideResumeRoom(state, command, nowMs);
    case "grant":
      return decideGrant(state, command, nowMs, id);
    case "undo-grant":
      return decideUndoGrant(state, command, nowMs);
    case "send-message":
      return decideSendMessage(state, command, nowMs, id);
    case "add-note":
      return decideAddNote(state, command, nowMs, id);
    case "end-elapsed":
      return decideEndElapsed(state, command, nowMs);
    default:
      return exhaustive(command);
  }
}

function ruleOnCandidate(state: SessionState, command: OnCandidate, context: DecideContext): Ruling {
  const candidate: CandidateState | undefined = state.candidates[command.candidateId];
  if (state.room.plan === null || candidate === undefined) return refuse(domainError("CANDIDATE_NOT_ENROLLED"));
  if (state.room.finalisedAtMs !== null) return refuse(domainError("SESSION_FINALISED"));
  const subject = { room: state.room, plan: state.room.plan, candidate };
  switch (command.type) {
    case "arrive":
      return decideArrive(subject, command, context.nowMs);
    case "enter":
      return decideEnter(subject, command, context.nowMs);
    case "start":
      return decideStart(subject, command, context);
    case "answer":
      return decideAnswer(subject, command, context);
    case "confirm-presence":
      return decideConfirmPresence(subject, command, context.nowMs);
    case "cancel-presence":
      return decideCancelPresence(subject, command, context.nowMs);
    case "authorise-resume":
      return decideAuthoriseResume(subject, command, context.nowMs);
    case "end-test":
      return decideEndTest(subject, command, context.nowMs);
    case "start-timer":
    case "lose-focus":
      return decideQuestionMode(subject, command, context);
    case "show-reserve":
      return decideShowReserve(subject, command, context);
    case "raise-alert":
      return decideRaiseAlert(subject, command, context);
    case "refuse-alert":
      return decideRefuseAlert(subject, command, context.nowMs);
    case "accept-alert":
      return decideAcceptAlert(subject, command, context);
    case "raise-hand":
      return decideRaiseHand(subject, command, context.nowMs);
    case "drop-hand":
    case "lower-hand":
      return decideLowerHand(subject, command, context.nowMs);
    case "read-message":
      return decideReadMessage(subject, command, context.nowMs);
    case "pause":
      return decidePause(subject, command, context.nowMs);
    case "resume-clock":
      return decideResumeClock(subject, command, context.nowMs);
    case "set-extra-time":
      return decideSetExtraTime(subject, command, context.nowMs);
    case "credit-link":
      return decideCreditLink(subject, command, context.nowMs, context.newSeed);
    case "link-lost":
    case "link-restored":
      return decideLink(subject, command, context.nowMs);
    default:
      return exhaustive(command);
  }
}
