import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";

/** A whole answer that the question can take, right by luck only. */
export function someAnswer(item: ShownItem): Answer {
  switch (item.kind) {
    case "qcu":
    case "qcm":
      return { kind: "choices", choices: item.choices.slice(0, item.kind === "qcm" ? 2 : 1).map(({ id }) => id) };
    case "qroc":
      return { kind: "text", text: "réponse" };
    case "qrocm-ind":
    case "qrocm-dep":
    case "select":
      return {
        kind: "fields",
        fields: item.fields.map(({ id, options }) => ({ id, text: options?.[0]?.id ?? "réponse" })),
      };
    case "order":
      return { kind: "order", order: item.steps.map(({ id }) => id) };
    case "match":
      return {
        kind: "pairs",
        pairs: item.left.map(({ id }, rank) => ({ left: id, right: item.right[rank]?.id ?? "" })),
      };
    case "simulator":
      // A whole answer needs the scene itself: see play-at-random.
      return { kind: "skip" };
    default:
      return exhaustive(item);
  }
}
