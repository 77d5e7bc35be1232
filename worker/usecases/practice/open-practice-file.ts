import { filesOf } from "#worker/core/itembank/files-of.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { BankFile } from "../bank-ports.ts";
import { type DeskDeps, openDesk } from "./open-desk.ts";
import { openWalk, type WalkDeps } from "./open-walk.ts";

type Asked = {
  actor: Actor;
  competence: string;
  language: Locale;
  itemId: string;
  file: string;
  /** code of the path that asks the question; null: the competence's own run */
  path: string | null;
};

/** A file of the question on screen, or of one answered before. FILE_NOT_FOUND for any other: the bank is not browsed. */
export async function openPracticeFile(
  asked: Asked,
  deps: DeskDeps & WalkDeps,
): Promise<Result<BankFile, DomainError>> {
  const desk = await openDesk(asked, deps);
  if (!desk.ok) return refuse(domainError("FILE_NOT_FOUND"));
  const { versionId, items, answers, next } = desk.value;
  const item = items.find(({ id }) => id === asked.itemId);
  const isAsked = (next.kind === "question" && next.item.id === asked.itemId) || (await isAskedByPath(asked, deps));
  const isOurs = isAsked || answers.some(({ itemId }) => itemId === asked.itemId);
  if (item === undefined || !isOurs || !filesOf(item).includes(asked.file))
    return refuse(domainError("FILE_NOT_FOUND"));
  const found = await deps.bank.file(versionId, asked.file);
  return found === null ? refuse(domainError("FILE_NOT_FOUND")) : ok(found);
}

async function isAskedByPath({ actor, language, itemId, path }: Asked, deps: WalkDeps): Promise<boolean> {
  const opened = path === null ? null : await openWalk({ actor, language, code: path }, deps);
  return opened?.ok === true && opened.value.step.kind === "question" && opened.value.step.item.id === itemId;
}
