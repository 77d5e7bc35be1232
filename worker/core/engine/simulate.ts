import { type Rng, seededRng } from "../kernel/rng.ts";
import type { Response } from "./ability.ts";
import type { EngineConfig } from "./config.ts";
import { probability } from "./irt.ts";
import { type PoolItem, type ServedRecord, toServedRecord } from "./pool-item.ts";
import { scoreAbility } from "./scoring.ts";
import { chooseNextItem } from "./selection/choose-next-item.ts";
import { trackAbility } from "./track-ability.ts";

/** the questions that a gentle start is about, counted also where there is none */
const GENTLE_QUESTIONS = 3;

export type SimulationInput = {
  bank: readonly PoolItem[];
  config: EngineConfig;
  candidates: number;
  seed: string;
  /** true abilities are drawn from this normal law; spread 0 makes all candidates alike */
  population: { mean: number; sd: number };
};

/** Shares are 0 to 1; errors are on the ability scale. */
export type SimulationReport = {
  rmse: number;
  /** mean of estimate − truth */
  bias: number;
  /** share of true abilities within 1.96 standard errors */
  coverage: number;
  /** share of candidates whose global level is the one of their true ability */
  exactLevel: number;
  /** share of the tests that hold the most used item */
  highestExposure: number;
  /** mean share of their questions that two candidates have in common */
  overlap: number;
  unusedItems: number;
  /** share of tests with exactly the wanted number of questions in every competence of the bank */
  balanced: number;
  /** share of right answers among the gentle first questions */
  gentleSuccess: number;
  /** tests cut short by an empty bank */
  exhausted: number;
};

export type SimulatedTest = {
  truth: number;
  ability: number;
  standardError: number;
  items: PoolItem[];
  responses: Response[];
};

/** Simulated people whom the model describes exactly: what comes out says nothing of real pupils. */
export function simulate(input: SimulationInput): SimulationReport {
  const people = seededRng(`${input.seed}/people`);
  const tests = Array.from({ length: input.candidates }, (_, index) => {
    const truth = input.population.mean + input.population.sd * nextNormal(people);
    return simulateTest(input, truth, `${input.seed}/${index}`);
  });
  return measureTests(tests, input.bank, input.config);
}

/** One whole test. The same seed and item give the same answer in every configuration. */
export function simulateTest(
  { bank, config }: Pick<SimulationInput, "bank" | "config">,
  truth: number,
  seed: string,
): SimulatedTest {
  const served: ServedRecord[] = [];
  const items: PoolItem[] = [];
  const responses: Response[] = [];
  const tracker = trackAbility(config.estimator);
  let estimate = tracker.current();
  while (true) {
    const next = chooseNextItem({
      pool: bank,
      served,
      excludedSkills: [],
      ability: estimate.ability,
      seed,
      questionNumber: items.length + 1,
      config,
    });
    if (next.kind === "exhausted") return { truth, ...estimate, items, responses };
    const { id, discrimination, difficulty } = next.item;
    const right = seededRng(`${seed}/${id}`).nextUnit() < probability(truth, discrimination, difficulty);
    items.push(next.item);
    served.push(toServedRecord(next.item));
    responses.push({ discrimination, difficulty, right });
    estimate = tracker.add({ discrimination, difficulty, right });
  }
}

export function measureTests(
  tests: readonly SimulatedTest[],
  bank: readonly PoolItem[],
  config: EngineConfig,
): SimulationReport {
  const uses = countUses(tests);
  const counts = [...uses.values()];
  const shared = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  const pairs = tests.length * (tests.length - 1) * config.questionCount;
  const competences = new Set(bank.map((item) => item.competence));
  const gentle = tests.flatMap((test) => test.responses.slice(0, GENTLE_QUESTIONS));
  return {
    rmse: Math.sqrt(mean(tests.map((test) => (test.ability - test.truth) ** 2))),
    bias: mean(tests.map((test) => test.ability - test.truth)),
    coverage: share(tests, (test) => Math.abs(test.ability - test.truth) <= 1.96 * test.standardError),
    exactLevel: share(tests, (test) => scoreAbility(test.ability).globalLevel === scoreAbility(test.truth).globalLevel),
    highestExposure: Math.max(0, ...counts) / tests.length,
    overlap: pairs === 0 ? 0 : shared / pairs,
    unusedItems: share(bank, (item) => !uses.has(item.id)),
    balanced: share(tests, (test) =>
      [...competences].every(
        (code) => test.items.filter((item) => item.competence === code).length === config.rules.perCompetence,
      ),
    ),
    gentleSuccess: share(gentle, (response) => response.right),
    exhausted: tests.filter((test) => test.items.length < config.questionCount).length,
  };
}

function countUses(tests: readonly SimulatedTest[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { items } of tests) for (const { id } of items) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

/** Box–Muller; 1 − u keeps the logarithm away from 0. */
function nextNormal(rng: Rng): number {
  const radius = Math.sqrt(-2 * Math.log(1 - rng.nextUnit()));
  return radius * Math.cos(2 * Math.PI * rng.nextUnit());
}
