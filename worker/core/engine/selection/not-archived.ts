import type { PoolItem } from "../pool-item.ts";

/** Never relaxed: a withdrawn item is shown to nobody new. */
export function isActive(item: PoolItem): boolean {
  return item.archived !== true;
}
