import { nextQuestion } from "#worker/core/engine/positioning/next-question.ts";
import type { CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { Answer, Item, Locale } from "#worker/core/itembank/item.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { type CertifiabilityState, certifiabilityOf } from "#worker/core/results/certifiability-of.ts";
import type { Deps } from "../deps.ts";
import { type AnswerVerdict, stateAfter, verdictOf } from "./judge-answer.ts";
import { seedOf } from "./open-desk.ts";
import type { KeptAnswer, PracticeState } from "./ports.ts";

export type KeptVerdict = AnswerVerdict & {
  level: number;
  points: number;
  /** the run of the competence is over with this answer */
  isFinished: boolean;
  /** this answer brought the competence to a level more */
  isLevelUp: boolean;
  certifiability: CertifiabilityState;
  /** this answer made the account certifiable */
  isNowCertifiable: boolean;
};

type Given = {
  actor: Actor;
  language: Locale;
  competence: CompetenceCode;
  items: readonly Item[];
  states: readonly PracticeState[];
  state: PracticeState;
  /** of the competence, oldest first */
  answers: readonly KeptAnswer[];
  /** the question on screen */
  item: Item;
  answer: Answer;
  /** code of the path in which it is asked */
  path: string | null;
};

/** Marks an answer, keeps it with what it makes of its competence. Errors: QUESTION_PASSED, those of `checkAnswerShape`. */
export async function keepAnswer(
  { actor, language, competence, items, states, state, answers, item, answer, path }: Given,
  deps: Pick<Deps, "practice" | "clock">,
): Promise<Result<KeptVerdict, DomainError>> {
  const shape = checkAnswerShape(item, answer);
  if (!shape.ok) return shape;
  const verdict = markAnswer(item, answer);
  // Practice has neither a timer nor a focus mode.
  if (verdict === "late" || verdict === "unfocused") throw new Error(`practice was marked ${verdict}`);
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const { run, firstRun } = state;
  const given = { skill: item.skill, itemId: item.id, run, right: verdict === "right", atS: nowS };
  const all = [...answers, given];
  const seed = seedOf(actor.userId, competence);
  const isFinished = nextQuestion({ items, answers: all, run, firstRun, language, seed }).kind === "finished";
  const finishedAtS = state.finishedAtS ?? (isFinished ? nowS : null);
  const after = { ...stateAfter({ competence, items, states, state }, language, all, nowS), finishedAtS };
  const place = { userId: actor.userId, competence, place: answers.length, path };
  if ((await deps.practice.save({ ...given, ...place }, after)) === "already") {
    return refuse(domainError("QUESTION_PASSED"));
  }
  const certifiability = certifiabilityOf([...states.filter((one) => one.competence !== competence), after]);
  return ok({
    ...verdictOf(item, { given: answer, verdict, language, seed }),
    level: after.level,
    points: after.points,
    isFinished,
    isLevelUp: after.level > state.level,
    certifiability,
    isNowCertifiable: certifiability.isCertifiable && !certifiabilityOf(states).isCertifiable,
  });
}
