import * as fc from "fast-check";
import { expect, test } from "vitest";
import { REFERENCE_V3, VIGIE } from "#worker/core/engine/config.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { practisedSinceS, preferUnpractisedItems } from "#worker/core/engine/selection/not-practised.ts";
import { practiseNearest } from "#worker/core/engine/simulation/practise-nearest.ts";
import { simulateTest } from "#worker/core/engine/simulation/simulate-test.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { makeBank } from "./make-bank.ts";

/** Seven a competence in three tubes, as in the starter pack. */
const BANK = makeBank({ perCompetence: 7, tubes: 3, seed: "practised" });
const IDS = BANK.map(({ id }) => id);
/** Beside each item a second one of its skill that measures alike. */
const TWINS = BANK.flatMap((item) => [item, { ...item, id: item.id.replace(/-a$/u, "-b") }]);
const DAY_S = 86_400;

type Taken = { bank?: readonly PoolItem[]; practised?: readonly string[]; truth: number; seed: string };

function take({ bank = BANK, practised = [], truth, seed }: Taken, config = VIGIE): PoolItem[] {
  return simulateTest({ bank, config, practiseModel: () => practised }, truth, seed).items;
}

function perCompetence(items: readonly PoolItem[]): number[] {
  return COMPETENCES.map((code) => items.filter(({ competence }) => competence === code).length);
}

const truths = fc.double({ min: -4, max: 4, noNaN: true });

test("an answer of exactly 90 days ago still counts as recent, one of a second before does not", () => {
  const nowS = 1_800_000_000;
  expect(practisedSinceS(nowS * 1000)).toBe(nowS - 90 * DAY_S);
  expect(practisedSinceS(nowS * 1000 + 1)).toBe(nowS - 90 * DAY_S + 1);
});

test("others are preferred while the best of them tells half of what the best of all tells", () => {
  // At 0 an item of difficulty 0 tells a²/4: a half of it at a = √½.
  const item = (id: string, discrimination: number): PoolItem => ({
    ...{ id, skill: id, competence: "1.1", tube: id, difficulty: 0, discrimination },
  });
  const ids = (other: number, floor = 0.5) =>
    preferUnpractisedItems([item("known", 1), item("other", other)], ["known"], 0, floor).map(({ id }) => id);
  expect(ids(Math.SQRT1_2 + 1e-9)).toEqual(["other"]);
  expect(ids(Math.SQRT1_2 - 1e-9)).toEqual(["known", "other"]);
  expect(ids(0.1, 0)).toEqual(["other"]);
  expect(preferUnpractisedItems([item("known", 1)], ["known"], 0, 0).map(({ id }) => id)).toEqual(["known"]);
  expect(preferUnpractisedItems([], ["known"], 0, 0.5)).toEqual([]);
});

test("with another item as good beside each, no practised item is asked, whatever was practised", () => {
  fc.assert(
    fc.property(fc.subarray(IDS), truths, fc.string(), (practised, truth, seed) => {
      const items = take({ bank: TWINS, practised, truth, seed });
      expect(items).toHaveLength(32);
      expect(items.filter(({ id }) => practised.includes(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("whatever was practised, the test has its 32 questions, two of each competence, no tube twice", () => {
  fc.assert(
    fc.property(fc.subarray(IDS), truths, fc.string(), (practised, truth, seed) => {
      const items = take({ practised, truth, seed });
      expect(perCompetence(items)).toEqual(COMPETENCES.map(() => 2));
      expect(new Set(items.map(({ tube }) => tube)).size).toBe(32);
    }),
    { numRuns: 60 },
  );
});

test("who practised everything takes the very test of who practised nothing; the published rules know no practice", () => {
  for (const seed of ["a", "b", "c"]) {
    expect(take({ practised: IDS, truth: 0.5, seed })).toEqual(take({ truth: 0.5, seed }));
    const half = { practised: IDS.slice(0, 56), truth: 0.5, seed };
    expect(take(half, REFERENCE_V3)).toEqual(take({ truth: 0.5, seed }, REFERENCE_V3));
    expect(take(half)).not.toEqual(take({ truth: 0.5, seed }));
  }
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
