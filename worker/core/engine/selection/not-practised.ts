import type { PoolItem } from "../pool-item.ts";
import { weightedInformation } from "./draw-by-information.ts";

/** How long an item met in practice is left alone by the exam: a term and a little more. */
const REST_DAYS = 90;
const DAY_S = 86_400;

/** Epoch seconds from which on an answer of practice counts as recent for a test that starts at `nowMs`. */
export function practisedSinceS(nowMs: number): number {
  return Math.ceil(nowMs / 1000) - REST_DAYS * DAY_S;
}

/**
 * The items that this account did not meet in practice lately, as long as the best of them tells at least `floor` (0 to 1)
 * of what the best of all tells, the way the draw counts it; else all: a known question measures better than one far off.
 */
export function preferUnpractisedItems(
  pool: readonly PoolItem[],
  recentlyPractised: readonly string[],
  ability: number,
  floor: number,
): readonly PoolItem[] {
  if (recentlyPractised.length === 0) return pool;
  const met = new Set(recentlyPractised);
  const others = pool.filter((item) => !met.has(item.id));
  const best = (items: readonly PoolItem[]): number =>
    items.reduce((most, item) => Math.max(most, weightedInformation(item, ability)), 0);
  return others.length > 0 && best(others) >= floor * best(pool) ? others : pool;
}
