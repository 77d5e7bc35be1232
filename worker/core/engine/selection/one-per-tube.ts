import type { PoolItem, ServedRecord } from "../pool-item.ts";

/** Drops the tubes already asked. A set-aside question leaves its tube open: only its skill is gone. */
export function keepUnseenTubes(pool: readonly PoolItem[], served: readonly ServedRecord[]): readonly PoolItem[] {
  const tubes = new Set(served.filter((record) => record.counted).map((record) => record.tube));
  return tubes.size === 0 ? pool : pool.filter((item) => !tubes.has(item.tube));
}
