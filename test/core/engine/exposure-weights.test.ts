import { expect, test } from "vitest";
import { VIGIE } from "#worker/core/engine/config.ts";
import { calibrateWeights, feasibleCap, withWeights } from "#worker/core/engine/simulation/exposure-weights.ts";
import { measureTests } from "#worker/core/engine/simulation/measure-tests.ts";
import { drawAbilities, POPULATIONS } from "#worker/core/engine/simulation/populations.ts";
import { simulateTests } from "#worker/core/engine/simulation/simulate-test.ts";
import { makeBank } from "./make-bank.ts";

const BANK = makeBank({ perCompetence: 12, tubes: 4, seed: "weights" });
const PLAN = { cap: 0.3, rounds: 7, examinees: 45, seed: "w" };

function lastRound() {
  return (
    [...calibrateWeights(BANK, VIGIE, PLAN)].at(-1) ?? { round: 0, highest: 1, weights: new Map<string, number>() }
  );
}

const LAST = lastRound();

test("the weights hold back the favourites of other people too", () => {
  const { weights, round } = LAST;
  expect([round, weights.size]).toEqual([7, BANK.length]);
  expect([...weights.values()].every((weight) => weight > 0 && weight <= 1)).toBe(true);
  const truths = drawAbilities(POPULATIONS.general, 100, "others");
  const highest = (bank: typeof BANK) =>
    measureTests([...simulateTests({ bank, config: VIGIE }, truths, "others")], bank, VIGIE).maxExposure;
  expect(highest(BANK)).toBeGreaterThan(0.6);
  expect(highest(withWeights(BANK, weights))).toBeLessThan(0.5);
});

test("the same plan gives the same weights", () => {
  expect([...lastRound().weights]).toEqual([...LAST.weights]);
});

test("a bank too small for the cap aims at what it can: two of five items, and a little room", () => {
  expect(feasibleCap(makeBank({ perCompetence: 5, tubes: 3, seed: "s" }), VIGIE, 0.3)).toBeCloseTo(0.46, 9);
  expect(feasibleCap(BANK, VIGIE, 0.3)).toBe(0.3);
});

test("an item without a weight keeps 1", () => {
  const [first, second] = withWeights(BANK.slice(0, 2), new Map([[BANK[0]?.id ?? "", 0.25]]));
  expect([first?.weight, second?.weight]).toEqual([0.25, 1]);
});
