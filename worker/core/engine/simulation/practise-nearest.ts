import type { PoolItem } from "../pool-item.ts";
import type { PractiseModel } from "./simulate-test.ts";

/**
 * People who practised, in each competence, this share (0 to 1, whole items upwards) of the items: those nearest to their
 * own ability, which are the ones that the exam would like to ask. The dearest case for its precision.
 */
export function practiseNearest(bank: readonly PoolItem[], share: number): PractiseModel {
  const byCompetence = [...Map.groupBy(bank, ({ competence }) => competence).values()];
  return (truth) =>
    byCompetence.flatMap((items) => {
      const far = ({ difficulty }: PoolItem) => Math.abs(difficulty - truth);
      const nearest = items.toSorted((one, other) => far(one) - far(other) || (one.id < other.id ? -1 : 1));
      return nearest.slice(0, Math.ceil(items.length * share)).map(({ id }) => id);
    });
}
