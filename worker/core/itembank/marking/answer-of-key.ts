import { exhaustive } from "../../kernel/exhaustive.ts";
import type { Answer, Item, Locale } from "../item.ts";
import { answerOfRun } from "./answer-of-run.ts";

/** The answer that the key holds; of a simulator the plainest way, in that language. */
export function answerOfKey(item: Item, locale: Locale = "fr"): Answer {
  switch (item.kind) {
    case "qcu":
      return { kind: "choices", choices: [item.key.choice] };
    case "qcm":
      return { kind: "choices", choices: [...item.key.choices] };
    case "qroc":
      return { kind: "text", text: item.key.accepted[0] ?? "" };
    case "qrocm-ind":
      return { kind: "fields", fields: item.key.fields.map(({ id, accepted }) => ({ id, text: accepted[0] ?? "" })) };
    case "qrocm-dep": {
      const fields = item.texts.fr.fields.map(({ id }, rank) => ({ id, text: item.key.groups[rank]?.[0] ?? "" }));
      return { kind: "fields", fields };
    }
    case "select":
      return { kind: "fields", fields: item.key.fields.map(({ id, option }) => ({ id, text: option })) };
    case "order":
      return { kind: "order", order: [...item.key.order] };
    case "match":
      return { kind: "pairs", pairs: [...item.key.pairs] };
    case "simulator":
      return answerOfRun(item, item.key.right[0], locale);
    default:
      return exhaustive(item);
  }
}
