import { expect, test } from "vitest";
import { isCertifiable } from "#worker/core/results/is-certifiable.ts";

test("five competences at level 1 make a person certifiable, four do not", () => {
  expect(isCertifiable({ "1.1": 1, "1.2": 1, "1.3": 2, "2.1": 7, "5.2": 1 })).toBe(true);
  expect(isCertifiable({ "1.1": 5, "1.2": 5, "1.3": 5, "2.1": 5, "5.2": 0, "4.1": null })).toBe(false);
  expect(isCertifiable({})).toBe(false);
});
