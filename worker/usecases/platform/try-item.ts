import type { Answer, Locale, Verdict } from "#worker/core/itembank/item.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { judgeRules } from "#worker/core/itembank/marking/judge-run.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openBank } from "./open-bank.ts";

/** What the marking says of an answer; of a simulator, also rule by rule, in both languages. */
export type ItemTrial = { verdict: Verdict; rules: { says: Record<Locale, string>; isKept: boolean }[] };

/**
 * Judges an answer as a pupil's would be, for whoever writes questions; nothing is kept. Errors: OPERATOR_REQUIRED,
 * BANK_NOT_AVAILABLE, ITEM_NOT_FOUND, those of `checkAnswerShape`.
 */
export async function tryItem(
  { actor, itemId, answer }: { actor: Actor; itemId: string; answer: Answer },
  deps: Pick<Deps, "bank">,
): Promise<Result<ItemTrial, DomainError>> {
  const opened = await openBank(actor, deps);
  if (!opened.ok) return opened;
  const item = opened.value.items.find(({ id }) => id === itemId);
  if (item === undefined) return refuse(domainError("ITEM_NOT_FOUND"));
  const shape = checkAnswerShape(item, answer);
  if (!shape.ok) return shape;
  const kept = item.kind === "simulator" && answer.kind === "simulator" ? judgeRules(item, answer) : [];
  const rules = item.kind === "simulator" ? item.key.rules : [];
  return ok({
    verdict: markAnswer(item, answer),
    rules: kept.map((isKept, rank) => ({ says: rules[rank]?.says ?? { fr: "", en: "" }, isKept })),
  });
}
