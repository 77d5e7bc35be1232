import type { Rng } from "../../kernel/rng.ts";
import type { Sharpness } from "../config.ts";
import { information } from "../irt.ts";
import type { PoolItem } from "../pool-item.ts";

/** The power of the draw: low while the ability is a guess, high (almost the best item) once it is known. */
export function sharpnessAt(questionNumber: number, { first, last, reachedAt }: Sharpness): number {
  const done = reachedAt <= 1 ? 1 : Math.min(1, Math.max(0, (questionNumber - 1) / (reachedAt - 1)));
  return first + (last - first) * done;
}

/**
 * Draws one item with probability ∝ (weight × information)^sharpness: exposure control without any live
 * counter, so the same seed and the same answers always make the same test (Veldkamp, Verschoor and
 * Eggen 2010 for the weights; Barrada and others 2008 for the rising power). Null on an empty list.
 */
export function drawByInformation(
  pool: readonly PoolItem[],
  ability: number,
  sharpness: number,
  rng: Rng,
): PoolItem | null {
  const rated = inIdOrder(pool).map((item) => ({ item, value: weightedInformation(item, ability) }));
  const highest = rated.reduce((most, { value }) => Math.max(most, value), 0);
  // An ability off the scale can make every information 0: then all are as good.
  const shares = rated.map(({ value }) => (highest > 0 ? (value / highest) ** sharpness : 1));
  let left = rng.nextUnit() * shares.reduce((sum, share) => sum + share, 0);
  let last: PoolItem | null = null;
  for (const [at, { item }] of rated.entries()) {
    const share = shares[at] ?? 0;
    if (share <= 0) continue;
    last = item;
    left -= share;
    if (left < 0) return item;
  }
  return last;
}

/** The order of the caller's list must not matter, else two servers could draw two tests from one seed. */
function inIdOrder(pool: readonly PoolItem[]): readonly PoolItem[] {
  // Banks are usually stored by id, and sorting two thousand of them costs more than all the rest.
  const sorted = pool.every((item, at) => at === 0 || (pool[at - 1]?.id ?? "") <= item.id);
  return sorted ? pool : [...pool].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function weightedInformation(item: PoolItem, ability: number): number {
  return (item.weight ?? 1) * information(ability, item.discrimination, item.difficulty);
}
