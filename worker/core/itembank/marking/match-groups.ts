import type { Matches } from "./text-rule.ts";

/**
 * True when each text can have a group of its own, whatever the order. A text that fits two groups leaves the one that
 * another text needs: taking groups one after the other would call a right answer wrong.
 */
export function matchesGroups(
  texts: readonly string[],
  groups: readonly (readonly string[])[],
  matches: Matches,
): boolean {
  if (texts.length === 0) return false;
  const fits = texts.map((text) => groups.map((accepted) => matches(text, accepted)));
  /** group → the text that holds it */
  const holders = new Map<number, number>();
  const place = (text: number, tried: Set<number>): boolean =>
    groups.some((_, group) => {
      if (fits[text]?.[group] !== true || tried.has(group)) return false;
      tried.add(group);
      const holder = holders.get(group);
      if (holder !== undefined && !place(holder, tried)) return false;
      holders.set(group, text);
      return true;
    });
  return texts.every((_, text) => place(text, new Set()));
}
