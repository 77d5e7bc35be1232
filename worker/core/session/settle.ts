import { releaseAll } from "./clock-stops.ts";
import { remainingMs } from "./deadlines.ts";
import type { DecideContext } from "./decision.ts";
import { dueEvents } from "./due-events.ts";
import type { CandidateEvent } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import { questionOnScreen } from "./on-screen.ts";
import { serveQuestion } from "./serve-question.ts";
import type { CandidateState, SessionState } from "./state.ts";

/**
 * What follows by itself, before and after each command: time that is over, and time given after the deadline, which
 * makes a test go on with its question or with the next one (D2, D4, D7). `when`: what the command itself has moved into
 * the past counts from now (D8).
 */
export function settle(
  state: SessionState,
  context: DecideContext,
  when: "before-command" | "after-command",
): CandidateEvent[] {
  if (state.room.finalisedAtMs !== null) return [];
  const { nowMs } = context;
  const restored = Object.values(state.candidates).flatMap((candidate) => restoreTime(candidate, context));
  return [...restored, ...dueEvents(evolveAll(state, restored), nowMs, when === "after-command" ? nowMs : null)];
}

function restoreTime({ attempt, identity }: CandidateState, context: DecideContext): CandidateEvent[] {
  if (attempt.kind !== "elapsed") return [];
  const { course } = attempt;
  if (remainingMs(course, identity.extraTimePercent, context.nowMs) <= 0) return [];
  const { candidateId } = identity;
  const restored: CandidateEvent = { type: "time-restored", candidateId, atMs: context.nowMs };
  const { bank } = context;
  if (bank === null || questionOnScreen(course) !== undefined) return [restored];
  const next = serveQuestion({ candidateId, course, context, bank });
  return next.type === "test-finished"
    ? [restored, ...releaseAll(course, candidateId, context.nowMs), next]
    : [restored, next];
}
