import { probability } from "../irt.ts";
import type { ItemParameters, ItemPrior } from "./answer-table.ts";

/** Expected answers of one item: how many were asked, and how many right, at each point. */
export type ItemCounts = { points: Float64Array; asked: Float64Array; right: Float64Array };

const SCORING_STEPS = 4;
const LARGEST_STEP = 0.5;
const LOG_DISCRIMINATION = { min: Math.log(0.05), max: Math.log(5) };
const DIFFICULTY_REACH = 8;
/** keeps the step finite for an item that everybody got right, and asks nothing of any other */
const RIDGE = 1e-6;

/**
 * The M step of one item: Fisher scoring of ln a and b on the expected counts, under the prior when there is one. A few
 * steps are enough: the next E step moves the target anyway.
 */
export function fitItem(counts: ItemCounts, from: ItemParameters, prior: ItemPrior | null): ItemParameters {
  let logA = Math.log(from.discrimination);
  let b = from.difficulty;
  for (let step = 0; step < SCORING_STEPS; step += 1) {
    const { slopeA, slopeB, infoAA, infoAB, infoBB } = scoreItem(counts, Math.exp(logA), b);
    const pull = priorPull(logA, b, prior);
    const [gradA, gradB] = [slopeA + pull.slopeA, slopeB + pull.slopeB];
    const [aa, bb] = [infoAA + pull.infoA + RIDGE, infoBB + pull.infoB + RIDGE];
    const determinant = aa * bb - infoAB * infoAB;
    if (!(determinant > 0)) break;
    logA = clamp(
      logA + clamp((bb * gradA - infoAB * gradB) / determinant, -LARGEST_STEP, LARGEST_STEP),
      LOG_DISCRIMINATION.min,
      LOG_DISCRIMINATION.max,
    );
    b = clamp(
      b + clamp((aa * gradB - infoAB * gradA) / determinant, -LARGEST_STEP, LARGEST_STEP),
      -DIFFICULTY_REACH,
      DIFFICULTY_REACH,
    );
  }
  return { discrimination: Math.exp(logA), difficulty: b };
}

/** Slopes of the log-likelihood in ln a and b, and the expected information of the two. */
function scoreItem({ points, asked, right }: ItemCounts, a: number, b: number) {
  let [slopeA, slopeB, infoAA, infoAB, infoBB] = [0, 0, 0, 0, 0];
  for (let at = 0; at < points.length; at += 1) {
    const distance = (points[at] ?? 0) - b;
    const p = probability(points[at] ?? 0, a, b);
    const surplus = (right[at] ?? 0) - (asked[at] ?? 0) * p;
    const weight = (asked[at] ?? 0) * p * (1 - p) * a * a;
    slopeA += surplus * a * distance;
    slopeB -= surplus * a;
    infoAA += weight * distance * distance;
    infoAB -= weight * distance;
    infoBB += weight;
  }
  return { slopeA, slopeB, infoAA, infoAB, infoBB };
}

function priorPull(logA: number, b: number, prior: ItemPrior | null) {
  if (prior === null) return { slopeA: 0, slopeB: 0, infoA: 0, infoB: 0 };
  const [infoA, infoB] = [1 / prior.sdLogDiscrimination ** 2, 1 / prior.sdDifficulty ** 2];
  return {
    slopeA: (Math.log(prior.discrimination) - logA) * infoA,
    slopeB: (prior.difficulty - b) * infoB,
    infoA,
    infoB,
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
