import { exhaustive } from "../kernel/exhaustive.ts";
import type { Item, Locale, ShownItem } from "./item.ts";
import { shuffleChoices } from "./shuffle-choices.ts";

/**
 * The only way from the bank to a browser. It names each field it lets out, so a field added to the item
 * stays inside until somebody lets it out here. `attemptSeed` is one string per attempt.
 */
export function showItem(item: Item, locale: Locale, attemptSeed: string): ShownItem {
  switch (item.kind) {
    case "qcu":
    case "qcm": {
      const { situation, question, choices } = item.texts[locale];
      return {
        id: item.id,
        kind: item.kind,
        situation: situation ?? null,
        question,
        choices: shuffleChoices(item, choices, attemptSeed).map(({ id, text }) => ({ id, text })),
        field: null,
      };
    }
    case "qroc": {
      const { situation, question, field } = item.texts[locale];
      return {
        id: item.id,
        kind: item.kind,
        situation: situation ?? null,
        question,
        choices: [],
        field: {
          label: field.label,
          placeholder: field.placeholder ?? null,
          numeric: item.key.format === "number",
        },
      };
    }
    default:
      return exhaustive(item);
  }
}
