import type { PoolItem } from "../pool-item.ts";

/** Drops the items that this account met in practice lately. */
export function keepUnpractisedItems(pool: readonly PoolItem[], recentlyPractised: readonly string[]): PoolItem[] {
  const met = new Set(recentlyPractised);
  return pool.filter((item) => !met.has(item.id));
}
