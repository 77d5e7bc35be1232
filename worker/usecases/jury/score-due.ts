import type { Deps } from "../deps.ts";
import type { DueScoring } from "../jury-ports.ts";
import { giveCodes, untilCodesAreFree } from "./give-codes.ts";
import { scoreTests } from "./score-tests.ts";

/** One round of the scheduled hand: some seconds of computing at most. */
const ROUND = 100;
const FIRST_WAIT_S = 60;
const LONGEST_WAIT_S = 3600;

type ScoringDeps = Pick<Deps, "scoring" | "results" | "bank" | "chance" | "clock">;

/** Scores the tests that wait for it and are due. Safe to repeat and to run twice at once: a run is saved once. */
export async function scoreDue(deps: ScoringDeps): Promise<{ scored: number; failed: number }> {
  return scoreAsked(await deps.scoring.due(nowS(deps), ROUND), deps);
}

/** Scores these; each that fails is tried again later, after a wait that doubles from a minute to an hour. */
export async function scoreAsked(
  asked: readonly DueScoring[],
  deps: ScoringDeps,
): Promise<{ scored: number; failed: number }> {
  if (asked.length === 0) return { scored: 0, failed: 0 };
  const byId = new Map(asked.map((one) => [one.attempt.candidateId, one]));
  const [{ scored, failed }, latest] = await Promise.all([
    scoreTests(
      asked.map(({ attempt }) => attempt),
      new Map(),
      deps,
    ),
    deps.results.latest([...byId.keys()]),
  ]);
  const renewed = new Set(asked.flatMap(({ renewsCode, attempt }) => (renewsCode ? [attempt.candidateId] : [])));
  if (scored.length > 0) {
    await untilCodesAreFree(() => {
      const runs = giveCodes(scored, latest, renewed, deps);
      const askings = runs.map((run) => ({ ...run, asked: byId.get(run.candidateId)?.asked ?? 0 }));
      return deps.scoring.save(askings, nowS(deps));
    });
  }
  for (const { candidateId, failure } of failed) {
    const one = byId.get(candidateId);
    if (one === undefined) continue;
    const waitS = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(one.failures, 10));
    await deps.scoring.fail(candidateId, one.asked, failure, nowS(deps) + waitS);
  }
  return { scored: scored.length, failed: failed.length };
}

function nowS({ clock }: Pick<Deps, "clock">): number {
  return Math.floor(clock.nowMs() / 1000);
}
