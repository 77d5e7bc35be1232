import { probability } from "../irt.ts";
import type { AnswerTable, ItemParameters, ItemPrior } from "./answer-table.ts";
import { expectCounts, type Quadrature } from "./expected-counts.ts";

/** Infinite where the answers and the prior say nothing. */
export type ParameterErrors = { discrimination: number; difficulty: number };

/**
 * Standard errors from the cross-products of the people's scores, item by item: a person's score is the expected slope of
 * the complete likelihood, so what the unknown abilities hide is counted. A prior adds its own precision. The small
 * covariances between items are left out.
 */
export function standardErrors(
  table: AnswerTable,
  items: readonly ItemParameters[],
  priors: readonly (ItemPrior | null)[],
  quadrature: Quadrature,
): ParameterErrors[] {
  const crossed = items.map(() => ({ aa: 0, ab: 0, bb: 0 }));
  expectCounts(table, items, quadrature, (person, posterior) => {
    const answers = table.people[person];
    for (const [n, at] of (answers?.items ?? []).entries()) {
      const [item, sums] = [items[at], crossed[at]];
      if (item === undefined || sums === undefined) continue;
      const score = scoreOf(item, answers?.right[n] === 1, quadrature.points, posterior);
      sums.aa += score.logA * score.logA;
      sums.ab += score.logA * score.b;
      sums.bb += score.b * score.b;
    }
  });
  return items.map((item, at) => invert(item, crossed[at] ?? { aa: 0, ab: 0, bb: 0 }, priors[at] ?? null));
}

function scoreOf(
  { discrimination: a, difficulty: b }: ItemParameters,
  isRight: boolean,
  points: Float64Array,
  posterior: Float64Array,
): { logA: number; b: number } {
  let [logA, scoreB] = [0, 0];
  for (let at = 0; at < points.length; at += 1) {
    const distance = (points[at] ?? 0) - b;
    const surplus = ((isRight ? 1 : 0) - probability(points[at] ?? 0, a, b)) * (posterior[at] ?? 0);
    logA += surplus * a * distance;
    scoreB -= surplus * a;
  }
  return { logA, b: scoreB };
}

function invert(
  { discrimination }: ItemParameters,
  { aa, ab, bb }: { aa: number; ab: number; bb: number },
  prior: ItemPrior | null,
): ParameterErrors {
  const infoA = aa + (prior === null ? 0 : 1 / prior.sdLogDiscrimination ** 2);
  const infoB = bb + (prior === null ? 0 : 1 / prior.sdDifficulty ** 2);
  const determinant = infoA * infoB - ab * ab;
  if (!(determinant > 0)) return { discrimination: Number.POSITIVE_INFINITY, difficulty: Number.POSITIVE_INFINITY };
  return {
    discrimination: discrimination * Math.sqrt(infoB / determinant),
    difficulty: Math.sqrt(infoA / determinant),
  };
}
