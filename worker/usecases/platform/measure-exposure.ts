import type { Item } from "#worker/core/itembank/item.ts";

/** Shares are in [0, 1] of the tests looked at. Items of exams only: practice is not counted. */
export type Exposure = {
  tests: number;
  /** the most asked, most first */
  most: { itemId: string; share: number }[];
  never: number;
  /** items asked in more than the former bound's share of the tests and at most `upTo` */
  bands: { upTo: number; items: number }[];
};

/** The last but one is what the draw aims at for the most used item of a large bank. */
export const EXPOSURE_BANDS = [0.05, 0.1, 0.2, 0.36, 1] as const;
const MOST_SHOWN = 10;

/** Null: no test to look at. */
export function measureExposure(
  items: readonly Item[],
  served: { tests: number; items: readonly { itemId: string; tests: number }[] },
): Exposure | null {
  if (served.tests === 0) return null;
  const counts = new Map(served.items.map(({ itemId, tests }) => [itemId, tests]));
  const shares = items
    .filter(({ usage }) => usage !== "practice")
    .map(({ id }) => ({ itemId: id, share: (counts.get(id) ?? 0) / served.tests }))
    .toSorted((a, b) => b.share - a.share || (a.itemId < b.itemId ? -1 : 1));
  return {
    tests: served.tests,
    most: shares.slice(0, MOST_SHOWN).filter(({ share }) => share > 0),
    never: shares.filter(({ share }) => share === 0).length,
    bands: EXPOSURE_BANDS.map((upTo, at) => {
      const from = EXPOSURE_BANDS[at - 1] ?? 0;
      return { upTo, items: shares.filter(({ share }) => share > from && share <= upTo).length };
    }),
  };
}
