import { exhaustive } from "../../kernel/exhaustive.ts";
import type { Answer, Item, Verdict } from "../item.ts";
import { isDone } from "./judge-run.ts";
import { JUST_RULE } from "./just-rule.ts";
import { PUBLISHED_RULE } from "./published-rule.ts";
import type { TextRule } from "./text-rule.ts";

/** `published`: the letter of the existing platform's rule, unjust cases included. Choices are marked alike by both. */
export type MarkingRule = "just" | "published";

const RULES: Record<MarkingRule, TextRule> = { just: JUST_RULE, published: PUBLISHED_RULE };

/** Judges one answer against the key. An answer of the wrong kind is wrong; a skip is always `skipped`. */
export function markAnswer(item: Item, answer: Answer, rule: MarkingRule = "just"): Verdict {
  if (answer.kind === "skip") return "skipped";
  return isRight(item, answer, RULES[rule]) ? "right" : "wrong";
}

function isRight(item: Item, answer: Exclude<Answer, { kind: "skip" }>, rule: TextRule): boolean {
  switch (item.kind) {
    case "qcu":
      return answer.kind === "choices" && isSameSet(answer.choices, [item.key.choice]);
    case "qcm":
      return answer.kind === "choices" && isSameSet(answer.choices, item.key.choices);
    case "qroc":
      return answer.kind === "text" && rule.matchesOnly(item.key)(answer.text, item.key.accepted);
    case "qrocm-ind": {
      const { fields, format: common, tolerances } = item.key;
      return isEachField(answer, fields, (text, { accepted, format = common }) =>
        rule.matchesField({ format, tolerances })(text, accepted),
      );
    }
    case "qrocm-dep": {
      if (answer.kind !== "fields") return false;
      const texts = answer.fields.map(({ text }) => text);
      const isWhole = texts.length === item.texts.fr.fields.length;
      return isWhole && rule.matchesGroups(texts, item.key.groups, rule.matchesField(item.key));
    }
    case "select":
      // An option is an id: no tolerance makes one of another.
      return isEachField(answer, item.key.fields, (text, { option }) => text === option);
    case "order":
      return answer.kind === "order" && answer.order.join("\n") === item.key.order.join("\n");
    case "simulator":
      return answer.kind === "simulator" && isDone(item, answer);
    case "match":
      return answer.kind === "pairs" && isSameSet(answer.pairs.map(pairKey), item.key.pairs.map(pairKey));
    default:
      return exhaustive(item);
  }
}

/** Every field of the key, and no other, holds what fits it. */
function isEachField<Key extends { id: string }>(
  answer: Answer,
  keys: readonly Key[],
  fits: (text: string, key: Key) => boolean,
): boolean {
  if (answer.kind !== "fields") return false;
  const given = new Map(answer.fields.map(({ id, text }) => [id, text]));
  return given.size === keys.length && keys.every((key) => fits(given.get(key.id) ?? "", key));
}

function pairKey({ left, right }: { left: string; right: string }): string {
  return `${left}\n${right}`;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const left = new Set(one);
  const right = new Set(other);
  return left.size === right.size && [...left].every((id) => right.has(id));
}
