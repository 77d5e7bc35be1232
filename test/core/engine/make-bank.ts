import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";

type BankPlan = { perCompetence: number; tubes: number; seed: string };

/** Middles of the seven steps of the score. */
const LEVEL_DIFFICULTIES = [-2.2, -0.96, 0.04, 1.05, 1.87, 2.67, 3.55];

/** A bank over the 16 competences: difficulties spread over the levels, discriminations 0.6 to 1.6, one item a skill. */
export function makeBank({ perCompetence, tubes, seed }: BankPlan): PoolItem[] {
  const rng = seededRng(seed);
  return COMPETENCES.flatMap((competence, row) =>
    Array.from({ length: perCompetence }, (_, column): PoolItem => {
      const level = (column + row) % LEVEL_DIFFICULTIES.length;
      const tube = `${competence}-tube-${column % tubes}`;
      return {
        id: `${tube}-${column}-a`,
        skill: `${tube}-${column}`,
        competence,
        tube,
        discrimination: 0.6 + rng.nextUnit(),
        difficulty: (LEVEL_DIFFICULTIES[level] ?? 0) + (rng.nextUnit() - 0.5) * 0.8,
      };
    }),
  );
}
