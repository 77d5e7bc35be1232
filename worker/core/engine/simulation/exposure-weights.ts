import type { EngineConfig } from "../config.ts";
import type { PoolItem } from "../pool-item.ts";
import { drawAbilities, POPULATION_NAMES, POPULATIONS } from "./populations.ts";
import { simulateTest } from "./simulate-test.ts";

export type WeightPlan = {
  /** the share of tests that no item should pass, 0 to 1; raised when the bank is too small for it */
  cap: number;
  rounds: number;
  /** simulated people of each population in a round */
  examinees: number;
  seed: string;
};

/** The plan of the study: cap 0.30, of which some 0.35 is measured on other people. */
export const DEFAULT_WEIGHT_PLAN: WeightPlan = { cap: 0.3, rounds: 18, examinees: 1500, seed: "weights" };

/** Weights of a bank; `highest` is the largest exposure of the last round, in the worse population. */
export type WeightRound = { round: number; highest: number; weights: ReadonlyMap<string, number> };

const KEPT_ROUNDS = 6;
const FIRST_GAIN = 0.35;
const GAIN_HALVED_AT = 12;
/** room left above the least exposure that a small bank allows */
const SLACK = 1.15;

/**
 * The weights that bring every item below the cap in both populations, one round at a time; the last round yielded holds
 * the result, the geometric mean of the last six. Each round simulates both populations and turns a weight by
 * (cap / larger exposure)^gain, gain falling with the rounds and halved for items below the cap. Frozen with the bank
 * version, they need no live counter: the same seed and the same answers give the same test.
 */
export function* calibrateWeights(
  bank: readonly PoolItem[],
  config: EngineConfig,
  plan: WeightPlan = DEFAULT_WEIGHT_PLAN,
): Generator<WeightRound> {
  const cap = feasibleCap(bank, config, plan.cap);
  let weights = new Map(bank.map(({ id }) => [id, 1]));
  const kept: Map<string, number>[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const exposures = measureExposures(withWeights(bank, weights), config, plan, round);
    const gain = FIRST_GAIN / (1 + round / GAIN_HALVED_AT);
    weights = turnWeights(weights, exposures, cap, gain);
    kept.push(weights);
    const isLast = round === plan.rounds - 1;
    const highest = Math.max(...exposures.values());
    yield { round: round + 1, highest, weights: isLast ? geometricMean(kept.slice(-KEPT_ROUNDS)) : weights };
  }
}

/** The bank with the weights that the draw reads; an item without one keeps 1. */
export function withWeights(bank: readonly PoolItem[], weights: ReadonlyMap<string, number>): PoolItem[] {
  return bank.map((item) => ({ ...item, weight: weights.get(item.id) ?? 1 }));
}

/** With few items in a competence no cap below (wanted ÷ items) can hold. */
export function feasibleCap(bank: readonly PoolItem[], { rules }: EngineConfig, cap: number): number {
  const counts = Map.groupBy(bank, ({ competence }) => competence);
  const fewest = Math.min(...[...counts.values()].map((items) => items.length));
  return Math.min(1, Math.max(cap, (SLACK * rules.perCompetence) / fewest));
}

/** Each item's larger exposure of the two populations. */
function measureExposures(
  bank: readonly PoolItem[],
  config: EngineConfig,
  { examinees, seed }: WeightPlan,
  round: number,
): Map<string, number> {
  const larger = new Map(bank.map(({ id }) => [id, 0]));
  for (const name of POPULATION_NAMES) {
    const uses = new Map<string, number>();
    const truths = drawAbilities(POPULATIONS[name], examinees, `${seed}/${round}/${name}`);
    for (const [index, truth] of truths.entries()) {
      const { items } = simulateTest({ bank, config }, truth, `${seed}/${round}/${name}/${index}`);
      for (const { id } of items) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    for (const [id, count] of uses) larger.set(id, Math.max(larger.get(id) ?? 0, count / examinees));
  }
  return larger;
}

function turnWeights(
  weights: ReadonlyMap<string, number>,
  exposures: ReadonlyMap<string, number>,
  cap: number,
  gain: number,
): Map<string, number> {
  const turned = new Map<string, number>();
  for (const [id, weight] of weights) {
    const exposure = exposures.get(id) ?? 0;
    // An item never drawn says only that it is below the cap: its weight rises, but not without bound.
    const ratio = cap / Math.max(exposure, cap / 20);
    turned.set(id, Math.min(1, weight * ratio ** (exposure < cap ? gain / 2 : gain)));
  }
  return turned;
}

function geometricMean(rounds: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const ids = [...(rounds[0]?.keys() ?? [])];
  return new Map(
    ids.map((id) => {
      const logs = rounds.reduce((sum, weights) => sum + Math.log(weights.get(id) ?? 1), 0);
      return [id, Math.exp(logs / rounds.length)];
    }),
  );
}
