import { GROUPS, type Placement } from "./place-rows.ts";

/**
 * The order on screen while somebody's pointer or focus is in the list: rows stay where they were, newcomers close
 * their group, the removed go. `changes` counts the rows that would move.
 */
export function holdOrder(
  held: readonly Placement[],
  fresh: readonly Placement[],
): { shown: Placement[]; changes: number } {
  const now = new Map(fresh.map((placement) => [placement.candidateId, placement]));
  const kept = held.filter(({ candidateId }) => now.has(candidateId));
  const before = new Set(kept.map(({ candidateId }) => candidateId));
  const added = fresh.filter(({ candidateId }) => !before.has(candidateId));
  const shown = GROUPS.flatMap((group) => [...kept, ...added].filter((placement) => placement.group === group));
  const changes = kept.filter(({ candidateId, group, tier }) => {
    const target = now.get(candidateId);
    return target?.group !== group || target.tier !== tier;
  }).length;
  return { shown, changes };
}
