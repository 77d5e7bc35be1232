/** One answer as the model sees it: a skip or a time-out is `right: false`. */
export type Response = { discrimination: number; difficulty: number; right: boolean };

/** Mean and standard deviation of the normal prior, on the ability scale. */
export type Prior = { priorMean: number; priorSd: number };

export type AbilityEstimate = { ability: number; standardError: number };

/** N(0, 2²): wide enough that a weak or a strong pupil is not pulled to the middle, see README. */
export const DEFAULT_PRIOR: Prior = { priorMean: 0, priorSd: 2 };

const GRID_REACH = 120;
const GRID_STEPS_PER_UNIT = 10;

/**
 * Expected a posteriori on the grid −12, −11.9 … 12: posterior mean and posterior standard deviation.
 * Sums are kept as logarithms and shifted by their maximum (log-sum-exp), so four hundred answers do
 * not underflow. Without answers it gives the prior back.
 */
export function estimateAbility(responses: readonly Response[], prior: Prior = DEFAULT_PRIOR): AbilityEstimate {
  const points: { theta: number; log: number }[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (let step = -GRID_REACH; step <= GRID_REACH; step += 1) {
    const theta = step / GRID_STEPS_PER_UNIT;
    const distance = (theta - prior.priorMean) / prior.priorSd;
    let log = (-distance * distance) / 2;
    for (const response of responses) log += logLikelihood(theta, response);
    points.push({ theta, log });
    if (log > highest) highest = log;
  }
  let total = 0;
  let first = 0;
  for (const point of points) {
    const weight = Math.exp(point.log - highest);
    total += weight;
    first += weight * point.theta;
  }
  const ability = first / total;
  let second = 0;
  for (const point of points) second += Math.exp(point.log - highest) * (point.theta - ability) ** 2;
  return { ability, standardError: Math.sqrt(second / total) };
}

/** ln P or ln(1 − P) without ever forming a probability that rounds to 0. */
function logLikelihood(theta: number, { discrimination, difficulty, right }: Response): number {
  const logit = discrimination * (theta - difficulty);
  const towards = right ? logit : -logit;
  return Math.min(towards, 0) - Math.log1p(Math.exp(-Math.abs(logit)));
}
