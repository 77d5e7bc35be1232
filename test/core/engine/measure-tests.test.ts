import { expect, test } from "vitest";
import { type EngineConfig, REFERENCE_V3, VIGIE, VIGIE_UNCAPPED } from "#worker/core/engine/config.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { boundInformation } from "#worker/core/engine/simulation/information-bound.ts";
import { type Measures, measureTests } from "#worker/core/engine/simulation/measure-tests.ts";
import { drawAbilities, POPULATIONS } from "#worker/core/engine/simulation/populations.ts";
import { simulateTests } from "#worker/core/engine/simulation/simulate-test.ts";
import { answerByTruths, makeStudyBank, misspecifyBank } from "#worker/core/engine/simulation/study-banks.ts";
import { makeBank } from "./make-bank.ts";

const SMALL = makeBank({ perCompetence: 5, tubes: 3, seed: "small" });

function measure(bank: readonly PoolItem[], config: EngineConfig, people: number, seed: string): Measures {
  const truths = drawAbilities(POPULATIONS.general, people, seed);
  return measureTests([...simulateTests({ bank, config }, truths, seed)], bank, config);
}

test("80 items: every test is whole and balanced, and the ability is found without bias", () => {
  const figures = measure(SMALL, VIGIE, 200, "sim");
  expect([figures.exhausted, figures.twoPerCompetence, figures.tests]).toEqual([0, 1, 200]);
  expect(figures.rmse).toBeLessThan(0.55);
  expect(Math.abs(figures.bias)).toBeLessThan(0.08);
  expect(figures.coverage).toBeGreaterThan(0.9);
});

test("bank A of the study: ours is as precise as the published rules, balanced, and never beats the bound", () => {
  const bank = makeStudyBank("A");
  const [ours, reference, uncapped] = [VIGIE, REFERENCE_V3, VIGIE_UNCAPPED].map((config) =>
    measure(bank, config, 100, "A"),
  );
  if (ours === undefined || reference === undefined || uncapped === undefined) throw new Error("not measured");
  expect(ours.rmse).toBeLessThan(1.06 * reference.rmse);
  expect([ours.twoPerCompetence, uncapped.twoPerCompetence]).toEqual([1, 1]);
  expect(reference.twoPerCompetence).toBeLessThan(0.05);
  expect(ours.overlap).toBeLessThan(reference.overlap);
  expect(ours.firstSuccess).toBeGreaterThan(uncapped.firstSuccess);
  for (const figures of [ours, uncapped]) expect(figures.information).toBeLessThan(figures.informationBound);
  expect(uncapped.information).toBeGreaterThan(0.9 * uncapped.informationBound);
});

test("the same seed gives the same figures", () => {
  expect(measure(SMALL, VIGIE, 20, "again")).toEqual(measure(SMALL, VIGIE, 20, "again"));
});

test("people who answer otherwise than the bank says are measured worse", () => {
  const bank = makeStudyBank("A");
  const truths = drawAbilities(POPULATIONS.general, 60, "wrong");
  const rmse = (kind: "wrong" | "guessed") => {
    const simulation = { bank, config: VIGIE, answerModel: answerByTruths(misspecifyBank(bank, kind)) };
    return measureTests([...simulateTests(simulation, truths, "wrong")], bank, VIGIE).rmse;
  };
  const asDeclared = measureTests([...simulateTests({ bank, config: VIGIE }, truths, "wrong")], bank, VIGIE).rmse;
  expect(rmse("guessed")).toBeGreaterThan(rmse("wrong"));
  expect(rmse("guessed")).toBeGreaterThan(asDeclared);
});

function makeItem(id: string, competence: string, part: Partial<PoolItem> = {}): PoolItem {
  return { id, skill: id, competence, tube: id, discrimination: 1, difficulty: 0, ...part };
}

test("the measures count what they say", () => {
  const config: EngineConfig = { ...VIGIE, questionCount: 2, rules: { ...VIGIE.rules, perCompetence: 1 } };
  const [a, b, c] = [makeItem("a", "1.1"), makeItem("b", "1.2"), makeItem("c", "1.2")];
  const answer = (right: boolean) => ({ discrimination: 1, difficulty: 0, right });
  const figures = measureTests(
    [
      { truth: 0, ability: 1, standardError: 1, items: [a, b], responses: [answer(true), answer(false)] },
      { truth: 0, ability: -2, standardError: 1, items: [b, c], responses: [answer(false), answer(false)] },
    ],
    [a, b, c, makeItem("d", "1.1")],
    config,
  );
  expect(figures).toMatchObject({
    tests: 2,
    rmse: Math.sqrt(2.5),
    bias: -0.5,
    coverage: 0.5,
    standardError: 1,
    levelExact: 0,
    levelWithin1: 0.5,
    maxExposure: 1,
    meanExposure: 0.5,
    overlap: 0.5,
    unusedItems: 0.25,
    twoPerCompetence: 0.5,
    perCompetence: { "1.1": { mean: 0.5, fewest: 0, most: 1 }, "1.2": { mean: 1.5, fewest: 1, most: 2 } },
    success: 0.25,
    firstSuccess: 0.25,
    exhausted: 0,
    information: 0.5,
    informationBound: 0.5,
    exposures: [1, 0.5, 0.5, 0],
  });
  // One right and one wrong: 0; both wrong: P = 1/6 solves Warm's equation, so −ln 5.
  expect(figures.weighted.bias).toBeCloseTo(-Math.log(5) / 2, 6);
  expect(figures.weighted.coverage).toBe(1);
});

test("the bound takes the two most telling tubes of each competence, one item of each", () => {
  const bank = [
    makeItem("steep", "1.1", { discrimination: 2, tube: "t" }),
    makeItem("same tube", "1.1", { discrimination: 1.9, tube: "t" }),
    makeItem("plain", "1.1"),
    makeItem("far", "1.1", { difficulty: 3 }),
    makeItem("other", "1.2"),
  ];
  expect(boundInformation(bank, 0, 2)).toBeCloseTo(1 + 0.25 + 0.25, 9);
  expect(boundInformation([], 0, 2)).toBe(0);
});

test("the study's populations have their means and spreads", () => {
  const drawn = drawAbilities(POPULATIONS.ninthGrade, 20_000, "people");
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
  expect(Math.abs(mean + 0.3)).toBeLessThan(0.03);
  expect(Math.abs(spread - 1.2)).toBeLessThan(0.03);
});

test.each([
  ["A", 4, 4, -0.96],
  ["B", 7, 7, -1.4],
  ["C", 3, 5, -0.96],
] as const)("bank %s has 448 items, %i to %i tubes a competence, level 1 near %f", (name, fewest, most, centre) => {
  const bank = makeStudyBank(name);
  const tubes = [...Map.groupBy(bank, ({ competence }) => competence).values()].map(
    (items) => new Set(items.map(({ tube }) => tube)).size,
  );
  expect([bank.length, tubes.length, Math.min(...tubes), Math.max(...tubes)]).toEqual([448, 16, fewest, most]);
  const first = bank.filter(({ skill }) => /-s0[0-3]$/u.test(skill));
  const mean = first.reduce((sum, { difficulty }) => sum + difficulty, 0) / first.length;
  expect(Math.abs(mean - centre)).toBeLessThan(0.25);
  const slopes = bank.map(({ discrimination }) => discrimination);
  expect(Math.min(...slopes)).toBeGreaterThanOrEqual(0.34);
  expect(Math.max(...slopes)).toBeLessThanOrEqual(2.2);
});
