import type { PoolItem, ServedRecord } from "../pool-item.ts";

/**
 * Never relaxed: no skill is asked twice in a test, set-aside questions included (so no item either), and a skill that an
 * accepted alert excluded never comes back.
 */
export function keepUnseenSkills(
  pool: readonly PoolItem[],
  served: readonly ServedRecord[],
  excludedSkills: readonly string[],
): PoolItem[] {
  const gone = new Set([...excludedSkills, ...served.map((record) => record.skill)]);
  return gone.size === 0 ? [...pool] : pool.filter((item) => !gone.has(item.skill));
}
