import { information } from "../irt.ts";
import type { PoolItem } from "../pool-item.ts";

/**
 * The most Fisher information that a test could hold at this ability, had it been known: of each competence the
 * `perCompetence` most telling items of different tubes. No engine that keeps these rules can do better, and 1/√ of it
 * bounds the spread of any unbiased estimate (Cramér–Rao).
 */
export function boundInformation(bank: readonly PoolItem[], ability: number, perCompetence: number): number {
  const bestOfTube = new Map<string, { competence: string; value: number }>();
  for (const { tube, competence, discrimination, difficulty } of bank) {
    const value = information(ability, discrimination, difficulty);
    if (value > (bestOfTube.get(tube)?.value ?? -1)) bestOfTube.set(tube, { competence, value });
  }
  const byCompetence = Map.groupBy(bestOfTube.values(), ({ competence }) => competence);
  let total = 0;
  for (const tubes of byCompetence.values()) {
    const values = tubes.map(({ value }) => value).sort((one, other) => other - one);
    for (const value of values.slice(0, perCompetence)) total += value;
  }
  return total;
}
