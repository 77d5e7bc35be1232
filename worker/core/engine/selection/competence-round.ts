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
  let kept: PoolItem[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const item of pool) {
    const times = asked.get(item.competence) ?? 0;
    if (times < fewest) {
      fewest = times;
      kept = [];
    }
    if (times === fewest) kept.push(item);
  }
  return kept;
}
