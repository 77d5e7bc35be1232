import type { PoolItem, ServedRecord } from "../pool-item.ts";

/**
 * Keeps the competences asked least so far, which makes one whole round over the competences, then a
 * second: two questions each in 32. A competence with nothing left to ask drops out and its turn goes
 * to the others, so this rule never empties a pool.
 */
export function keepLeastAskedCompetences(pool: readonly PoolItem[], served: readonly ServedRecord[]): PoolItem[] {
  const asked = new Map<string, number>();
  for (const { competence, counted } of served) {
    if (counted) asked.set(competence, (asked.get(competence) ?? 0) + 1);
  }
  const times = (item: PoolItem): number => asked.get(item.competence) ?? 0;
  const fewest = pool.reduce((least, item) => Math.min(least, times(item)), Number.POSITIVE_INFINITY);
  return pool.filter((item) => times(item) === fewest);
}
