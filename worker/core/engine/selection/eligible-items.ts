import type { EngineConfig } from "../config.ts";
import type { PoolItem, ServedRecord } from "../pool-item.ts";
import { keepLeastAskedCompetences } from "./competence-round.ts";
import { keepRestedCompetences } from "./competence-spacing.ts";
import { keepUnpractisedItems } from "./not-practised.ts";
import { keepUnseenTubes } from "./one-per-tube.ts";
import { keepUnseenSkills } from "./unseen-skill.ts";

export type SelectionInput = {
  pool: readonly PoolItem[];
  /** every question shown, oldest first, the ones handed out in advance included */
  served: readonly ServedRecord[];
  excludedSkills: readonly string[];
  /** item ids this account practised in the last 90 days */
  recentlyPractised?: readonly string[];
  config: EngineConfig;
};

/**
 * The items that may come next. The skill rule always holds; the others hold in this order, strongest
 * first, and one that would leave nothing of what the stronger ones kept is passed over for this
 * question: least asked competence, unseen tube, rested competence, not practised lately. So a small
 * bank loses the weakest wish first, and only spent skills can empty it.
 */
export function eligibleItems(input: SelectionInput): PoolItem[] {
  const { served, config } = input;
  const unseen = keepUnseenSkills(input.pool, served, input.excludedSkills);
  const wishes: ((pool: PoolItem[]) => PoolItem[])[] = [
    (pool) => keepLeastAskedCompetences(pool, served),
    (pool) => keepUnseenTubes(pool, served),
    (pool) => keepRestedCompetences(pool, served, config.spacing),
    (pool) => keepUnpractisedItems(pool, input.recentlyPractised ?? []),
  ];
  return wishes.reduce((pool, wish) => {
    const kept = wish(pool);
    return kept.length > 0 ? kept : pool;
  }, unseen);
}
