import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import type { AbortReason } from "#worker/core/results/decide-outcome.ts";
import type { TestToClose } from "./show-finalisation.ts";

export type Reasons = Readonly<Record<string, AbortReason>>;

/**
 * Every unfinished test has a reason and no whole one has: somebody who finished after the page was read must not be
 * scored as if they had left. Null when all is right; else
 * UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON or ABORT_REASON_ON_FINISHED_TEST, each with {count, names}.
 */
export function judgeReasons(
  { unfinished, finished }: { unfinished: readonly TestToClose[]; finished: readonly TestToClose[] },
  reasons: Reasons,
): DomainError | null {
  const missing = unfinished.filter(({ candidateId }) => reasons[candidateId] === undefined);
  if (missing.length > 0) return about("UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON", missing);
  const finishedMeanwhile = finished.filter(({ candidateId }) => reasons[candidateId] !== undefined);
  return finishedMeanwhile.length > 0 ? about("ABORT_REASON_ON_FINISHED_TEST", finishedMeanwhile) : null;
}

function about(code: string, tests: readonly TestToClose[]): DomainError {
  const names = tests.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(", ");
  return domainError(code, { count: tests.length, names });
}
