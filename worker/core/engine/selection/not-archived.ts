import type { PoolItem } from "../pool-item.ts";

/** Never relaxed: a withdrawn item is shown to nobody new. */
export function keepActiveItems(pool: readonly PoolItem[]): PoolItem[] {
  return pool.filter((item) => item.archived !== true);
}
