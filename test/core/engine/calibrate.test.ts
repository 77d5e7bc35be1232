import { expect, test } from "vitest";
import type { AnswerTable, ItemParameters } from "#worker/core/engine/calibration/answer-table.ts";
import { type CalibrationPlan, calibrate, countsOf } from "#worker/core/engine/calibration/calibrate.ts";
import { normalQuadrature } from "#worker/core/engine/calibration/expected-counts.ts";
import { measureRecovery, type Recovered, tableOfTests } from "#worker/core/engine/calibration/recovery.ts";
import { evidenceOf, measureFit, reviewItem } from "#worker/core/engine/calibration/review-items.ts";
import { standardErrors } from "#worker/core/engine/calibration/standard-errors.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import { probability } from "#worker/core/engine/irt.ts";
import { drawAbilities } from "#worker/core/engine/simulation/populations.ts";
import { simulateTests } from "#worker/core/engine/simulation/simulate-test.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";
import { makeBank } from "./make-bank.ts";

const GUESSED = 0.25;

/** 24 items, −2.3 to 2.3; the last is answered right by a quarter of those who do not know. */
const TRUTHS: ItemParameters[] = Array.from({ length: 24 }, (_, n) => ({
  discrimination: 0.7 + 0.1 * ((5 * n) % 9),
  difficulty: -2.3 + 0.2 * n,
}));

/** Everybody answers everything. */
function answerAll(people: { mean: number; sd: number }, count: number, floorOfLast = 0): AnswerTable {
  const rng = seededRng("answers");
  const floor = (n: number) => (n === TRUTHS.length - 1 ? floorOfLast : 0);
  const chance = (theta: number, { discrimination, difficulty }: ItemParameters, n: number) =>
    floor(n) + (1 - floor(n)) * probability(theta, discrimination, difficulty);
  return {
    itemIds: TRUTHS.map((_, n) => `i${n}`),
    people: drawAbilities(people, count, "calibrate").map((theta) => ({
      items: TRUTHS.map((_, n) => n),
      right: TRUTHS.map((item, n): 0 | 1 => (rng.nextUnit() < chance(theta, item, n) ? 1 : 0)),
    })),
  };
}

function calibrateAll(table: AnswerTable, part: Partial<CalibrationPlan> = {}) {
  const start = table.itemIds.map(() => ({ discrimination: 1, difficulty: 0 }));
  const plan: CalibrationPlan = {
    table,
    start,
    priors: start.map(() => null),
    anchored: start.map(() => false),
    population: { mean: 0, sd: 1.5 },
    tolerance: 1e-3,
    maxRounds: 300,
    ...part,
  };
  const rounds = [...calibrate(plan)];
  const last = rounds.at(-1);
  if (last === undefined) throw new Error("no round");
  return { rounds, last, errors: standardErrors(table, last.items, plan.priors, last.quadrature) };
}

function recovered({ last, errors }: ReturnType<typeof calibrateAll>): Recovered[] {
  return TRUTHS.map((truth, n) => ({
    truth,
    fitted: last.items[n] ?? truth,
    errors: errors[n] ?? { discrimination: 0, difficulty: 0 },
  }));
}

test("known parameters come back from the answers of 1,500 people, within their standard errors", () => {
  const result = calibrateAll(answerAll({ mean: 0, sd: 1.5 }, 1500));
  const [b, a] = (["difficulty", "discrimination"] as const).map((of) => measureRecovery(recovered(result), of));
  expect(b?.rmse).toBeLessThan(0.13);
  expect(b?.correlation).toBeGreaterThan(0.995);
  expect(a?.rmse).toBeLessThan(0.12);
  expect(a?.correlation).toBeGreaterThan(0.85);
  expect(Math.min(b?.covered ?? 0, a?.covered ?? 0)).toBeGreaterThan(0.87);
  expect(result.last.change).toBeLessThan(1e-3);
});

test("the likelihood never falls from one round to the next", () => {
  const { rounds } = calibrateAll(answerAll({ mean: 0, sd: 1.5 }, 300), { maxRounds: 40 });
  const heights = rounds.map(({ counts }) => counts.logLikelihood);
  for (const [at, height] of heights.entries()) {
    expect(height).toBeGreaterThanOrEqual((heights[at - 1] ?? height) - 1e-6);
  }
});

test("four times the answers halve the standard errors", () => {
  const error = (count: number) =>
    calibrateAll(answerAll({ mean: 0, sd: 1.5 }, count)).errors.reduce((sum, { difficulty }) => sum + difficulty, 0);
  expect(error(300) / error(1200)).toBeGreaterThan(1.7);
  expect(error(300) / error(1200)).toBeLessThan(2.4);
});

test("anchored items keep their values, and give back the mean and the spread of other people", () => {
  const anchored = TRUTHS.map((_, n) => n % 2 === 0);
  const start = TRUTHS.map((item, n) => (n % 2 === 0 ? item : { discrimination: 1, difficulty: 0 }));
  const result = calibrateAll(answerAll({ mean: 0.8, sd: 1.1 }, 1500), { anchored, start });
  expect(result.last.items.filter((_, n) => n % 2 === 0)).toEqual(TRUTHS.filter((_, n) => n % 2 === 0));
  expect(Math.abs(result.last.population.mean - 0.8)).toBeLessThan(0.12);
  expect(Math.abs(result.last.population.sd - 1.1)).toBeLessThan(0.12);
  expect(measureRecovery(recovered(result), "difficulty").rmse).toBeLessThan(0.15);
});

