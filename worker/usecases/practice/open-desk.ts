import { type NextQuestion, nextQuestion } from "#worker/core/engine/positioning/next-question.ts";
import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { Item, Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { KeptAnswer, PracticeState } from "./ports.ts";

export type DeskDeps = Pick<Deps, "bank" | "practice">;
export type DeskRequest = { actor: Actor; competence: string; language: Locale };

/** One competence of one account: its questions, what was answered, and where that leads. */
export type Desk = {
  competence: CompetenceCode;
  versionId: string;
  items: Item[];
  /** of every competence of the account */
  states: PracticeState[];
  state: PracticeState;
  answers: KeptAnswer[];
  next: NextQuestion;
};

export function isCompetence(code: string): code is CompetenceCode {
  return COMPETENCES.some((one) => one === code);
}

export function freshState(competence: string): PracticeState {
  return {
    ...{ competence, level: 0, points: 0, run: 1, firstRun: 1 },
    ...{ finishedAtS: null, reachedAtS: null, updatedAtS: 0 },
  };
}

/** The seed of an account's questions in a competence: a neighbour on the same competence meets others. */
export function seedOf(userId: string, competence: string): string {
  return `${userId}/${competence}`;
}

/** Errors: COMPETENCE_NOT_FOUND, BANK_NOT_AVAILABLE. */
export async function openDesk(
  { actor, competence, language }: DeskRequest,
  { bank, practice }: DeskDeps,
): Promise<Result<Desk, DomainError>> {
  if (!isCompetence(competence)) return refuse(domainError("COMPETENCE_NOT_FOUND"));
  const [version, states, answers] = await Promise.all([
    bank.active(),
    practice.states(actor.userId),
    practice.answers(actor.userId, competence),
  ]);
  if (version === null) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const { versionId } = version;
  const items = await bank.itemsOf(versionId, competence);
  const state = states.find((one) => one.competence === competence) ?? freshState(competence);
  const { run, firstRun } = state;
  const seed = seedOf(actor.userId, competence);
  // A finished run stays so: an item more in the bank reopens nothing.
  const next: NextQuestion =
    state.finishedAtS === null
      ? nextQuestion({ items, answers, run, firstRun, language, seed })
      : { kind: "finished", why: "settled" };
  return ok({ competence, versionId, items, states, state, answers, next });
}
