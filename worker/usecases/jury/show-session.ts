import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { findHaste, findSharedErrors, type Haste } from "#worker/core/results/unusual-patterns.ts";
import { type WaitingKind, waitsFor } from "#worker/core/results/waiting.ts";
import type { KeptAct } from "../act-ports.ts";
import type { Deps } from "../deps.ts";
import type { JudgedReport, JudgedSessionLine, JudgedTest } from "../jury-ports.ts";
import type { ScoringFailure } from "../staff-ports.ts";
import { distractorsOf, foldAnswer } from "./answer-words.ts";

const ACTS = 100;

export type TestLine = Omit<JudgedTest, "questions"> & {
  /** answers that count */
  answers: number;
  right: number;
  setAside: number;
  kept: number;
  focusLosses: number;
  haste: Haste | null;
  failure: ScoringFailure | null;
  /** null: the record cannot be read */
  isReadable: boolean;
};

export type JudgedSession = {
  session: JudgedSessionLine & { waits: WaitingKind | null };
  reports: (JudgedReport & { candidate: string | null })[];
  tests: TestLine[];
  /** pairs whose wrong answers are alike beyond chance */
  pairs: {
    names: [string, string];
    candidateIds: readonly [string, string];
    shared: string[];
    bothWrong: number;
    expectedPairs: number;
  }[];
  acts: KeptAct[];
  /** what taking a publication back touches: certificates that verify now, and links to them that their holders made */
  handedOut: { certificates: number; links: number };
};

/** All that is needed to judge a session, on one page. Errors: JURY_REQUIRED, PUPIL_CANNOT_BE_STAFF, SESSION_NOT_FOUND. */
export async function showJudgedSession(
  { actor, sessionNumber }: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "jury" | "actBook" | "scoring" | "bank">,
): Promise<Result<JudgedSession, DomainError>> {
  const right = may(actor, "report.judge", null);
  if (right !== true) return refuse(domainError(right.refused));
  const session = await deps.jury.session(sessionNumber);
  if (session === null) return refuse(domainError("SESSION_NOT_FOUND"));
  const [reports, tests, failures, acts, links] = await Promise.all([
    deps.jury.reports(sessionNumber),
    deps.jury.tests(sessionNumber),
    deps.scoring.failures(sessionNumber),
    deps.actBook.list({ sessionNumber, limit: ACTS }),
    deps.jury.sharedLinks(sessionNumber),
  ]);
  const certificates =
    session.publishedAtS === null ? 0 : tests.filter(({ run }) => run?.told.status === "validated").length;
  const answered = await toAnswered(tests, deps);
  const names = new Map(tests.map((one) => [one.candidateId, `${one.lastName} ${one.firstName}`]));
  const nameOf = (candidateId: string) => names.get(candidateId) ?? candidateId;
  return ok({
    handedOut: { certificates, links },
    session: { ...session, waits: waitsFor(session) },
    reports: reports.map((one) => ({ ...one, candidate: one.candidateId === null ? null : nameOf(one.candidateId) })),
    tests: tests.map(({ questions, ...test }, at) => ({
      ...test,
      answers: count(questions, (one) => one.outcome !== null && one.setAsideCode === null && !one.isNeutralised),
      right: count(
        questions,
        (one) => one.outcome?.verdict === "right" && one.setAsideCode === null && !one.isNeutralised,
      ),
      setAside: count(questions, (one) => one.setAsideCode !== null || one.isNeutralised),
      kept: count(questions, (one) => one.kept !== null),
      focusLosses: count(questions, (one) => one.unfocusedAtMs !== null),
      haste: answered[at] === undefined ? null : findHaste(answered[at]),
      failure: failures.find(({ candidateId }) => candidateId === test.candidateId)?.failure ?? null,
      isReadable: questions !== null,
    })),
    pairs: findSharedErrors(answered).map(({ candidateIds, sameWrong, ...pair }) => ({
      ...pair,
      candidateIds,
      names: [nameOf(candidateIds[0]), nameOf(candidateIds[1])],
      shared: sameWrong,
    })),
    acts,
  });
}

async function toAnswered(tests: readonly JudgedTest[], deps: Pick<Deps, "bank">) {
  const versions = [...new Set(tests.map(({ bankVersionId }) => bankVersionId))];
  const items = (await Promise.all(versions.map((id) => deps.bank.items(id)))).flat();
  const distractors = new Map(items.map((item) => [item.id, distractorsOf(item)]));
  return tests.map(({ candidateId, questions }) => ({
    candidateId,
    questions: (questions ?? []).flatMap(({ itemId, servedAtMs, outcome }) =>
      outcome === null
        ? []
        : [
            {
              itemId,
              right: outcome.verdict === "right",
              given: foldAnswer(outcome.answer),
              seconds: (outcome.answeredAtMs - servedAtMs) / 1000,
              distractors: distractors.get(itemId) ?? null,
            },
          ],
    ),
  }));
}

function count<T>(all: readonly T[] | null, is: (one: T) => boolean): number {
  return all?.filter(is).length ?? 0;
}
