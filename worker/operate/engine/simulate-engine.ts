import type { EngineConfig } from "#worker/core/engine/config.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { type Measures, measureTests } from "#worker/core/engine/simulation/measure-tests.ts";
import {
  drawAbilities,
  POPULATION_NAMES,
  POPULATIONS,
  type PopulationName,
} from "#worker/core/engine/simulation/populations.ts";
import {
  type AnswerModel,
  type PractiseModel,
  type SimulatedTest,
  simulateTests,
} from "#worker/core/engine/simulation/simulate-test.ts";
import { progressBar } from "./progress-bar.ts";

/** True abilities at which the engine is looked at closely. */
export const THETAS = [-4, -3, -2, -1, 0, 1, 2, 3, 4] as const;

/** A true ability is looked at with half as many people as a population. */
const CELL_SHARE = 2;

export type SimulationPlan = {
  bank: readonly PoolItem[];
  examinees: number;
  seed: string;
  answerModel?: AnswerModel;
  practiseModel?: PractiseModel;
  /** without: `conditional` stays empty, and the run takes a third of the time */
  byAbility: boolean;
};

/** One engine on both populations, and at each true ability. */
export type EngineFigures = {
  config: EngineConfig;
  populations: Record<PopulationName, Measures>;
  conditional: { theta: number; measures: Measures }[];
};

/** The same people for every engine: they answer an item alike whoever asks it. */
export function simulateEngine(config: EngineConfig, plan: SimulationPlan): EngineFigures {
  const cell = plan.byAbility ? Math.max(1, Math.round(plan.examinees / CELL_SHARE)) : 0;
  const bar = progressBar(`${config.name}`, POPULATION_NAMES.length * plan.examinees + THETAS.length * cell);
  let done = 0;
  const measure = (truths: readonly number[], seed: string): Measures => {
    const tests: SimulatedTest[] = [];
    for (const test of simulateTests({ ...plan, config }, truths, seed)) {
      tests.push(test);
      done += 1;
      bar.advance(done);
    }
    return measureTests(tests, plan.bank, config);
  };
  const population = (name: PopulationName): Measures => {
    const seed = `${plan.seed}/${name}`;
    return measure(drawAbilities(POPULATIONS[name], plan.examinees, seed), seed);
  };
  const populations = { general: population("general"), ninthGrade: population("ninthGrade") };
  const thetas = plan.byAbility ? THETAS : [];
  const conditional = thetas.map((theta) => {
    const truths = Array.from({ length: cell }, () => theta);
    return { theta, measures: measure(truths, `${plan.seed}/at ${theta}`) };
  });
  bar.end();
  return { config, populations, conditional };
}
