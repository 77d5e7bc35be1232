import { domainError } from "../kernel/domain-error.ts";
import { exhaustive } from "../kernel/exhaustive.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Command } from "./command.ts";
import { decideAnswer } from "./decide-answer.ts";
import { decideArrive, decideEnter, decideStart } from "./decide-candidate.ts";
import { decideSetPlan } from "./decide-plan.ts";
import {
  decideAuthoriseResume,
  decideCancelPresence,
  decideConfirmPresence,
  decideEndTest,
  decideFinalise,
} from "./decide-supervisor.ts";
import type { DecideContext, Decision, Ruling } from "./decision.ts";
import { dueEvents } from "./due-events.ts";
import { evolveAll } from "./evolve.ts";
import type { CandidateState, SessionState } from "./state.ts";

/**
 * The one live path: what is due by the clock happens first, then the command is judged on that state.
 * An alarm is the command `tick`: it only wakes the object, it decides nothing.
 */
export function decide(state: SessionState, command: Command, context: DecideContext): Decision {
  const due = dueEvents(state, context.nowMs);
  const ruling = rule(evolveAll(state, due), command, context);
  if (ruling.ok) return { events: [...due, ...ruling.value], result: ok(null) };
  const kept = "events" in ruling ? ruling.events : [];
  return { events: [...due, ...kept], result: refuse(ruling.error) };
}

function rule(state: SessionState, command: Command, context: DecideContext): Ruling {
  switch (command.type) {
    case "tick":
      return ok([]);
    case "set-plan":
      return decideSetPlan(state, command, context);
    case "finalise":
      return decideFinalise(state, command, context.nowMs);
    default:
      return ruleOnCandidate(state, command, context);
  }
}

type OnCandidate = Exclude<Command, { type: "tick" | "set-plan" | "finalise" }>;

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
    default:
      return exhaustive(command);
  }
}
