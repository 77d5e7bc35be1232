import { normaliseName } from "./normalise-name.ts";

/** Stands where a word that told who somebody was has been taken out of a text. */
export const MASK = "[…]";

/** One way of naming somebody, word by word, folded: `["ait", "kaci"]`. */
export type NamePattern = readonly string[];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A part of a double name that is this long names somebody alone; shorter ones are words of any sentence (de, van, des). */
const TELLING_LENGTH = 4;
const SHORTEST_NAME = 2;

/** Ways of naming somebody from their names, numbers, dates and addresses; days also as people write them in French. */
export function namePatterns(values: readonly string[]): NamePattern[] {
  const patterns = values.flatMap((value) => {
    const words = foldedWords(value).map(({ folded }) => folded);
    const parts = /\p{N}/u.test(value)
      ? []
      : words.filter((word) => word.length >= TELLING_LENGTH).map((word) => [word]);
    return [words, ...parts, ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? [words.toReversed()] : [])];
  });
  const whole = patterns.filter((words) => words.join("").length >= SHORTEST_NAME);
  // The longest first: of "Aït-Kaci" both words go as one.
  return [...new Map(whole.map((words) => [words.join(" "), words])).values()].sort(
    (one, other) => other.length - one.length,
  );
}

export function isNamed(text: string, patterns: readonly NamePattern[]): boolean {
  return findNames(text, patterns).length > 0;
}

/** The text without what names somebody; case, accents, hyphens and apostrophes do not count. */
export function maskNames(text: string, patterns: readonly NamePattern[]): string {
  let masked = "";
  let from = 0;
  for (const { start, end } of findNames(text, patterns)) {
    masked += text.slice(from, start) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}

function findNames(text: string, patterns: readonly NamePattern[]): { start: number; end: number }[] {
  const words = foldedWords(text);
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const pattern = patterns.find((one) => one.every((word, offset) => words[at + offset]?.folded === word));
    const first = words[at];
    const last = words[at + (pattern?.length ?? 1) - 1];
    if (pattern !== undefined && first !== undefined && last !== undefined) {
      found.push({ start: first.start, end: last.end });
    }
    at += pattern?.length ?? 1;
  }
  return found;
}

function foldedWords(text: string): { folded: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    folded: normaliseName(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
