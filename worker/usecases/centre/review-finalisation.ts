import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { AbortReason } from "#worker/core/results/decide-outcome.ts";
import type { Deps } from "../deps.ts";
import { judgeReasons, type Reasons } from "./judge-reasons.ts";
import { showFinalisation, type TestToClose } from "./show-finalisation.ts";

export type FinalisationReview = {
  finished: number;
  absent: number;
  unfinished: { test: TestToClose; reason: AbortReason }[];
  reports: number;
  /** those that hold the publication back until the jury has looked */
  openReports: number;
};

/**
 * What finalising would do with these reasons; nothing is written and nobody's test ends.
 * Errors: those of `showFinalisation`, of `judgeReasons`.
 */
export async function reviewFinalisation(
  asked: { actor: Actor; sessionNumber: number; reasons: Reasons },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms" | "reports">,
): Promise<Result<FinalisationReview, DomainError>> {
  const shown = await showFinalisation(asked, deps);
  if (!shown.ok) return shown;
  const { finished, unfinished, absent, reports, unresolvedReports } = shown.value;
  const fault = judgeReasons(shown.value, asked.reasons);
  if (fault !== null) return refuse(fault);
  return ok({
    finished: finished.length,
    absent: absent.length,
    unfinished: unfinished.flatMap((test) => {
      const reason = asked.reasons[test.candidateId];
      return reason === undefined ? [] : [{ test, reason }];
    }),
    reports: reports.length,
    openReports: unresolvedReports,
  });
}
