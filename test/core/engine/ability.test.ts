import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimateAbility, type Response } from "#worker/core/engine/ability.ts";
import { alike, answered, cycle, ladder, s } from "./ladders.ts";

const ORACLE_PRIOR = { priorMean: 0, priorSd: 1.5 };

// Answers, expected a posteriori, posterior standard deviation: checked outside by adaptive quadrature.
const ORACLE: [id: string, responses: Response[], ability: number, standardError: number][] = [
  ["E1", [], 0, 1.5],
  ["E2", answered([1, 0, 0]), -0.79527476, 1.2718247],
  ["E3", answered([0.9, -2.1, 0]), -1.2932242, 1.30042267],
  ["E4", answered([1, 0, 1], [1, 0, 0]), 0, 1.08880002],
  ["E5", answered([0.4, 0.3, 1], [0.4, 0.3, 0], [0.4, 0.3, 1]), 0.41973335, 1.34019362],
  ["E6", answered([1, -1, 1], [1, 0, 1], [1, 1, 1]), 1.58347512, 1.08645123],
  ["E7", answered([1.1, -1.4, 1], [0.9, 0.1, 1], [1.3, 1.6, 0]), 0.49953745, 1.00239096],
  [
    "E8",
    answered([1, -1.4, 0], [1, -0.519, 1], [1, 0.6, 0], [1, 1.5, 1], [1, 2.25, 0], [1, 3.1, 1], [1, 4, 0]),
    0.60554871,
    0.84560475,
  ],
  ["E9", alike("00000", 1, -3), -3.78546513, 0.84517331],
  [
    "E10",
    answered(
      [0.7, -1.5, 1],
      [0.9, -0.8, 0],
      [1.1, -0.3, 1],
      [1, 0.2, 0],
      [1.4, 0.4, 1],
      [0.8, 0.9, 0],
      [1.6, 1.2, 0],
      [1.2, 1.7, 0],
    ),
    -0.11312526,
    0.68784592,
  ],
  ["E11", s("1".repeat(11) + "0".repeat(5)), -0.41246123, 0.478946],
  ["E12", s(cycle("10", 32)), -0.17253283, 0.36628701],
  ["E13", s(cycle("100", 32)), -0.8234276, 0.37234125],
  ["E14", s("1".repeat(6) + "0".repeat(26)), -1.84554236, 0.43012818],
  ["E15", s("1".repeat(32)), 3.68092906, 0.76377223],
  ["E16", alike("1".repeat(32), 2.2, 4.5), 6.13609985, 0.46366266],
  ["E17", s("0".repeat(22) + "1".repeat(10)), -0.93511048, 0.37504842],
  ["E18", alike(cycle("1110", 32), 1.5, 0.75), 1.46034319, 0.26948558],
  ["E19", alike(cycle("10", 400), 1, 1), 0.99556423, 0.09990249],
  ["E20", alike("0".repeat(400), 2, -3), -6.03093139, 0.4757533],
  ["E21", answered([1.5, 9, 1]), 3.36751428, 1.4925487],
  [
    "E22",
    answered(
      [1.86350005965093, 0.194712138508747, 1],
      [0.733281997312012, -0.881623410057341, 0],
      [1.129983771209431, 1.004417900213123, 1],
    ),
    1.03959367,
    0.90354129,
  ],
  ["E23", s("0".repeat(20)), -3.73207069, 0.7736828],
  [
    "E24",
    answered(
      [0.9, -1.6, 1],
      [1, -1.3, 1],
      [1.1, -1.1, 1],
      [1.2, 0.1, 1],
      [1.3, 0.8, 0],
      [1.2, 0.5, 1],
      [1.1, 1, 0],
      [1.4, 0.7, 1],
    ),
    0.98165753,
    0.66209591,
  ],
  ["E25", ladder("110110100010", -1.8, 0.4), 0.32632125, 0.57896266],
];

test.each(ORACLE)("%s agrees with the oracle to a millionth", (_id, responses, ability, standardError) => {
  const estimate = estimateAbility(responses, ORACLE_PRIOR);
  expect(Math.abs(estimate.ability - ability)).toBeLessThan(1e-6);
  expect(Math.abs(estimate.standardError - standardError)).toBeLessThan(1e-6);
});

const response = fc.record({
  discrimination: fc.double({ min: 0.4, max: 2.2, noNaN: true }),
  difficulty: fc.double({ min: -5, max: 5, noNaN: true }),
  right: fc.boolean(),
});

test("without answers the default prior comes back", () => {
  const { ability, standardError } = estimateAbility([]);
  expect(ability).toBeCloseTo(0, 12);
  expect(standardError).toBeCloseTo(2, 6);
});

test("turning one wrong answer into a right one always raises the ability", () => {
  fc.assert(
    fc.property(fc.array(response, { minLength: 1, maxLength: 40 }), fc.nat(), (responses, at) => {
      const changed = at % responses.length;
      const variant = (right: boolean) => responses.map((one, index) => (index === changed ? { ...one, right } : one));
      expect(estimateAbility(variant(true)).ability).toBeGreaterThan(estimateAbility(variant(false)).ability);
    }),
  );
});

test("the order of the answers does not matter", () => {
  fc.assert(
    fc.property(fc.array(response, { maxLength: 40 }), (responses) => {
      const forward = estimateAbility(responses);
      const backward = estimateAbility(responses.toReversed());
      expect(backward.ability).toBeCloseTo(forward.ability, 9);
      expect(backward.standardError).toBeCloseTo(forward.standardError, 9);
    }),
  );
});

test("the prior's mean and spread are obeyed", () => {
  expect(estimateAbility([], { priorMean: 1.3, priorSd: 0.5 }).ability).toBeCloseTo(1.3, 6);
  const narrow = estimateAbility(alike("0", 1, 0), { priorMean: 1.3, priorSd: 0.5 }).ability;
  const wide = estimateAbility(alike("0", 1, 0), { priorMean: 1.3, priorSd: 2 }).ability;
  expect(narrow).toBeLessThan(1.3);
  expect(wide).toBeLessThan(narrow);
});
