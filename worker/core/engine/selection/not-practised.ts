import type { PoolItem } from "../pool-item.ts";

/** How long an item met in practice is left alone by the exam: a term and a little more. */
const REST_DAYS = 90;
const DAY_S = 86_400;

/** Epoch seconds from which on an answer of practice counts as recent for a test that starts at `nowMs`. */
export function practisedSinceS(nowMs: number): number {
  return Math.ceil(nowMs / 1000) - REST_DAYS * DAY_S;
}

/** Drops the items that this account met in practice lately. */
export function keepUnpractisedItems(pool: readonly PoolItem[], recentlyPractised: readonly string[]): PoolItem[] {
  const met = new Set(recentlyPractised);
  return pool.filter((item) => !met.has(item.id));
}
