import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { KeptAct } from "../act-ports.ts";
import type { Deps } from "../deps.ts";
import type { JudgedQuestion, JudgedSessionLine, JudgedTest } from "../jury-ports.ts";
import { answerWords } from "./answer-words.ts";

const ACTS = 100;

export type QuestionLine = Omit<JudgedQuestion, "outcome" | "kept"> & {
  /** the question's text; null: not in this version of the bank */
  question: string | null;
  verdict: NonNullable<JudgedQuestion["outcome"]>["verdict"] | null;
  /** as the candidate saw it; null: skipped, unanswered or forgotten */
  given: string | null;
  /** from its display to its answer */
  seconds: number | null;
  keptGiven: string | null;
  isKept: boolean;
  /** what was answered is not kept any more: nobody may take it for passed */
  isForgotten: boolean;
};

export type ShownTest = {
  session: JudgedSessionLine;
  test: Omit<JudgedTest, "questions">;
  /** null: the record cannot be read */
  questions: QuestionLine[] | null;
  acts: KeptAct[];
};

/** One test, question by question. Errors: JURY_REQUIRED, PUPIL_CANNOT_BE_STAFF, SESSION_NOT_FOUND, CANDIDATE_NOT_FOUND. */
export async function showJudgedTest(
  asked: { actor: Actor; sessionNumber: number; candidateId: string; language: Locale },
  deps: Pick<Deps, "jury" | "actBook" | "bank">,
): Promise<Result<ShownTest, DomainError>> {
  const right = may(asked.actor, "report.judge", null);
  if (right !== true) return refuse(domainError(right.refused));
  const session = await deps.jury.session(asked.sessionNumber);
  if (session === null) return refuse(domainError("SESSION_NOT_FOUND"));
  const [found] = await deps.jury.tests(asked.sessionNumber, asked.candidateId);
  if (found === undefined) return refuse(domainError("CANDIDATE_NOT_FOUND"));
  const { questions, ...test } = found;
  const [items, acts] = await Promise.all([
    deps.bank.items(test.bankVersionId),
    deps.actBook.list({ sessionNumber: asked.sessionNumber, limit: ACTS }),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  return ok({
    session,
    test,
    questions:
      questions?.map(({ outcome, kept, ...one }) => {
        const item = byId.get(one.itemId);
        return {
          ...one,
          question: item?.texts[asked.language].question ?? null,
          verdict: outcome?.verdict ?? null,
          given: outcome === null ? null : answerWords(outcome.answer, item, asked.language),
          seconds: outcome === null ? null : (outcome.answeredAtMs - one.servedAtMs) / 1000,
          keptGiven: kept === null ? null : answerWords(kept.answer, item, asked.language),
          isKept: kept !== null,
          isForgotten: (outcome ?? kept)?.answer.kind === "forgotten",
        };
      }) ?? null,
    acts: acts.filter(({ candidateId }) => candidateId === asked.candidateId),
  });
}