test("answers of adaptive tests bring the difficulties back as well: what was not asked is missing at random", () => {
  const bank = makeBank({ perCompetence: 5, tubes: 3, seed: "adaptive" });
  const abilities = drawAbilities({ mean: 0, sd: 1.5 }, 500, "p");
  const tests = [...simulateTests({ bank, config: VIGIE }, abilities, "p")];
  // The scale hangs on the people: what these 700 really are, else their chance shift would be every item's.
  const mean = abilities.reduce((sum, one) => sum + one, 0) / abilities.length;
  const table = tableOfTests(tests);
  const { last, errors } = calibrateAll(table, { population: { mean, sd: 1.5 } });
  const byId = new Map(bank.map((item) => [item.id, item]));
  const all = table.itemIds.flatMap((id, n): Recovered[] => {
    const [truth, fitted, own] = [byId.get(id), last.items[n], errors[n]];
    const asked = table.people.filter(({ items }) => items.includes(n)).length;
    return truth === undefined || fitted === undefined || own === undefined || asked < 150
      ? []
      : [{ truth, fitted, errors: own }];
  });
  expect(all.length).toBeGreaterThan(40);
  expect(measureRecovery(all, "difficulty").rmse).toBeLessThan(0.25);
  expect(measureRecovery(all, "difficulty").covered).toBeGreaterThan(0.85);
});

test("a prior holds an item that nobody missed, which answers alone would push to the edge", () => {
  const table: AnswerTable = {
    itemIds: ["easy", "other"],
    people: Array.from({ length: 60 }, (_, n) => ({ items: [0, 1], right: [1, n % 2 === 0 ? 1 : 0] })),
  };
  const prior = { discrimination: 1, difficulty: -2, sdLogDiscrimination: 0.3, sdDifficulty: 0.6 };
  const held = calibrateAll(table, { priors: [prior, null] });
  const free = calibrateAll(table);
  expect(held.last.items[0]?.difficulty).toBeGreaterThan(-4);
  expect(held.errors[0]?.difficulty).toBeLessThan(0.61);
  expect(free.last.items[0]?.difficulty).toBeLessThan(held.last.items[0]?.difficulty ?? 0);
});

test("an item that can be guessed strays from its curve, the others do not", () => {
  const { last } = calibrateAll(answerAll({ mean: 0, sd: 1.5 }, 1000, GUESSED));
  const rmsd = last.items.map((item, n) => measureFit(countsOf(n, last.counts, last.quadrature), item).rmsd);
  expect(rmsd.indexOf(Math.max(...rmsd))).toBe(TRUTHS.length - 1);
});

test("the fit of perfect counts is perfect", () => {
  const { points } = normalQuadrature(0, 1);
  const asked = points.map(() => 10);
  const right = points.map((theta) => 10 * probability(theta, 1, 0));
  const perfect = measureFit({ points, asked, right }, { discrimination: 1, difficulty: 0 });
  expect(perfect.rmsd).toBeCloseTo(0, 9);
  expect(perfect.outfit).toBeCloseTo(1, 9);
});

test("50, 200 and 500 answers are enough for the rate, for b, for a and b", () => {
  expect([49, 50, 199, 200, 499, 500].map(evidenceOf)).toEqual([
    "none",
    "rate",
    "rate",
    "difficulty",
    "difficulty",
    "both",
  ]);
});

test("flags: flat, far from the expert's estimate, astray; with few answers only that is said", () => {
  const expert = { discrimination: 1, difficulty: 0, sdLogDiscrimination: 0.3, sdDifficulty: 0.6 };
  const errors = { discrimination: 0.05, difficulty: 0.1 };
  const good = { answers: 300, fitted: { discrimination: 1, difficulty: 0.3 }, errors, expert };
  const fitWell = { rmsd: 0.02, outfit: 1 };
  expect(reviewItem({ ...good, fit: fitWell })).toEqual([]);
  expect(reviewItem({ ...good, fitted: { discrimination: 0.4, difficulty: 0.3 }, fit: fitWell })).toEqual([
    "LOW_DISCRIMINATION",
  ]);
  expect(reviewItem({ ...good, fitted: { discrimination: 1, difficulty: 1.21 }, fit: fitWell })).toEqual([
    "FAR_FROM_ESTIMATE",
  ]);
  expect(reviewItem({ ...good, fit: { rmsd: 0.11, outfit: 1 } })).toEqual(["MISFIT"]);
  expect(reviewItem({ ...good, fit: { rmsd: 0.02, outfit: 1.25 } })).toEqual(["MISFIT"]);
  expect(reviewItem({ ...good, answers: 199, fit: { rmsd: 0.5, outfit: 3 } })).toEqual(["TOO_FEW_ANSWERS"]);
});
