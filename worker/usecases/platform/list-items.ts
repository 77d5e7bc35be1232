import { filesOf } from "#worker/core/itembank/files-of.ts";
import type { Item, Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openBank } from "./open-bank.ts";

export type ItemLine = Pick<
  Item,
  "id" | "kind" | "competence" | "skill" | "level" | "usage" | "discrimination" | "difficulty" | "version"
> & { question: string; fileCount: number };

export type BankList = {
  checksum: string;
  publishedAtS: number;
  items: ItemLine[];
  /** before any filter */
  total: number;
};

type ItemFilter = { competence: string | null; kind: string | null };

/** The active version, a line for each item. Errors: OPERATOR_REQUIRED, BANK_NOT_AVAILABLE. */
export async function listItems(
  { actor, competence, kind, locale }: { actor: Actor; locale: Locale } & ItemFilter,
  deps: Pick<Deps, "bank">,
): Promise<Result<BankList, DomainError>> {
  const opened = await openBank(actor, deps);
  if (!opened.ok) return opened;
  const { version, items } = opened.value;
  const wanted = items.filter(
    (item) => (competence === null || item.competence === competence) && (kind === null || item.kind === kind),
  );
  return ok({
    checksum: version.checksum,
    publishedAtS: version.publishedAtS,
    total: items.length,
    items: wanted.map((item) => ({
      id: item.id,
      kind: item.kind,
      competence: item.competence,
      skill: item.skill,
      level: item.level,
      usage: item.usage,
      discrimination: item.discrimination,
      difficulty: item.difficulty,
      version: item.version,
      question: item.texts[locale].question,
      fileCount: filesOf(item).length,
    })),
  });
}
