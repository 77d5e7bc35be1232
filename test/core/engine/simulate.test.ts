import { expect, test } from "vitest";
import { VIGIE } from "#worker/core/engine/config.ts";
import { measureTests, simulate } from "#worker/core/engine/simulate.ts";
import { makeBank } from "./make-bank.ts";

const SMALL = makeBank({ perCompetence: 5, tubes: 3, seed: "small" });
const FULL = makeBank({ perCompetence: 28, tubes: 6, seed: "full" });

test("80 items: every test is whole and balanced, and the ability is found without bias", () => {
  const report = simulate({
    bank: SMALL,
    config: VIGIE,
    candidates: 200,
    seed: "sim",
    population: { mean: 0, sd: 1.5 },
  });
  expect(report.exhausted).toBe(0);
  expect(report.balanced).toBe(1);
  expect(report.rmse).toBeLessThan(0.55);
  expect(Math.abs(report.bias)).toBeLessThan(0.08);
  expect(report.coverage).toBeGreaterThan(0.92);
});

test("448 items: more precise, and items are shared out", () => {
  const report = simulate({
    bank: FULL,
    config: VIGIE,
    candidates: 200,
    seed: "sim",
    population: { mean: 0, sd: 1.5 },
  });
  expect(report.exhausted).toBe(0);
  expect(report.balanced).toBe(1);
  expect(report.rmse).toBeLessThan(0.42);
  expect(Math.abs(report.bias)).toBeLessThan(0.06);
  expect(report.coverage).toBeGreaterThan(0.92);
  expect(report.overlap).toBeLessThan(0.4);
  expect(report.gentleSuccess).toBeGreaterThan(0.6);
});

test("the same seed gives the same report", () => {
  const run = () =>
    simulate({ bank: SMALL, config: VIGIE, candidates: 20, seed: "again", population: { mean: 0, sd: 1 } });
  expect(run()).toEqual(run());
});

test("the measures count what they say", () => {
  const config = { ...VIGIE, questionCount: 2, rules: { ...VIGIE.rules, perCompetence: 1 } };
  const item = (id: string, competence: string) => ({
    id,
    skill: id,
    competence,
    tube: id,
    discrimination: 1,
    difficulty: 0,
  });
  const [a, b, c] = [item("a", "1.1"), item("b", "1.2"), item("c", "1.2")];
  const answer = (right: boolean) => ({ discrimination: 1, difficulty: 0, right });
  const report = measureTests(
    [
      { truth: 0, ability: 1, standardError: 1, items: [a, b], responses: [answer(true), answer(false)] },
      { truth: 0, ability: -2, standardError: 1, items: [b, c], responses: [answer(false), answer(false)] },
    ],
    [a, b, c, item("d", "1.1")],
    config,
  );
  expect(report).toEqual({
    rmse: Math.sqrt(2.5),
    bias: -0.5,
    coverage: 0.5,
    exactLevel: 0,
    highestExposure: 1,
    overlap: 0.5,
    unusedItems: 0.25,
    balanced: 0.5,
    gentleSuccess: 0.25,
    exhausted: 0,
  });
});
