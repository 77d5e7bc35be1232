import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import type { JuryVerdict } from "#worker/core/results/decide-outcome.ts";
import { applyJury, type JuryActAsked, type JuryDeps, openJudged } from "./act-on-session.ts";

/**
 * Cancels a test, rejects it for fraud, or gives it back to its score (null). Errors: those of `openJudged`,
 * CANDIDATE_NOT_FOUND.
 */
export async function judgeTest(
  asked: JuryActAsked & { candidateId: string; verdict: JuryVerdict | null },
  deps: JuryDeps,
): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return opened;
  const { candidateId, verdict } = asked;
  const [test] = await deps.jury.tests(asked.sessionNumber, candidateId);
  if (test === undefined) return refuse(domainError("CANDIDATE_NOT_FOUND"));
  return applyJury(
    asked,
    opened.value,
    { act: "test-judged", candidateId, before: { verdict: test.verdict }, after: { verdict } },
    [{ kind: "judge", candidateId, verdict }],
    deps,
  );
}

/** Scores tests again from what is stored: all of the session, or one. Errors: those of `openJudged`, CANDIDATE_NOT_FOUND. */
export async function rescoreTests(
  asked: JuryActAsked & { candidateId: string | null },
  deps: JuryDeps,
): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return opened;
  const tests = await deps.jury.tests(asked.sessionNumber, asked.candidateId ?? undefined);
  if (tests.length === 0) return refuse(domainError("CANDIDATE_NOT_FOUND"));
  const candidateIds = tests.map(({ candidateId }) => candidateId);
  return applyJury(
    asked,
    opened.value,
    { act: "rescored", ...(asked.candidateId === null ? {} : { candidateId: asked.candidateId }) },
    [{ kind: "rescore", candidateIds }],
    deps,
  );
}
