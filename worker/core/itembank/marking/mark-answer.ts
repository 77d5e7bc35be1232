import { exhaustive } from "../../kernel/exhaustive.ts";
import type { Answer, Item, Verdict } from "../item.ts";
import { matchesNumber } from "./match-number.ts";
import { matchesText } from "./match-text.ts";

/** Judges one answer against the key. An answer of the wrong kind is wrong; a skip is always `skipped`. */
export function markAnswer(item: Item, answer: Answer): Verdict {
  if (answer.kind === "skip") return "skipped";
  return isRight(item, answer) ? "right" : "wrong";
}

function isRight(item: Item, answer: Exclude<Answer, { kind: "skip" }>): boolean {
  switch (item.kind) {
    case "qcu":
      return answer.kind === "choices" && isSameSet(answer.choices, [item.key.choice]);
    case "qcm":
      return answer.kind === "choices" && isSameSet(answer.choices, item.key.choices);
    case "qroc": {
      if (answer.kind !== "text") return false;
      const { accepted, format, tolerances } = item.key;
      const matches = format === "number" ? matchesNumber : matchesText;
      return matches(answer.text, accepted, tolerances);
    }
    default:
      return exhaustive(item);
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const left = new Set(one);
  const right = new Set(other);
  return left.size === right.size && [...left].every((id) => right.has(id));
}
