import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Item, Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { nextStep, type PathStep, type Walk } from "#worker/core/path/next-step.ts";
import { normalisePathCode } from "#worker/core/path/path-code.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { PathMember, StoredPath } from "../path-ports.ts";
import { freshState } from "./open-desk.ts";
import type { KeptAnswer, PracticeState } from "./ports.ts";

export type WalkDeps = Pick<Deps, "bank" | "practice" | "paths" | "clock">;
export type WalkRequest = { actor: Actor; code: string; language: Locale };

/** One path of one account: what it walks through, where that account is, and the next step. */
export type OpenWalk = {
  path: StoredPath & { establishmentName: string };
  member: PathMember;
  versionId: string;
  items: Item[];
  states: PracticeState[];
  answers: KeptAnswer[];
  walk: Walk;
  step: PathStep;
};

/** Errors: PATH_NOT_FOUND, PATH_NOT_JOINED, PATH_CLOSED, BANK_NOT_AVAILABLE. */
export async function openWalk(
  { actor, code: typed, language }: WalkRequest,
  { bank, practice, paths, clock }: WalkDeps,
): Promise<Result<OpenWalk, DomainError>> {
  const code = normalisePathCode(typed);
  const path = code === null ? null : await paths.find(code);
  if (path === null) return refuse(domainError("PATH_NOT_FOUND"));
  const [member, version, states, answers] = await Promise.all([
    paths.member(path.code, actor.userId),
    bank.active(),
    practice.states(actor.userId),
    practice.answers(actor.userId, null),
  ]);
  if (member === null || member.joinedAtS === null) return refuse(domainError("PATH_NOT_JOINED"));
  if (path.closedAtS !== null) return refuse(domainError("PATH_CLOSED"));
  if (version === null) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const items = await bank.items(version.versionId);
  const competences = COMPETENCES.map((competence) => ({
    ...(states.find((state) => state.competence === competence) ?? freshState(competence)),
    code: competence,
    items: items.filter((item) => item.competence === competence),
    answers: answers.filter((answer) => answer.competence === competence),
  }));
  const nowS = Math.floor(clock.nowMs() / 1000);
  const walk: Walk = { plan: path.plan, code: path.code, competences, language, seed: actor.userId, nowS };
  return ok({ path, member, versionId: version.versionId, items, states, answers, walk, step: nextStep(walk) });
}
