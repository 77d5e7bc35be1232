import type { AnswerTable, ItemParameters, ItemPrior } from "./answer-table.ts";
import { type ExpectedCounts, expectCounts, normalQuadrature, type Quadrature } from "./expected-counts.ts";
import { fitItem } from "./fit-item.ts";

export type CalibrationPlan = {
  table: AnswerTable;
  /** what each item of the table starts from */
  start: readonly ItemParameters[];
  priors: readonly (ItemPrior | null)[];
  /** true: the item keeps its start, and the people's mean and spread are estimated around such items */
  anchored: readonly boolean[];
  /** the people; fixed when no item is anchored, for the scale must hang on something */
  population: { mean: number; sd: number };
  /** largest change of any parameter in a round that ends the search */
  tolerance: number;
  maxRounds: number;
};

export type CalibrationRound = {
  round: number;
  change: number;
  items: readonly ItemParameters[];
  population: { mean: number; sd: number };
  counts: ExpectedCounts;
  quadrature: Quadrature;
};

export const DEFAULT_TOLERANCE = 5e-4;
export const DEFAULT_MAX_ROUNDS = 500;

/**
 * Marginal maximum likelihood of the two-parameter model by expectation and maximisation (Bock & Aitkin 1981), maximum a
 * posteriori where items have priors. An adaptive test leaves most answers out; they are missing at random, because the
 * choice looked only at answers that are in the table. Yields each round; the last one is the result.
 */
export function* calibrate(plan: CalibrationPlan): Generator<CalibrationRound, void> {
  let items = [...plan.start];
  let { population } = plan;
  const isAnchored = plan.anchored.some((anchored) => anchored);
  for (let round = 1; round <= plan.maxRounds; round += 1) {
    const quadrature = normalQuadrature(population.mean, population.sd);
    const counts = expectCounts(plan.table, items, quadrature);
    const fitted = items.map((item, at) => {
      if (plan.anchored[at] === true) return item;
      return fitItem(countsOf(at, counts, quadrature), item, plan.priors[at] ?? null);
    });
    const moved = isAnchored ? { mean: counts.mean, sd: counts.sd } : population;
    const change = Math.max(largestChange(items, fitted), Math.abs(moved.mean - population.mean));
    items = fitted;
    population = moved;
    yield { round, change, items, population, counts, quadrature };
    if (change < plan.tolerance) return;
  }
}

/** The part of the counts that is of one item. */
export function countsOf(item: number, { asked, right }: ExpectedCounts, { points }: Quadrature) {
  const [from, to] = [item * points.length, (item + 1) * points.length];
  return { points, asked: asked.subarray(from, to), right: right.subarray(from, to) };
}

function largestChange(before: readonly ItemParameters[], after: readonly ItemParameters[]): number {
  let largest = 0;
  for (const [at, item] of after.entries()) {
    const old = before[at] ?? item;
    largest = Math.max(
      largest,
      Math.abs(item.discrimination - old.discrimination),
      Math.abs(item.difficulty - old.difficulty),
    );
  }
  return largest;
}
