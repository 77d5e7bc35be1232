import { expect, test } from "vitest";
import { seededRng, shuffleSeeded } from "#worker/core/kernel/rng.ts";

function draw(seed: string | number, count: number): number[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => rng.nextUnit());
}

test("the same seed gives the same numbers, for ever: these are frozen, or recorded tests change", () => {
  expect(draw("vigie", 3)).toEqual([0.5696340822614729, 0.5460499364417046, 0.6297424375079572]);
  expect(draw(7, 5)).toEqual(draw("7", 5));
});

test("near seeds part at once", () => {
  const firsts = Array.from({ length: 2_000 }, (_, n) => draw(`attempt/${n}`, 1)[0] ?? 0);
  expect(new Set(firsts).size).toBe(2_000);
  expect(Math.abs(firsts.reduce((sum, one) => sum + one, 0) / 2_000 - 0.5)).toBeLessThan(0.03);
});

test("numbers are in [0, 1[ and even over ten bins", () => {
  const numbers = draw("bins", 50_000);
  const bins = new Array<number>(10).fill(0);
  for (const one of numbers) {
    expect(one >= 0 && one < 1).toBe(true);
    const bin = Math.floor(one * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  for (const count of bins) expect(Math.abs(count - 5_000)).toBeLessThan(300);
});

test("a shuffle keeps every element, leaves its argument alone and is the seed's", () => {
  const list = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8]);
  const shuffled = shuffleSeeded(list, "s");
  expect(shuffled).not.toEqual(list);
  expect(shuffled.toSorted()).toEqual(list);
  expect(shuffleSeeded(list, "s")).toEqual(shuffled);
});
