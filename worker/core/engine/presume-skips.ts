import type { Response } from "./ability.ts";
import { type PoolItem, toServedRecord } from "./pool-item.ts";
import { mostInformative } from "./selection/draw-among-best.ts";
import { eligibleItems, type SelectionInput } from "./selection/eligible-items.ts";
import { trackAbility } from "./track-ability.ts";

/**
 * The questions that a candidate left without a reason, taken as skipped: one by one the most telling
 * item that the rules allow at the ability reached, failed, ability estimated again. No chance in it.
 * Fewer than `missing` come back when the bank has no more.
 */
export function presumeSkips(selection: SelectionInput, answers: readonly Response[], missing: number): PoolItem[] {
  const presumed: PoolItem[] = [];
  const served = [...selection.served];
  const tracker = trackAbility(selection.config.estimator);
  for (const answer of answers) tracker.add(answer);
  while (presumed.length < missing) {
    const { ability } = tracker.current();
    const [item] = mostInformative(eligibleItems({ ...selection, served }), ability, 1);
    if (item === undefined) break;
    presumed.push(item);
    served.push(toServedRecord(item));
    tracker.add({ discrimination: item.discrimination, difficulty: item.difficulty, right: false });
  }
  return presumed;
}
