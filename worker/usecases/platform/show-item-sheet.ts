import type { Answer, Item, Locale, ShownItem } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { showItem } from "#worker/core/itembank/show-item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { ItemLine } from "./list-items.ts";
import { openBank } from "./open-bank.ts";

/** One item as pupils see it in both languages, with its key and what only its authors read. */
export type ItemSheet = {
  line: Omit<ItemLine, "question" | "fileCount"> & { rationale: string; author: string; shelfLifeYears: number };
  shown: Record<Locale, ShownItem>;
  explanations: Record<Locale, string>;
  /** what the key holds, as an answer that the page can show in that language */
  right: Record<Locale, Answer>;
  /** the accepted forms of each typed field, in the order of the fields */
  accepted: string[][];
};

/** Errors: OPERATOR_REQUIRED, BANK_NOT_AVAILABLE, ITEM_NOT_FOUND. */
export async function showItemSheet(
  { actor, itemId }: { actor: Actor; itemId: string },
  deps: Pick<Deps, "bank">,
): Promise<Result<ItemSheet, DomainError>> {
  const opened = await openBank(actor, deps);
  if (!opened.ok) return opened;
  const item = opened.value.items.find(({ id }) => id === itemId);
  if (item === undefined) return refuse(domainError("ITEM_NOT_FOUND"));
  const { id, kind, competence, skill, level, usage, discrimination, difficulty, version } = item;
  const { rationale, author, shelfLifeYears } = item;
  return ok({
    line: {
      id,
      kind,
      competence,
      skill,
      level,
      usage,
      discrimination,
      difficulty,
      version,
      rationale,
      author,
      shelfLifeYears,
    },
    // Choices in the order of one made-up attempt: the same at every look.
    shown: { fr: showItem(item, "fr", "preview"), en: showItem(item, "en", "preview") },
    explanations: { fr: item.texts.fr.explanation, en: item.texts.en.explanation },
    right: { fr: answerOfKey(item, "fr"), en: answerOfKey(item, "en") },
    accepted: acceptedOf(item),
  });
}

function acceptedOf(item: Item): string[][] {
  if (item.kind === "qroc") return [item.key.accepted];
  if (item.kind === "qrocm-ind") return item.key.fields.map(({ accepted }) => accepted);
  return item.kind === "qrocm-dep" ? item.key.groups : [];
}
