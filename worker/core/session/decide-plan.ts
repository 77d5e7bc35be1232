import { ok } from "../kernel/result.ts";
import type { SystemCommand } from "./command.ts";
import { deadlineMs } from "./deadlines.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import { dueEvents } from "./due-events.ts";
import type { CandidateEvent, Event } from "./event.ts";
import { evolve, evolveAll } from "./evolve.ts";
import { serveQuestion } from "./serve-question.ts";
import type { CandidateState, SessionState } from "./state.ts";

/** Enrolments and plan as D1 has them now (S1, S2). */
export function decideSetPlan(
  state: SessionState,
  { plan, candidates }: Extract<SystemCommand, { type: "set-plan" }>,
  context: DecideContext,
): Ruling {
  const planSet: Event = { type: "plan-set", plan, candidates };
  if (state.room.finalisedAtMs !== null) return ok([planSet]);
  const after = evolve(state, planSet);
  const restored = Object.values(after.candidates).flatMap((candidate) => restoreTime(candidate, context));
  // Less extra time or a shorter grace may be over already.
  return ok([planSet, ...restored, ...dueEvents(evolveAll(after, restored), context.nowMs)]);
}

/** Extra time given after the deadline: the test goes on, with its question or with the next one (D7). */
function restoreTime({ attempt, identity }: CandidateState, context: DecideContext): CandidateEvent[] {
  if (attempt.kind !== "elapsed") return [];
  const { course } = attempt;
  if (context.nowMs >= deadlineMs(course, identity.extraTimePercent)) return [];
  const { candidateId } = identity;
  const restored: CandidateEvent = { type: "time-restored", candidateId, atMs: context.nowMs };
  const { bank } = context;
  if (bank === null || course.served.some((one) => one.outcome === null)) return [restored];
  const { served, ability, seed } = course;
  return [restored, serveQuestion({ candidateId, number: served.length + 1, served, ability, seed, context, bank })];
}
