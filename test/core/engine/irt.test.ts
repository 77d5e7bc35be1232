import { expect, test } from "vitest";
import { information, probability } from "#worker/core/engine/irt.ts";

test("the probability is a half where ability meets difficulty, and rises", () => {
  expect(probability(0.7, 1.3, 0.7)).toBe(0.5);
  expect(probability(1, 1, 0)).toBeCloseTo(0.731058579, 9);
  expect(probability(-1, 1, 0)).toBeCloseTo(0.268941421, 9);
});

test.each([
  [1, 0, 0, 0.25],
  [1, 0, -1, 0.196611933],
  [2.2, 0.5, 0.5, 1.21],
  [1.5, -1.4, -3, 0.171573748],
  [1.86350005965093, 0.194712138508747, -3, 0.008972232],
  [1.1, 4.5, 4, 0.280729248],
  [0.7, -3, 3, 0.007132322],
  [0.95, 2.25, 3.1, 0.192501842],
  [2.0, -2, 6, 0.00000045],
  [1.2, 0.3, -0.519, 0.285363873],
])("information of a = %f, b = %f at %f is %f", (a, b, theta, expected) => {
  expect(Math.abs(information(theta, a, b) - expected)).toBeLessThan(1e-9);
});
