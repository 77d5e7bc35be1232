import type { GentleStart } from "../config.ts";
import { probability } from "../irt.ts";
import type { PoolItem } from "../pool-item.ts";

/**
 * The first questions are ones that the candidate probably gets right. When too few are that easy the
 * easiest for this ability are kept, so that the draw still has something to draw from.
 */
export function keepGentleItems(
  pool: readonly PoolItem[],
  ability: number,
  questionNumber: number,
  gentle: GentleStart,
): readonly PoolItem[] {
  if (questionNumber > gentle.questions) return pool;
  const chance = (item: PoolItem): number => probability(ability, item.discrimination, item.difficulty);
  const within = pool.filter((item) => chance(item) >= gentle.probability);
  if (within.length >= gentle.fewest) return within;
  const rated = pool.map((item) => ({ item, chance: chance(item) }));
  rated.sort((one, other) => other.chance - one.chance || (one.item.id < other.item.id ? -1 : 1));
  return rated.slice(0, gentle.easiest).map(({ item }) => item);
}
