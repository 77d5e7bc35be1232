import { expect, test } from "vitest";
import type { Response } from "#worker/core/engine/ability.ts";
import { estimateByLikelihood, type LikelihoodMethod } from "#worker/core/engine/likelihood-estimate.ts";
import { answered, s } from "./ladders.ts";

type Expected = [ability: number, standardError: number] | null;

const MAXIMUM: LikelihoodMethod = { kind: "maximum" };
const POSTERIOR: LikelihoodMethod = { kind: "posterior", prior: { priorMean: 0, priorSd: 1.5 } };
const WEIGHTED: LikelihoodMethod = { kind: "weighted" };

// Answers; maximum likelihood, maximum a posteriori with N(0, 1.5²), Warm's weighted likelihood.
const ORACLE: [id: string, responses: Response[], mle: Expected, map: Expected, wle: Expected][] = [
  ["M1", answered([1, 0, 1]), null, [0.7311302, 1.2273858], [1.0986123, 2.3094011]],
  ["M2", answered([1, 0, 1], [1, 0, 0]), [0, Math.SQRT2], [0, 1.0289915], [0, Math.SQRT2]],
  ["M3", answered([1, -1, 0], [1, 1, 1]), [0, 1.5947039], [0, 1.0926069], [0, 1.5947039]],
  [
    "M4",
    answered([0.8, -0.5, 1], [1.2, 0.5, 0], [1, 1.5, 0]),
    [-0.4942001, 1.3833201],
    [-0.2731482, 0.9903208],
    [-0.1723407, 1.2935554],
  ],
  ["M5", answered([1, -1, 0], [1, 0, 0], [1, 1, 0]), null, [-1.4658185, 1.0506475], [-2.2946879, 1.8683761]],
  [
    "M6",
    answered([0.6, -2, 1], [0.9, -1, 0], [1.2, 0, 0], [1.5, 1, 0], [1.8, 2, 0]),
    [-2.2093534, 1.6889161],
    [-1.1388318, 0.9717997],
    [-1.5852951, 1.4283198],
  ],
  [
    "M7",
    answered([1.1, -1.4, 1], [0.7, -0.519, 0], [1.6, 0.6, 0], [0.9, 1.5, 1], [1.3, 2.25, 0], [1, 3.1, 0]),
    [-0.0535825, 0.9809522],
    [-0.0375688, 0.8190657],
    [0.1161906, 0.9487239],
  ],
  [
    "M8",
    answered([0.4, -1, 1], [0.4, 1, 1], [0.4, 2, 0], [0.4, 3, 0]),
    [1.2681894, 2.6048394],
    [0.3131472, 1.3049997],
    [1.2793781, 2.6047863],
  ],
  [
    "M9",
    answered(
      [1, -2, 1],
      [1, -1.5, 1],
      [1, -1, 1],
      [1, -0.5, 1],
      [1, 0, 1],
      [1, 0.5, 1],
      [1, 1, 0],
      [1, 1.5, 0],
      [1, 2, 0],
      [1, 2.5, 0],
    ),
    [0.8434491, 0.7768444],
    [0.6660244, 0.6863354],
    [0.8187345, 0.7760395],
  ],
  [
    "M10",
    answered([1.4, 3.8, 1], [1.2, 4.2, 1], [1.1, 4.5, 1], [0.9, 3.2, 1]),
    null,
    [4.2832504, 0.7667788],
    [5.9526678, 1.4836582],
  ],
];

function expectClose(responses: Response[], method: LikelihoodMethod, expected: Expected): void {
  const estimate = estimateByLikelihood(responses, method);
  expect(estimate === null).toBe(expected === null);
  const [ability, standardError] = expected ?? [0, 0];
  expect(Math.abs((estimate?.ability ?? 0) - ability)).toBeLessThan(1e-6);
  expect(Math.abs((estimate?.standardError ?? 0) - standardError)).toBeLessThan(1e-6);
}

test.each(ORACLE)("%s agrees with the oracle to a millionth", (_id, responses, mle, map, wle) => {
  expectClose(responses, MAXIMUM, mle);
  expectClose(responses, POSTERIOR, map);
  expectClose(responses, WEIGHTED, wle);
});

test("without an answer only a prior says anything", () => {
  expect(estimateByLikelihood([], MAXIMUM)).toBeNull();
  expect(estimateByLikelihood([], WEIGHTED)).toBeNull();
  expect(estimateByLikelihood([], POSTERIOR)?.standardError).toBeCloseTo(1.5, 9);
});

test("the weighted likelihood is finite for a whole test of right answers, and for one of wrong answers", () => {
  const high = estimateByLikelihood(s("1".repeat(32)), WEIGHTED)?.ability ?? 0;
  const low = estimateByLikelihood(s("0".repeat(32)), WEIGHTED)?.ability ?? 0;
  expect(high).toBeGreaterThan(3);
  expect(high).toBeLessThan(7);
  expect(low).toBeLessThan(-3);
});
