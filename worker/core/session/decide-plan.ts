import { ok } from "../kernel/result.ts";
import type { SystemCommand } from "./command.ts";
import type { Ruling } from "./decision.ts";
import type { SessionState } from "./state.ts";

/**
 * Enrolments and plan as D1 has them now (S1, S2); the plan itself is locked from the first start (S5), also when an
 * edit went through in the same instant. What it changes of anybody's time follows by `settle` (D7).
 */
export function decideSetPlan(
  { room }: SessionState,
  { plan, candidates }: Extract<SystemCommand, { type: "set-plan" }>,
): Ruling {
  const isLocked = room.firstStartedAtMs !== null;
  return ok([{ type: "plan-set", plan: isLocked ? (room.plan ?? plan) : plan, candidates }]);
}
