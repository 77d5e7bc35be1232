import type { CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { ShownItem } from "#worker/core/itembank/item.ts";
import { showItem } from "#worker/core/itembank/show-item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { type DeskDeps, type DeskRequest, openDesk, seedOf } from "./open-desk.ts";

/** `rank` is the answer's place in the competence; `place` counts the run's questions from 1. */
export type AskedQuestion = { competence: CompetenceCode; item: ShownItem; place: number; rank: number };

/** The question on screen. Errors: RUN_FINISHED when none is left, those of `openDesk`. */
export async function showQuestion(asked: DeskRequest, deps: DeskDeps): Promise<Result<AskedQuestion, DomainError>> {
  const desk = await openDesk(asked, deps);
  if (!desk.ok) return desk;
  const { competence, next, answers } = desk.value;
  if (next.kind === "finished") return refuse(domainError("RUN_FINISHED"));
  const seed = seedOf(asked.actor.userId, competence);
  const item = showItem(next.item, asked.language, seed);
  return ok({ competence, item, place: next.place, rank: answers.length });
}
