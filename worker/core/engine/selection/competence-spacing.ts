import type { PoolItem, ServedRecord } from "../pool-item.ts";

/** Drops the competences of the last `spacing` questions that count. */
export function keepRestedCompetences(
  pool: readonly PoolItem[],
  served: readonly ServedRecord[],
  spacing: number,
): readonly PoolItem[] {
  if (spacing <= 0) return pool;
  const counted = served.filter((record) => record.counted);
  const recent = new Set(counted.slice(-spacing).map((record) => record.competence));
  return recent.size === 0 ? pool : pool.filter((item) => !recent.has(item.competence));
}
