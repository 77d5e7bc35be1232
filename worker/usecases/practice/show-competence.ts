import { mayRetry, type Retry } from "#worker/core/engine/positioning/retry-delay.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { type CertifiabilityState, certifiabilityOf } from "#worker/core/results/certifiability-of.ts";
import type { Deps } from "../deps.ts";
import { type Desk, type DeskDeps, type DeskRequest, openDesk } from "./open-desk.ts";

export type CompetencePage = {
  competence: string;
  level: number;
  points: number;
  /** `empty`: the bank asks nothing in this competence in this language */
  stage: "new" | "running" | "finished" | "empty";
  /** questions answered in the open run */
  askedInRun: number;
  improve: Retry;
  /** null: nothing was answered, so there is nothing to begin again */
  reset: Retry | null;
  certifiability: CertifiabilityState;
};

/** Where the account stands in one competence and what it may do there. Errors: those of `openDesk`. */
export async function showCompetence(
  asked: DeskRequest,
  deps: DeskDeps & Pick<Deps, "clock">,
): Promise<Result<CompetencePage, DomainError>> {
  const desk = await openDesk(asked, deps);
  if (!desk.ok) return desk;
  const { competence, state, states, answers } = desk.value;
  const nowMs = deps.clock.nowMs();
  return ok({
    competence,
    level: state.level,
    points: state.points,
    stage: stageOf(desk.value),
    askedInRun: answers.filter(({ run }) => run === state.run).length,
    improve: mayRetry("improve", toMs(state.finishedAtS), nowMs),
    reset: mayResetAfter(desk.value, nowMs),
    certifiability: certifiabilityOf(states),
  });
}

/** Beginning again waits from the last answer on, finished or not: it is no way round a wrong answer. */
export function mayResetAfter({ state, answers }: Desk, nowMs: number): Retry | null {
  const last = answers.findLast(({ run }) => run >= state.firstRun);
  return last === undefined ? null : mayRetry("reset", toMs(last.atS), nowMs);
}

function stageOf({ items, state, answers }: Desk): CompetencePage["stage"] {
  if (state.finishedAtS !== null) return "finished";
  if (items.length === 0) return "empty";
  return answers.some(({ run }) => run >= state.firstRun) ? "running" : "new";
}

export function toMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}
