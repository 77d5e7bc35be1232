import type { Answer } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { tellSchool } from "../tell-school.ts";
import { type KeptVerdict, keepAnswer } from "./keep-answer.ts";
import { type DeskDeps, type DeskRequest, openDesk } from "./open-desk.ts";

type Asked = DeskRequest & { itemId: string; rank: number; answer: Answer };

/** `place`: of the question that was answered, from 1. */
export type PracticeVerdict = KeptVerdict & { place: number };

/**
 * Marks the answer to the question on screen and keeps it, with the level that it makes. Errors: QUESTION_PASSED (answered
 * already, here or in another tab), RUN_FINISHED, those of `checkAnswerShape` and `openDesk`.
 */
export async function answerQuestion(
  { itemId, rank, answer, ...asked }: Asked,
  deps: DeskDeps & Pick<Deps, "clock" | "readiness" | "bells">,
): Promise<Result<PracticeVerdict, DomainError>> {
  const desk = await openDesk(asked, deps);
  if (!desk.ok) return desk;
  const { next, answers, state } = desk.value;
  if (rank !== answers.length) return refuse(domainError("QUESTION_PASSED"));
  if (next.kind === "finished") return refuse(domainError("RUN_FINISHED"));
  if (next.item.id !== itemId) return refuse(domainError("QUESTION_PASSED"));
  const kept = await keepAnswer(
    { ...desk.value, ...asked, competence: desk.value.competence, item: next.item, answer, path: null },
    deps,
  );
  if (!kept.ok) return kept;
  if (kept.value.level !== state.level) await tellSchool(asked.actor.userId, deps);
  return ok({ ...kept.value, place: next.place });
}
