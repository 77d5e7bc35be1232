import {
  type AbilityEstimate,
  addResponse,
  type LogCurve,
  meanOf,
  type Response,
  spreadAround,
  toWeights,
} from "./ability.ts";

/** `variation` null: no limiter. Variance, not spread. */
export type RecentredPrior = { start: number; variance: number; variation: number | null };

const REACH = 9;
const STEPS = 80;
/** half the real step: the constant that the published rules subtract */
const HISTORIC_STEP = REACH / STEPS;
const ERROR_WITHOUT_ANSWER = 5;

/** −9, then steps of 0.225 added up while below 9. The sum falls short of 9 by rounding: 81 points, not 80. */
const POINTS = makePoints();

/** What the published rules know after some answers; `likelihood` is of all of them. */
export type RecentredState = AbilityEstimate & { readonly likelihood: LogCurve };

/** Before the first answer: the ability that everybody starts from, and an error of 5. */
export function startRecentred({ start }: RecentredPrior): RecentredState {
  const likelihood = { points: POINTS, logs: new Float64Array(POINTS.length) };
  return { ability: start, standardError: ERROR_WITHOUT_ANSWER, likelihood };
}

/**
 * The published estimate after one more answer (reference rules §4.1): the likelihood of all answers under
 * a normal prior centred on the ability before it; then the limiter, whose result is the next centre and
 * the one that the error is taken around. The order of the answers counts. `state.likelihood` is used up.
 */
export function advanceRecentred(state: RecentredState, response: Response, prior: RecentredPrior): RecentredState {
  const { likelihood, ability: before } = state;
  addResponse(likelihood, response);
  const logs = likelihood.logs.map((log, at) => log - ((POINTS[at] ?? 0) - before) ** 2 / (2 * prior.variance));
  const weights = toWeights({ points: POINTS, logs });
  const ability = limitVariation(meanOf(POINTS, weights), before, prior.variation);
  const variance = spreadAround(ability, POINTS, weights) - HISTORIC_STEP ** 2 / 12;
  return { ability, standardError: Math.sqrt(variance), likelihood };
}

/** The move is at most `variation` near 0, and that share of the former ability further out. */
function limitVariation(ability: number, before: number, variation: number | null): number {
  if (variation === null || variation === 0) return ability;
  const gap = Math.abs(before) < variation ? variation : Math.abs(before * variation);
  return Math.min(before + gap, Math.max(before - gap, ability));
}

function makePoints(): Float64Array {
  const points: number[] = [];
  for (let point = -REACH; point < REACH; point += (2 * REACH) / STEPS) points.push(point);
  return Float64Array.from(points);
}
