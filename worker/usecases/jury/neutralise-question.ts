import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import { applyJury, type JuryActAsked, type JuryDeps, openJudged } from "./act-on-session.ts";

/**
 * Takes a question out of the score, of one test or of every test of the session that has it; or puts it back. Errors:
 * those of `openJudged`, QUESTION_NOT_IN_TESTS.
 */
export async function neutraliseQuestion(
  asked: JuryActAsked & { itemId: string; candidateId: string | null; isUndone: boolean },
  deps: JuryDeps,
): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return opened;
  const { itemId, candidateId, isUndone } = asked;
  const tests = await deps.jury.tests(asked.sessionNumber, candidateId ?? undefined);
  const touched = tests.filter(({ questions }) =>
    questions?.some((one) => one.itemId === itemId && one.isNeutralised === isUndone),
  );
  if (touched.length === 0) return refuse(domainError("QUESTION_NOT_IN_TESTS"));
  const candidateIds = touched.map((one) => one.candidateId);
  return applyJury(
    asked,
    opened.value,
    {
      act: isUndone ? "question-restored" : "question-neutralised",
      subject: itemId,
      ...(candidateId === null ? {} : { candidateId }),
      after: { tests: candidateIds.length },
    },
    [{ kind: "neutralise", itemId, candidateIds, isUndone }],
    deps,
  );
}
