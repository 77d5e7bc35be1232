import type { Tolerances } from "../item.ts";
import { matchesGroups } from "./match-groups.ts";
import { matchesNumber } from "./match-number.ts";
import { matchesText } from "./match-text.ts";
import type { TextRule } from "./text-rule.ts";

/** Ours: what people mean by what they type. The published letter is kept in published-rule.ts, to be compared with. */
export const JUST_RULE: TextRule = {
  matchesOnly: matcherOf,
  matchesField: matcherOf,
  matchesGroups,
};

type TextKey = { format: "text" | "number" | "long"; tolerances: Tolerances };

function matcherOf({ format, tolerances }: TextKey): (text: string, accepted: readonly string[]) => boolean {
  const matches = format === "number" ? matchesNumber : matchesText;
  return (text, accepted) => matches(text, accepted, tolerances);
}
