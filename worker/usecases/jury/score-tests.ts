import type { AbortReason, Outcome } from "#worker/core/results/decide-outcome.ts";
import type { Deps } from "../deps.ts";
import type { ScoringFailure, StoredAttempt } from "../staff-ports.ts";
import { scoreStoredAttempt } from "./score-attempt.ts";

export type Scored = { candidateId: string; outcome: Outcome };
export type Unscored = { candidateId: string; failure: ScoringFailure };

/** Each test by itself: what breaks one scoring leaves the others their results. `reasons` win over the stored ones. */
export async function scoreTests(
  attempts: readonly StoredAttempt[],
  reasons: ReadonlyMap<string, AbortReason>,
  deps: Pick<Deps, "bank">,
): Promise<{ scored: Scored[]; failed: Unscored[] }> {
  const versions = [...new Set(attempts.map(({ bankVersionId }) => bankVersionId))];
  const banks = new Map(await Promise.all(versions.map(async (id) => [id, await deps.bank.items(id)] as const)));
  const scored: Scored[] = [];
  const failed: Unscored[] = [];
  for (const attempt of attempts) {
    const { candidateId, served, verdict } = attempt;
    const bank = banks.get(attempt.bankVersionId) ?? [];
    const reason = reasons.get(candidateId) ?? attempt.abortReason;
    if (served === null) failed.push({ candidateId, failure: "RECORD_UNREADABLE" });
    else if (bank.length === 0) failed.push({ candidateId, failure: "BANK_VERSION_MISSING" });
    else {
      try {
        scored.push({ candidateId, outcome: scoreStoredAttempt({ served, verdict }, bank, reason) });
      } catch (error) {
        // The desk shows it; the log gets the kind of fault only: the record holds what a minor answered.
        console.warn(
          JSON.stringify({ event: "scoring-failed", reason: error instanceof Error ? error.name : "unknown" }),
        );
        failed.push({ candidateId, failure: "SCORING_BROKE" });
      }
    }
  }
  return { scored, failed };
}
