import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VIGIE } from "#worker/core/engine/config.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { practisedSinceS } from "#worker/core/engine/selection/not-practised.ts";
import { practiseNearest } from "#worker/core/engine/simulation/practise-nearest.ts";
import { simulateTest } from "#worker/core/engine/simulation/simulate-test.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { makeBank } from "./make-bank.ts";

/** Seven a competence in three tubes, as in the starter pack. */
const BANK = makeBank({ perCompetence: 7, tubes: 3, seed: "practised" });
const DAY_S = 86_400;

function take(practised: readonly string[], truth: number, seed: string): PoolItem[] {
  return simulateTest({ bank: BANK, config: VIGIE, practiseModel: () => practised }, truth, seed).items;
}

function perCompetence(items: readonly PoolItem[]): number[] {
  return COMPETENCES.map((code) => items.filter(({ competence }) => competence === code).length);
}

test("an answer of exactly 90 days ago still counts as recent, one of a second before does not", () => {
  const nowS = 1_800_000_000;
  expect(practisedSinceS(nowS * 1000)).toBe(nowS - 90 * DAY_S);
  expect(practisedSinceS(nowS * 1000 + 1)).toBe(nowS - 90 * DAY_S + 1);
});

const truths = fc.double({ min: -4, max: 4, noNaN: true });

test("while two tubes of each competence hold an item that was not practised, no practised item is asked", () => {
  // Each item of the first two tubes but one may have been practised, and all of the third.
  const spared = BANK.filter(({ id }) => /-tube-[01]-[01]-a$/u.test(id)).map(({ id }) => id);
  expect(spared).toHaveLength(32);
  const others = BANK.map(({ id }) => id).filter((id) => !spared.includes(id));
  fc.assert(
    fc.property(fc.subarray(others), truths, fc.string(), (practised, truth, seed) => {
      const items = take(practised, truth, seed);
      expect(items).toHaveLength(32);
      expect(items.filter(({ id }) => practised.includes(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("whatever was practised, the test has its 32 questions, two of each competence, no tube twice", () => {
  fc.assert(
    fc.property(fc.subarray(BANK.map(({ id }) => id)), truths, fc.string(), (practised, truth, seed) => {
      const items = take(practised, truth, seed);
      expect(perCompetence(items)).toEqual(COMPETENCES.map(() => 2));
      expect(new Set(items.map(({ tube }) => tube)).size).toBe(32);
    }),
    { numRuns: 60 },
  );
});

test("who practised everything takes the very test of who practised nothing", () => {
  const all = BANK.map(({ id }) => id);
  for (const seed of ["a", "b", "c"]) expect(take(all, 0.5, seed)).toEqual(take([], 0.5, seed));
});

test("the simulated people practised the items nearest to them, the same share of each competence", () => {
  const half = practiseNearest(BANK, 0.5);
  const [low, high] = [half(-3), half(3)].map((ids) => BANK.filter(({ id }) => ids.includes(id)));
  expect(perCompetence(low ?? [])).toEqual(COMPETENCES.map(() => 4));
  const mean = (items: readonly PoolItem[] = []) =>
    items.reduce((sum, { difficulty }) => sum + difficulty, 0) / items.length;
  expect(mean(low)).toBeLessThan(mean(high) - 1.5);
  expect(practiseNearest(BANK, 1)(0)).toHaveLength(BANK.length);
});
