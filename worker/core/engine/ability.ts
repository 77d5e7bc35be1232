/** One answer as the model sees it: a skip or a time-out is `right: false`. */
export type Response = { discrimination: number; difficulty: number; right: boolean };

/** Mean and standard deviation of the normal prior, on the ability scale. */
export type Prior = { priorMean: number; priorSd: number };

export type AbilityEstimate = { ability: number; standardError: number };

/** The points of the scale that an estimate is summed over, and ln of a weight at each of them. */
export type LogCurve = { readonly points: Float64Array; readonly logs: Float64Array };

/** N(0, 2²): wide enough that a weak or a strong pupil is not pulled to the middle, see README. */
export const DEFAULT_PRIOR: Prior = { priorMean: 0, priorSd: 2 };

const GRID_REACH = 120;
const GRID_STEPS_PER_UNIT = 10;
const POINTS = Float64Array.from({ length: 2 * GRID_REACH + 1 }, (_, at) => (at - GRID_REACH) / GRID_STEPS_PER_UNIT);

/**
 * Expected a posteriori on the grid −12, −11.9 … 12: posterior mean and posterior standard deviation.
 * Sums are kept as logarithms and shifted by their maximum (log-sum-exp), so four hundred answers do
 * not underflow. Without answers it gives the prior back.
 */
export function estimateAbility(responses: readonly Response[], prior: Prior = DEFAULT_PRIOR): AbilityEstimate {
  const posterior = startPosterior(prior);
  for (const response of responses) addResponse(posterior, response);
  return summarise(posterior);
}

/** The prior as a curve that `addResponse` turns into the posterior, one answer at a time. */
export function startPosterior({ priorMean, priorSd }: Prior): LogCurve {
  const logs = POINTS.map((theta) => -(((theta - priorMean) / priorSd) ** 2) / 2);
  return { points: POINTS, logs };
}

/** Multiplies the curve by the likelihood of one answer, in place: ln P or ln(1 − P), never a probability that rounds to 0. */
export function addResponse({ points, logs }: LogCurve, { discrimination, difficulty, right }: Response): void {
  for (let at = 0; at < points.length; at += 1) {
    const theta = points[at] ?? 0;
    const logit = discrimination * (theta - difficulty);
    const towards = right ? logit : -logit;
    logs[at] = (logs[at] ?? 0) + Math.min(towards, 0) - Math.log1p(Math.exp(-Math.abs(logit)));
  }
}

/** Mean and standard deviation of the curve taken as a distribution over its points. */
export function summarise(curve: LogCurve): AbilityEstimate {
  const weights = toWeights(curve);
  const ability = meanOf(curve.points, weights);
  return { ability, standardError: Math.sqrt(spreadAround(ability, curve.points, weights)) };
}

/** The curve as shares that sum to 1, shifted by its maximum before the exponential. */
export function toWeights({ logs }: LogCurve): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > highest) highest = log;
  const weights = logs.map((log) => Math.exp(log - highest));
  let total = 0;
  for (const weight of weights) total += weight;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / total;
  return weights;
}

export function meanOf(points: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) sum += (points[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Σ weight × (point − centre)²: the variance when the centre is the mean. */
export function spreadAround(centre: number, points: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) sum += (weights[at] ?? 0) * ((points[at] ?? 0) - centre) ** 2;
  return sum;
}
