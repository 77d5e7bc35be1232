import { exhaustive } from "../kernel/exhaustive.ts";
import { type AbilityEstimate, addResponse, type Prior, type Response, startPosterior, summarise } from "./ability.ts";
import { advanceRecentred, type RecentredPrior, startRecentred } from "./recentred-ability.ts";

/** How a named engine turns answers into an ability: one prior for good, or one that follows the estimate. */
export type Estimator = { kind: "fixed-prior"; prior: Prior } | { kind: "recentred"; prior: RecentredPrior };

/** An estimate that takes one answer after the other; each costs the same, however many came before. */
export type AbilityTracker = { add(response: Response): AbilityEstimate; current(): AbilityEstimate };

/** The ability after `responses`, in the order they were given. Without any: where everybody starts. */
export function estimateWith(estimator: Estimator, responses: readonly Response[]): AbilityEstimate {
  const tracker = trackAbility(estimator);
  for (const response of responses) tracker.add(response);
  return tracker.current();
}

/** What a test is begun with, before any answer. */
export function startingAbility(estimator: Estimator): number {
  return estimator.kind === "recentred" ? estimator.prior.start : estimator.prior.priorMean;
}

export function trackAbility(estimator: Estimator): AbilityTracker {
  switch (estimator.kind) {
    case "fixed-prior":
      return trackFixedPrior(estimator.prior);
    case "recentred":
      return trackRecentred(estimator.prior);
    default:
      return exhaustive(estimator);
  }
}

function trackFixedPrior(prior: Prior): AbilityTracker {
  const posterior = startPosterior(prior);
  const current = () => summarise(posterior);
  return {
    current,
    add(response) {
      addResponse(posterior, response);
      return current();
    },
  };
}

function trackRecentred(prior: RecentredPrior): AbilityTracker {
  let state = startRecentred(prior);
  const current = (): AbilityEstimate => ({ ability: state.ability, standardError: state.standardError });
  return {
    current,
    add(response) {
      state = advanceRecentred(state, response, prior);
      return current();
    },
  };
}
