import type { EngineConfig } from "../config.ts";
import { information } from "../irt.ts";
import { estimateByLikelihood } from "../likelihood-estimate.ts";
import type { PoolItem } from "../pool-item.ts";
import { scoreAbility } from "../scoring.ts";
import { boundInformation } from "./information-bound.ts";
import type { SimulatedTest } from "./simulate-test.ts";

/** Errors are on the ability scale; shares are 0 to 1. */
export type Accuracy = {
  rmse: number;
  /** mean of estimate − truth */
  bias: number;
  /** share of true abilities within 1.96 standard errors */
  coverage: number;
};

export type Measures = Accuracy & {
  tests: number;
  /** mean of what the engine itself says of its error */
  standardError: number;
  /** share of candidates whose global level is the one of their true ability, or next to it */
  levelExact: number;
  levelWithin1: number;
  /** shares of the tests that hold the most used item, and the mean item */
  maxExposure: number;
  meanExposure: number;
  /** mean share of their questions that two candidates have in common */
  overlap: number;
  unusedItems: number;
  /** share of tests with exactly the wanted number of questions in every competence of the bank */
  twoPerCompetence: number;
  /** questions of each competence: mean over the tests, fewest and most in one test */
  perCompetence: Record<string, { mean: number; fewest: number; most: number }>;
  /** share of right answers, of all and of the first three */
  success: number;
  firstSuccess: number;
  /** tests cut short by an empty bank */
  exhausted: number;
  /** Fisher information of a test at the true ability, and the most that the rules would allow there */
  information: number;
  informationBound: number;
  /** Warm's weighted likelihood on the same answers: the unbiased check */
  weighted: Accuracy;
  /** exposure of each item of the bank, the most used first */
  exposures: number[];
};

const FIRST_QUESTIONS = 3;
const TWO_SIDED_95 = 1.96;

/** What the tests of one simulation say of the engine. All abilities may be the same. */
export function measureTests(
  tests: readonly SimulatedTest[],
  bank: readonly PoolItem[],
  config: EngineConfig,
): Measures {
  const uses = countUses(tests, bank);
  const gaps = tests.map((test) => levelGap(test, config));
  const firsts = tests.flatMap((test) => test.responses.slice(0, FIRST_QUESTIONS));
  const perCompetence = countPerCompetence(tests, bank);
  return {
    ...measureAccuracy(tests),
    tests: tests.length,
    standardError: mean(tests.map((test) => test.standardError)),
    levelExact: share(gaps, (gap) => gap === 0),
    levelWithin1: share(gaps, (gap) => gap <= 1),
    maxExposure: Math.max(0, ...uses) / tests.length,
    meanExposure: mean(uses) / tests.length,
    overlap: measureOverlap(uses, tests.length, config.questionCount),
    unusedItems: share(uses, (count) => count === 0),
    twoPerCompetence: share(tests, (test) => isBalanced(test, Object.keys(perCompetence), config)),
    perCompetence,
    success: share(
      tests.flatMap((test) => test.responses),
      ({ right }) => right,
    ),
    firstSuccess: share(firsts, ({ right }) => right),
    exhausted: tests.filter((test) => test.items.length < config.questionCount).length,
    information: mean(tests.map(testInformation)),
    informationBound: mean(tests.map(({ truth }) => boundInformation(bank, truth, config.rules.perCompetence))),
    weighted: measureAccuracy(tests.map(estimateWeighted)),
    exposures: uses.map((count) => count / tests.length).sort((one, other) => other - one),
  };
}

type Estimated = Pick<SimulatedTest, "truth" | "ability" | "standardError">;

function measureAccuracy(tests: readonly Estimated[]): Accuracy {
  return {
    rmse: Math.sqrt(mean(tests.map((test) => (test.ability - test.truth) ** 2))),
    bias: mean(tests.map((test) => test.ability - test.truth)),
    coverage: share(tests, (test) => Math.abs(test.ability - test.truth) <= TWO_SIDED_95 * test.standardError),
  };
}

/** A test without a weighted estimate (no answer) keeps the engine's own. */
function estimateWeighted(test: SimulatedTest): Estimated {
  return { truth: test.truth, ...(estimateByLikelihood(test.responses, { kind: "weighted" }) ?? test) };
}

/** Levels between the estimate and the truth; below the first step counts as one level more. */
function levelGap(test: SimulatedTest, { scale }: EngineConfig): number {
  const level = (ability: number): number => scoreAbility(ability, scale).globalLevel ?? -1;
  return Math.abs(level(test.ability) - level(test.truth));
}

function countUses(tests: readonly SimulatedTest[], bank: readonly PoolItem[]): number[] {
  const uses = new Map(bank.map(({ id }) => [id, 0]));
  for (const { items } of tests) for (const { id } of items) uses.set(id, (uses.get(id) ?? 0) + 1);
  return [...uses.values()];
}

/** Over all pairs of tests, the mean share of a test that both hold. */
function measureOverlap(uses: readonly number[], tests: number, questionCount: number): number {
  const pairs = tests * (tests - 1) * questionCount;
  return pairs === 0 ? 0 : uses.reduce((sum, count) => sum + count * (count - 1), 0) / pairs;
}

function countPerCompetence(
  tests: readonly SimulatedTest[],
  bank: readonly PoolItem[],
): Record<string, { mean: number; fewest: number; most: number }> {
  const competences = [...new Set(bank.map((item) => item.competence))].sort();
  return Object.fromEntries(
    competences.map((code) => {
      const counts = tests.map((test) => countIn(test, code));
      return [code, { mean: mean(counts), fewest: Math.min(...counts), most: Math.max(...counts) }];
    }),
  );
}

function isBalanced(test: SimulatedTest, competences: readonly string[], { rules }: EngineConfig): boolean {
  return competences.every((code) => countIn(test, code) === rules.perCompetence);
}

function countIn({ items }: SimulatedTest, competence: string): number {
  return items.filter((item) => item.competence === competence).length;
}

function testInformation({ truth, items }: SimulatedTest): number {
  return items.reduce((sum, item) => sum + information(truth, item.discrimination, item.difficulty), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
