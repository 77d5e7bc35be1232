import type { PoolItem, ServedRecord } from "../pool-item.ts";

/**
 * While some competence of `all` was never asked, only such competences; null from then on. As published the
 * rule looks at all items, also those that the rules before it dropped.
 */
export function keepNeverAskedCompetences(
  all: readonly PoolItem[],
  served: readonly ServedRecord[],
): PoolItem[] | null {
  const asked = new Set(served.filter((record) => record.counted).map((record) => record.competence));
  const kept = all.filter((item) => !asked.has(item.competence));
  return kept.length > 0 ? kept : null;
}
