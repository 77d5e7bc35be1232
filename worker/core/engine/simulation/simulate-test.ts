import { seededRng } from "../../kernel/rng.ts";
import type { Response } from "../ability.ts";
import type { EngineConfig } from "../config.ts";
import { probability } from "../irt.ts";
import { type PoolItem, type ServedRecord, toServedRecord } from "../pool-item.ts";
import { chooseNextItem } from "../selection/choose-next-item.ts";
import { trackAbility } from "../track-ability.ts";

/** How a simulated person answers an item. The default is what the model itself says. */
export type AnswerModel = (truth: number, item: PoolItem) => number;

/** What a simulated person practised lately: ids of items. */
export type PractiseModel = (truth: number) => readonly string[];

export type Simulation = {
  bank: readonly PoolItem[];
  config: EngineConfig;
  answerModel?: AnswerModel;
  /** nobody practised anything when absent */
  practiseModel?: PractiseModel;
};

export type SimulatedTest = {
  truth: number;
  ability: number;
  standardError: number;
  items: PoolItem[];
  responses: Response[];
};

/** The chance that the model gives to a right answer. */
export function answerByModel(truth: number, { discrimination, difficulty }: PoolItem): number {
  return probability(truth, discrimination, difficulty);
}

/**
 * One whole test of a person whose true ability is `truth`. The same seed and item give the same answer in every
 * configuration. Shorter than the configured count when the bank runs dry.
 */
export function simulateTest(
  { bank, config, answerModel = answerByModel, practiseModel }: Simulation,
  truth: number,
  seed: string,
): SimulatedTest {
  const served: ServedRecord[] = [];
  const items: PoolItem[] = [];
  const responses: Response[] = [];
  const tracker = trackAbility(config.estimator);
  const recentlyPractised = practiseModel?.(truth) ?? [];
  let estimate = tracker.current();
  while (true) {
    const next = chooseNextItem({
      pool: bank,
      served,
      excludedSkills: [],
      recentlyPractised,
      ability: estimate.ability,
      seed,
      questionNumber: items.length + 1,
      config,
    });
    if (next.kind === "exhausted") return { truth, ...estimate, items, responses };
    const { id, discrimination, difficulty } = next.item;
    const right = seededRng(`${seed}/${id}`).nextUnit() < answerModel(truth, next.item);
    const response = { discrimination, difficulty, right };
    items.push(next.item);
    served.push(toServedRecord(next.item));
    responses.push(response);
    estimate = tracker.add(response);
  }
}

/** The tests of many people, one at a time, so that the caller can say how far it is. */
export function* simulateTests(
  simulation: Simulation,
  truths: readonly number[],
  seed: string,
): Generator<SimulatedTest> {
  for (const [index, truth] of truths.entries()) yield simulateTest(simulation, truth, `${seed}/${index}`);
}
