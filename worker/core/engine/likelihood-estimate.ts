import type { AbilityEstimate, Prior, Response } from "./ability.ts";
import { information, probability } from "./irt.ts";

/** What is made largest: the likelihood, times a normal prior, or times √information (Warm 1989). */
export type LikelihoodMethod = { kind: "maximum" } | { kind: "posterior"; prior: Prior } | { kind: "weighted" };

const REACH = 20;
const SCAN_STEP = 0.25;
const TOLERANCE = 1e-12;

/**
 * The ability where the method's function is highest, found as the root of its slope; standard error
 * 1/√(information), the prior's own 1/sd² counted. Null when it has no maximum (maximum likelihood of
 * answers all right or all wrong, no answer at all) or none within ±20.
 */
export function estimateByLikelihood(responses: readonly Response[], method: LikelihoodMethod): AbilityEstimate | null {
  if (responses.length === 0 && method.kind !== "posterior") return null;
  const slope = (theta: number): number => slopeAt(theta, responses, method);
  const root = highestRoot(slope);
  if (root === null) return null;
  const total = informationAt(root, responses) + (method.kind === "posterior" ? 1 / method.prior.priorSd ** 2 : 0);
  return { ability: root, standardError: 1 / Math.sqrt(total) };
}

function slopeAt(theta: number, responses: readonly Response[], method: LikelihoodMethod): number {
  let slope = 0;
  let info = 0;
  let infoSlope = 0;
  for (const { discrimination: a, difficulty, right } of responses) {
    const p = probability(theta, a, difficulty);
    slope += a * ((right ? 1 : 0) - p);
    info += a * a * p * (1 - p);
    infoSlope += a ** 3 * p * (1 - p) * (1 - 2 * p);
  }
  if (method.kind === "posterior") slope -= (theta - method.prior.priorMean) / method.prior.priorSd ** 2;
  if (method.kind === "weighted") slope += infoSlope / (2 * info);
  return slope;
}

function informationAt(theta: number, responses: readonly Response[]): number {
  return responses.reduce((sum, one) => sum + information(theta, one.discrimination, one.difficulty), 0);
}

/** Where the slope falls through 0. Of several the one under the highest peak: the slope summed up is the height. */
function highestRoot(slope: (theta: number) => number): number | null {
  let best: { theta: number; height: number } | null = null;
  let height = 0;
  let before = slope(-REACH);
  for (let theta = -REACH + SCAN_STEP; theta <= REACH; theta += SCAN_STEP) {
    const here = slope(theta);
    height += ((before + here) * SCAN_STEP) / 2;
    if (before > 0 && here <= 0 && (best === null || height > best.height)) {
      best = { theta: bisect(slope, theta - SCAN_STEP, theta), height };
    }
    before = here;
  }
  return best?.theta ?? null;
}

function bisect(slope: (theta: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (high - low > TOLERANCE) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
