import { distance } from "fastest-levenshtein";
import type { Tolerances } from "../item.ts";
import type { Matches, TextRule } from "./text-rule.ts";

/**
 * The published rule of the existing platform, to the letter, for the engine `reference-v3` alone. Where the letter is
 * unjust it stays so: t2 empties words of other scripts and every empty answer equals an empty key, t3 takes 3019 for
 * 3018, numbers are floats, and a text that fits two groups takes the one that another needs.
 */
export const PUBLISHED_RULE: TextRule = {
  matchesOnly: ({ format, tolerances }) =>
    format === "number" ? matchesAsFloat(tolerances) : matchesTreated(tolerances),
  // The format is one of questions with a single field: among several, a number is a text.
  matchesField: ({ tolerances }) => matchesTreated(tolerances),
  matchesGroups: takeInTurn,
};

const MOST_WRONG_SIGNS_PER_SIGN = 0.25;

function matchesTreated(tolerances: Tolerances): Matches {
  return (text, accepted) => {
    const given = treat(text, tolerances);
    return accepted.some((variant) => {
      const expected = treat(variant, tolerances);
      if (!tolerances.t3) return given === expected;
      if (given === "" || expected === "") return given === expected;
      return distance(given, expected) / given.length <= MOST_WRONG_SIGNS_PER_SIGN;
    });
  };
}

/** The treatments in their order, each where the item allows it. */
function treat(text: string, { t1, t2 }: Tolerances): string {
  let treated = text.normalize("NFC").replaceAll("\u00a0", " ");
  if (t1) {
    treated = treated
      .trim()
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/gu, "")
      .replace(/\s/gu, "");
  }
  return t2 ? treated.replace(/[^A-Za-z0-9 ]/gu, "").replace(/ +/gu, " ") : treated;
}

/** As floats when the answer and every accepted one are numbers, else as texts. */
function matchesAsFloat(tolerances: Tolerances): Matches {
  return (text, accepted) => {
    const given = readFloat(text);
    const expected = accepted.map(readFloat);
    if (given === null || expected.includes(null)) return matchesTreated(tolerances)(text, accepted);
    return expected.includes(given);
  };
}

function readFloat(text: string): number | null {
  const plain = text.replaceAll("\u00a0", " ").trim().replace(" ", "").replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number.parseFloat(plain) : null;
}

/** Each text in turn uses up the first group that it fits and that is still free. */
function takeInTurn(texts: readonly string[], groups: readonly (readonly string[])[], matches: Matches): boolean {
  const free = new Set(groups);
  return texts.every((text) => {
    const taken = [...free].find((accepted) => matches(text, accepted));
    return taken !== undefined && free.delete(taken);
  });
}
