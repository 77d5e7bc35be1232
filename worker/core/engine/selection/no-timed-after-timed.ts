import type { PoolItem, ServedRecord } from "../pool-item.ts";

/** After a timed question the next one leaves the candidate time. `bank` tells which questions are timed. */
export function keepUntimedAfterTimed(
  pool: readonly PoolItem[],
  served: readonly ServedRecord[],
  bank: readonly PoolItem[],
): readonly PoolItem[] {
  const last = served.findLast((record) => record.counted);
  const isAfterTimed = last !== undefined && bank.some(({ id, timed }) => id === last.item && timed === true);
  return isAfterTimed ? pool.filter((item) => item.timed !== true) : pool;
}
