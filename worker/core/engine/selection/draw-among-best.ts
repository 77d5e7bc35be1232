import type { Rng } from "../../kernel/rng.ts";
import { information } from "../irt.ts";
import type { PoolItem } from "../pool-item.ts";

/** The `count` items that tell most at this ability, most telling first; exposure weights ignored, ties by id. */
export function mostInformative(pool: readonly PoolItem[], ability: number, count: number): PoolItem[] {
  const best: { item: PoolItem; value: number }[] = [];
  for (const item of pool) {
    const value = information(ability, item.discrimination, item.difficulty);
    const at = best.findIndex((one) => value > one.value || (value === one.value && item.id < one.item.id));
    if (at === -1 && best.length >= count) continue;
    best.splice(at === -1 ? best.length : at, 0, { item, value });
    if (best.length > count) best.pop();
  }
  return best.map(({ item }) => item);
}

/**
 * The published draw: of the best few the first with `probability`, else the second with `probability` …, the last by
 * default: 51, 24.99, 12.25, 6.00 and 5.76 % for five at 0.51. Null on an empty list.
 */
export function drawAmongBest(
  pool: readonly PoolItem[],
  ability: number,
  { count, probability }: { count: number; probability: number },
  rng: Rng,
): PoolItem | null {
  const best = mostInformative(pool, ability, count);
  const taken = best.findIndex((_, at) => at === best.length - 1 || rng.nextUnit() < probability);
  return best[taken] ?? null;
}
