import { expect, test } from "vitest";
import type { Response } from "#worker/core/engine/ability.ts";
import { startRecentred } from "#worker/core/engine/recentred-ability.ts";
import { estimateWith } from "#worker/core/engine/track-ability.ts";
import { alike, answered, cycle, s } from "./ladders.ts";

/** Abilities after the answers counted in `after`, and the error after the last. */
function follow(start: number, variation: number | null, responses: readonly Response[], after: readonly number[]) {
  const estimator = { kind: "recentred" as const, prior: { start, variance: 1.5, variation } };
  return {
    abilities: after.map((count) => estimateWith(estimator, responses.slice(0, count)).ability),
    error: estimateWith(estimator, responses).standardError,
  };
}

const DOUBLING = [1, 2, 4, 8, 16, 32];
const SIX = [1, 2, 3, 4, 5, 6];
const MIXED = answered([1.2, -1.3, 1], [0.9, -1, 1], [1.4, -0.6, 0], [1.1, -0.9, 1], [1.6, 0.2, 1], [0.8, 0.7, 0]);

// Of the study (R) and of the reference's own page (P); checked outside at 30 digits.
const ORACLE: [
  id: string,
  start: number,
  v: number | null,
  responses: Response[],
  after: number[],
  abilities: number[],
  error: number | null,
][] = [
  ["R1", -3, 0.5, MIXED, SIX, [-1.870018, -0.935009, -0.697183, -0.348592, 0.151408, 0.27303], 0.681904],
  [
    "R2",
    -3,
    0.5,
    s(cycle("10", 32)),
    DOUBLING,
    [-2.533737, -2.768831, -2.748394, -2.408494, -1.549071, -0.18367],
    0.35947,
  ],
  ["R3", -3, 0.5, s("1".repeat(32)), DOUBLING, [-2.533737, -1.541224, -0.385306, 1.383061, 4.05201, 6.86647], 1.052142],
  ["R4", 0, 1, MIXED, SIX, [0.328008, 0.810091, 0.117709, 0.007072, 0.401014, 0.351364], 0.688903],
  [
    "R5",
    0,
    1,
    s(cycle("100", 32)),
    DOUBLING,
    [0.177303, -0.822697, -1.995651, -2.455737, -1.815649, -0.878085],
    0.366371,
  ],
  ["R6", 0.5, 0.5, answered([1.5, 2, 1], [1.5, 2, 0], [1.5, -2, 0]), [1, 2, 3], [0.75, 1.125, 0.5625], 0.905771],
  ["P1 right", 0, null, answered([1, 0, 1]), [1], [0.578288], 1.079133],
  ["P1 wrong", 0, null, answered([1, 0, 0]), [1], [-0.578288], null],
  ["P2", 0, null, answered([1.86350005965093, 0.194712138508747, 1]), [1], [0.85942], 0.932745],
  [
    "P3 right",
    -3,
    0.5,
    alike("11111", 1, -3),
    [1, 2, 3, 4, 5],
    [-2.421712, -1.674056, -0.983875, -0.491937, 0.008063],
    null,
  ],
  [
    "P3 wrong",
    -3,
    0.5,
    alike("00000", 1, -3),
    [1, 2, 3, 4, 5],
    [-3.578285, -4.325906, -5.015687, -5.596665, -6.074236],
    null,
  ],
  [
    "P4",
    -3,
    0.5,
    answered([1, -3, 1], [1, -2, 1], [1, -1, 1], [1, 0, 1], [1, 1, 1]),
    [1, 2, 3, 4, 5],
    [-2.421712, -1.494716, -0.747358, -0.373679, 0.126321],
    null,
  ],
  ["P5", 0, 1, alike("1010", 1, 0), [1, 2, 3, 4], [0.578288, 0.357042, 0.570392, 0.247951], null],
];

test.each(ORACLE)("%s agrees with the oracle to a millionth", (_id, start, v, responses, after, abilities, error) => {
  const followed = follow(start, v, responses, after);
  for (const [at, ability] of abilities.entries()) {
    expect(Math.abs((followed.abilities[at] ?? Number.NaN) - ability)).toBeLessThan(1e-6);
  }
  if (error !== null) expect(Math.abs(followed.error - error)).toBeLessThan(1e-6);
});

test("the published grid has 81 points: its last one falls short of 9 by rounding", () => {
  const { points } = startRecentred({ start: 0, variance: 1.5, variation: null }).likelihood;
  expect([points.length, points[0], points[80]]).toEqual([81, -9, 8.999999999999988]);
});

test("without an answer the ability is the start and the error 5", () => {
  const estimator = { kind: "recentred" as const, prior: { start: -3, variance: 1.5, variation: 0.5 } };
  expect(estimateWith(estimator, [])).toEqual({ ability: -3, standardError: 5 });
});
