import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { answerOfRun } from "#worker/core/itembank/marking/answer-of-run.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";

/** An answer that the marker takes as right, or a wrong one that a person could give; `pick` chooses among several. */
export function answerAs(item: Item, isRight: boolean, pick: number): Answer {
  switch (item.kind) {
    case "qcu": {
      const wrong = item.texts.fr.choices.filter(({ id }) => id !== item.key.choice);
      return { kind: "choices", choices: [isRight ? item.key.choice : (at(wrong, pick)?.id ?? "")] };
    }
    case "qcm": {
      const wrong = item.texts.fr.choices.filter(({ id }) => !item.key.choices.includes(id));
      return {
        kind: "choices",
        choices: isRight ? item.key.choices : [item.key.choices[0] ?? "", at(wrong, pick)?.id ?? ""],
      };
    }
    case "qroc":
      return {
        kind: "text",
        text: isRight ? (item.key.accepted[0] ?? "") : wrongText(pick),
      };
    case "qrocm-ind":
      return {
        kind: "fields",
        fields: item.key.fields.map(({ id, accepted }) => ({
          id,
          text: isRight ? (accepted[0] ?? "") : wrongText(pick),
        })),
      };
    case "qrocm-dep":
      return {
        kind: "fields",
        fields: item.texts.fr.fields.map(({ id }, rank) => ({
          id,
          text: isRight ? (item.key.groups[rank]?.[0] ?? "") : wrongText(pick),
        })),
      };
    case "select":
      return {
        kind: "fields",
        fields: item.texts.fr.fields.map(({ id, options }) => {
          const key = item.key.fields.find((one) => one.id === id)?.option ?? "";
          return { id, text: isRight ? key : (options.find((option) => option.id !== key)?.id ?? key) };
        }),
      };
    case "order":
      return { kind: "order", order: isRight ? item.key.order : turned(item.key.order, pick) };
    case "match":
      return {
        kind: "pairs",
        pairs: isRight
          ? item.key.pairs
          : item.key.pairs.map(({ left }, rank, pairs) => ({
              left,
              right: pairs[(rank + 1 + Math.floor(pick * (pairs.length - 1))) % pairs.length]?.right ?? "",
            })),
      };
    case "simulator":
      return answerOfRun(item, isRight ? item.key.right[0] : at(item.key.wrong, pick)?.run, "fr");
    default:
      return exhaustive(item);
  }
}

/** A number that nobody asked for: two people seldom give the same. */
function wrongText(pick: number): string {
  return `${Math.floor(pick * 1000)}`;
}

/** Never the order itself. */
function turned(order: readonly string[], pick: number): string[] {
  const by = 1 + Math.floor(pick * (order.length - 1));
  return [...order.slice(by), ...order.slice(0, by)];
}

function at<T>(all: readonly T[], pick: number): T | undefined {
  return all[Math.min(all.length - 1, Math.floor(pick * all.length))];
}
