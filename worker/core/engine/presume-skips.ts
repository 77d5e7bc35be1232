import { estimateAbility, type Response } from "./ability.ts";
import { type PoolItem, toServedRecord } from "./pool-item.ts";
import { pickMostInformative } from "./selection/draw-by-information.ts";
import { eligibleItems, type SelectionInput } from "./selection/eligible-items.ts";

/**
 * The questions that a candidate left without a reason, taken as skipped: one by one the most telling
 * item that the rules allow at the ability reached, failed, ability estimated again. No chance in it.
 * Fewer than `missing` come back when the bank has no more.
 */
export function presumeSkips(selection: SelectionInput, answers: readonly Response[], missing: number): PoolItem[] {
  const presumed: PoolItem[] = [];
  const served = [...selection.served];
  const responses = [...answers];
  while (presumed.length < missing) {
    const { ability } = estimateAbility(responses, selection.config.prior);
    const item = pickMostInformative(eligibleItems({ ...selection, served }), ability);
    if (item === null) break;
    presumed.push(item);
    served.push(toServedRecord(item));
    responses.push({ discrimination: item.discrimination, difficulty: item.difficulty, right: false });
  }
  return presumed;
}
