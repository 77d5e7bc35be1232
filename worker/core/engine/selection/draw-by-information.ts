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
  const items = inIdOrder(pool);
  const shares = new Float64Array(items.length);
  let highest = 0;
  for (let at = 0; at < items.length; at += 1) {
    const value = weightedInformation(items[at], ability);
    shares[at] = value;
    if (value > highest) highest = value;
  }
  let total = 0;
  for (let at = 0; at < shares.length; at += 1) {
    // An ability off the scale can make every information 0: then all are as good.
    const share = highest > 0 ? ((shares[at] ?? 0) / highest) ** sharpness : 1;
    shares[at] = share;
    total += share;
  }
  return takeShare(items, shares, rng.nextUnit() * total);
}

/** The item in whose share `from` falls; rounding at the end falls on the last that has one. */
function takeShare(items: readonly PoolItem[], shares: Float64Array, from: number): PoolItem | null {
  let left = from;
  let last: PoolItem | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const share = shares[at] ?? 0;
    if (share <= 0) continue;
    last = items[at] ?? null;
    left -= share;
    if (left < 0) return last;
  }
  return last;
}

/** The order of the caller's list must not matter, else two servers could draw two tests from one seed. */
function inIdOrder(pool: readonly PoolItem[]): readonly PoolItem[] {
  // Banks are usually stored by id, and sorting two thousand of them costs more than all the rest.
  const sorted = pool.every((item, at) => at === 0 || (pool[at - 1]?.id ?? "") <= item.id);
  return sorted ? pool : [...pool].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What the draw goes by. */
export function weightedInformation(item: PoolItem | undefined, ability: number): number {
  if (item === undefined) return 0;
  return (item.weight ?? 1) * information(ability, item.discrimination, item.difficulty);
}
