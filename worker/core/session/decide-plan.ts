import { ok } from "../kernel/result.ts";
import type { SystemCommand } from "./command.ts";
import type { Ruling } from "./decision.ts";

/** Enrolments and plan as D1 has them now (S1, S2). What it changes of anybody's time follows by `settle` (D7). */
export function decideSetPlan({ plan, candidates }: Extract<SystemCommand, { type: "set-plan" }>): Ruling {
  return ok([{ type: "plan-set", plan, candidates }]);
}
