import type { Answer, Item, Locale, SimulatorItem } from "#worker/core/itembank/item.ts";
import { judgeRules } from "#worker/core/itembank/marking/judge-run.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { KeptAnswer } from "../jury-ports.ts";

/** An answer as the candidate saw it, in one line; an item or a choice that is not known shows its id. Skip, forgotten: null. */
export function answerWords(answer: KeptAnswer, item: Item | undefined, locale: Locale): string | null {
  const parts = new Map(partsOf(item, locale));
  const word = (id: string) => parts.get(id) ?? id;
  switch (answer.kind) {
    case "skip":
    case "forgotten":
      return null;
    case "text":
      return answer.text;
    case "choices":
      return answer.choices.map(word).join(" ; ");
    case "order":
      return answer.order.map(word).join(" → ");
    case "pairs":
      return answer.pairs.map(({ left, right }) => `${word(left)} : ${word(right)}`).join(" ; ");
    case "fields":
      return answer.fields.map(({ id, text }) => `${word(id)} : ${word(text)}`).join(" ; ");
    case "simulator":
      return item?.kind === "simulator" ? runWords(item, answer, locale) : `${answer.actions.length}`;
    default:
      return exhaustive(answer);
  }
}

/** Each rule of the task, with what became of it: the path itself would be long, and it judges nothing. */
function runWords(item: SimulatorItem, answer: Extract<Answer, { kind: "simulator" }>, locale: Locale): string {
  const isKept = judgeRules(item, answer);
  return item.key.rules.map(({ says }, rank) => `${isKept[rank] ? "✓" : "✗"} ${says[locale]}`).join(" ; ");
}

/** The same text for the same answer, whatever its spaces and case; null: skipped or forgotten. */
export function foldAnswer(answer: KeptAnswer): string | null {
  if (answer.kind === "skip" || answer.kind === "forgotten") return null;
  const folded = answer.kind === "choices" ? [...answer.choices].sort() : answer;
  return JSON.stringify(folded).toLowerCase().replace(/\s+/gu, " ");
}

/** How many wrong answers a question of one choice offers; null: other kinds. */
export function distractorsOf(item: Item | undefined): number | null {
  return item?.kind === "qcu" ? item.texts.fr.choices.length - 1 : null;
}

function partsOf(item: Item | undefined, locale: Locale): (readonly [string, string])[] {
  if (item === undefined) return [];
  const words = (all: readonly { id: string; text: string }[]) => all.map(({ id, text }) => [id, text] as const);
  switch (item.kind) {
    case "qcu":
    case "qcm":
      return words(item.texts[locale].choices);
    case "order":
      return words(item.texts[locale].steps);
    case "match":
      return [...words(item.texts[locale].left), ...words(item.texts[locale].right)];
    case "select":
      return item.texts[locale].fields.flatMap(({ id, label, options }) => [[id, label] as const, ...words(options)]);
    case "qrocm-ind":
    case "qrocm-dep":
      return item.texts[locale].fields.map(({ id, label }) => [id, label] as const);
    case "qroc":
    case "simulator":
      return [];
    default:
      return exhaustive(item);
  }
}
