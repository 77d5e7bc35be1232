import { nextQuestion } from "#worker/core/engine/positioning/next-question.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { type CertifiabilityState, certifiabilityOf } from "#worker/core/results/certifiability-of.ts";
import type { Deps } from "../deps.ts";
import { type AnswerVerdict, stateAfter, verdictOf } from "./judge-answer.ts";
import { type DeskDeps, type DeskRequest, openDesk, seedOf } from "./open-desk.ts";

type Asked = DeskRequest & { itemId: string; rank: number; answer: Answer };

export type PracticeVerdict = AnswerVerdict & {
  /** of the question that was answered, from 1 */
  place: number;
  level: number;
  points: number;
  /** the run ended with this answer */
  isFinished: boolean;
  /** this answer brought the competence to a level more */
  isLevelUp: boolean;
  certifiability: CertifiabilityState;
  /** this answer made the account certifiable */
  isNowCertifiable: boolean;
};

/**
 * Marks the answer to the question on screen and keeps it, with the level that it makes. Errors: QUESTION_PASSED (answered
 * already, here or in another tab), RUN_FINISHED, those of `checkAnswerShape` and `openDesk`.
 */
export async function answerQuestion(
  asked: Asked,
  deps: DeskDeps & Pick<Deps, "clock">,
): Promise<Result<PracticeVerdict, DomainError>> {
  const desk = await openDesk(asked, deps);
  if (!desk.ok) return desk;
  const { competence, items, state, states, answers, next } = desk.value;
  const { actor, language, answer } = asked;
  if (asked.rank !== answers.length) return refuse(domainError("QUESTION_PASSED"));
  if (next.kind === "finished") return refuse(domainError("RUN_FINISHED"));
  const { item, place } = next;
  if (item.id !== asked.itemId) return refuse(domainError("QUESTION_PASSED"));
  const shape = checkAnswerShape(item, answer);
  if (!shape.ok) return shape;

  const verdict = markAnswer(item, answer);
  if (verdict !== "right" && verdict !== "wrong" && verdict !== "skipped") throw new Error(`marked ${verdict}`);
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const { run, firstRun } = state;
  const given = { skill: item.skill, itemId: item.id, run, right: verdict === "right", atS: nowS };
  const all = [...answers, given];
  const seed = seedOf(actor.userId, competence);
  const isFinished = nextQuestion({ items, answers: all, run, firstRun, language, seed }).kind === "finished";
  const after = { ...stateAfter(desk.value, language, all, nowS), finishedAtS: isFinished ? nowS : null };
  const rank = { userId: actor.userId, competence, place: asked.rank, path: null };
  if ((await deps.practice.save({ ...given, ...rank }, after)) === "already") {
    return refuse(domainError("QUESTION_PASSED"));
  }
  const certifiability = certifiabilityOf([...states.filter((one) => one.competence !== competence), after]);
  return ok({
    ...verdictOf(item, { given: answer, verdict, language, seed }),
    place,
    level: after.level,
    points: after.points,
    isFinished,
    isLevelUp: after.level > state.level,
    certifiability,
    isNowCertifiable: certifiability.isCertifiable && !certifiabilityOf(states).isCertifiable,
  });
}
