import type { AccessNeed, PoolItem } from "../pool-item.ts";

/** Never relaxed: what a candidate with these needs cannot be asked fairly is not asked. */
export function isAccessible({ barriers }: PoolItem, needs: readonly AccessNeed[]): boolean {
  return barriers === undefined || !needs.some((need) => barriers.includes(need));
}
