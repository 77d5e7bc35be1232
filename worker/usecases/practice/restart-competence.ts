import { mayRetry, type Retry } from "#worker/core/engine/positioning/retry-delay.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { tellSchool } from "../tell-school.ts";
import { type DeskDeps, type DeskRequest, openDesk } from "./open-desk.ts";
import { mayResetAfter, toMs } from "./show-competence.ts";

type Asked = DeskRequest & { how: "improve" | "reset" };

/**
 * Opens a new run: to improve (right answers stay, what was missed is asked again), or from nothing (level 0, and maybe no
 * longer certifiable). Errors: RUN_NOT_FINISHED, NOTHING_TO_RESET, RETRY_TOO_EARLY {days}, those of `openDesk`.
 */
export async function restartCompetence(
  asked: Asked,
  deps: DeskDeps & Pick<Deps, "clock" | "readiness" | "bells">,
): Promise<Result<null, DomainError>> {
  const desk = await openDesk(asked, deps);
  if (!desk.ok) return desk;
  const { state } = desk.value;
  const nowMs = deps.clock.nowMs();
  const run = state.run + 1;
  if (asked.how === "improve") {
    if (state.finishedAtS === null) return refuse(domainError("RUN_NOT_FINISHED"));
    const early = tooEarly(mayRetry("improve", toMs(state.finishedAtS), nowMs));
    if (early !== null) return refuse(early);
    await deps.practice.restart(asked.actor.userId, { ...state, run, finishedAtS: null });
    return ok(null);
  }
  const reset = mayResetAfter(desk.value, nowMs);
  if (reset === null) return refuse(domainError("NOTHING_TO_RESET"));
  const early = tooEarly(reset);
  if (early !== null) return refuse(early);
  const nothing = { level: 0, points: 0, run, firstRun: run, finishedAtS: null, reachedAtS: null };
  await deps.practice.restart(asked.actor.userId, { ...state, ...nothing, updatedAtS: Math.floor(nowMs / 1000) });
  await tellSchool(asked.actor.userId, deps);
  return ok(null);
}

function tooEarly(retry: Retry): DomainError | null {
  return retry.kind === "later" ? domainError("RETRY_TOO_EARLY", { days: retry.days }) : null;
}
