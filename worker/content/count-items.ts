import type { Item, Locale } from "#worker/core/itembank/item.ts";
import type { Fault } from "./check/fault.ts";

/** What `npm run content:check -- --json` prints. */
export type PackReport = {
  items: number;
  /** empty: the pack may be served */
  faults: Fault[];
  byCompetence: Record<string, number>;
  byLevel: Record<string, number>;
  byKind: Record<string, number>;
  /** share, in [0, 1], of the items that are done in a simulator or on a document */
  practicalShare: number;
  /** languages that every item has */
  languages: Locale[];
};

const LANGUAGES: Locale[] = ["fr", "en"];

export function countItems(items: readonly Item[], faults: Fault[]): PackReport {
  const practical = items.filter(({ kind, documents = [] }) => kind === "simulator" || documents.length > 0).length;
  return {
    items: items.length,
    faults,
    byCompetence: tally(items.map(({ competence }) => competence)),
    byLevel: tally(items.map(({ level }) => String(level))),
    byKind: tally(items.map(({ kind }) => kind)),
    practicalShare: items.length === 0 ? 0 : Math.round((1000 * practical) / items.length) / 1000,
    languages: LANGUAGES.filter((locale) => items.every(({ texts }) => texts[locale] !== undefined)),
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
