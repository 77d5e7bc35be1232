import type { AccessNeed, PoolItem } from "../pool-item.ts";

/** Never relaxed: drops what a candidate with these needs cannot be asked fairly. */
export function keepAccessibleItems(pool: readonly PoolItem[], needs: readonly AccessNeed[]): PoolItem[] {
  if (needs.length === 0) return [...pool];
  return pool.filter(({ barriers = [] }) => !needs.some((need) => barriers.includes(need)));
}
