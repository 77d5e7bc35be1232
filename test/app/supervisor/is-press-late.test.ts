import { expect, test } from "vitest";
import { isPressLate } from "#app/routes/supervisor/+parts/is-press-late.ts";

test("a press within 600 ms of the change was meant for what stood there before", () => {
  expect([0, 599, 600, 601].map((ms) => isPressLate(1_000, 1_000 + ms))).toEqual([true, true, false, false]);
  expect(isPressLate(Number.NEGATIVE_INFINITY, 0)).toBe(false);
});
