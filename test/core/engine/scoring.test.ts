import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  competenceLevel,
  type GlobalLevel,
  levelLabel,
  makeScoreScale,
  SEED_SCALE,
  scoreAbility,
} from "#worker/core/engine/scoring.ts";

test.each<[ability: number, level: GlobalLevel | null, score: number]>([
  [-5, null, 0],
  [-4.67, 0, 0],
  [-4.65, 0, 0],
  [-4, 0, 13],
  [-3, 0, 32],
  [-1.41, 0, 63],
  [-1.4, 1, 64],
  [-1.39, 1, 64],
  [-1, 1, 93],
  [-0.52, 1, 127],
  [-0.519, 2, 128],
  [-0.5, 2, 130],
  [0, 2, 187],
  [0.55, 2, 250],
  [0.6, 3, 256],
  [0.61, 3, 257],
  [1, 3, 312],
  [1.49, 3, 382],
  [2, 4, 469],
  [2.25, 5, 512],
  [3, 5, 624],
  [3.5, 6, 696],
  [4, 7, 768],
  [6, 7, 832],
  [7.9999, 7, 895],
  [8, 7, 895],
  [12, 7, 895],
])("ability %f is level %s and %i points", (ability, globalLevel, score) => {
  expect(scoreAbility(ability)).toEqual({ score, globalLevel });
});

test("a higher ability never has fewer points", () => {
  const ability = fc.double({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(ability, ability, (one, other) => {
      const [low, high] = [scoreAbility(Math.min(one, other)), scoreAbility(Math.max(one, other))];
      expect(high.score).toBeGreaterThanOrEqual(low.score);
      expect(high.globalLevel ?? -1).toBeGreaterThanOrEqual(low.globalLevel ?? -1);
    }),
  );
});

test.each([
  [-9, 0],
  [-2.001, 0],
  [-2, 1],
  [-1, 2],
  [0.499, 2],
  [0.5, 3],
  [1, 4],
  [2, 5],
  [3, 6],
  [4, 7],
  [11, 7],
])("a competence ability of %f is level %i", (ability, level) => {
  expect(competenceLevel(ability)).toBe(level);
});

test("each level has its own label", () => {
  const levels: GlobalLevel[] = [0, 1, 2, 3, 4, 5, 6, 7];
  expect(levels.map(levelLabel)).toEqual([
    "BELOW_NOVICE",
    "NOVICE_1",
    "NOVICE_2",
    "INDEPENDENT_1",
    "INDEPENDENT_2",
    "ADVANCED_1",
    "ADVANCED_2",
    "EXPERT_1",
  ]);
});

test("a platform's own bounds move the steps and the competence levels", () => {
  const made = makeScoreScale([-3, -2, -1, 0, 1, 2, 3, 4, 5], [-1, 0, 1, 2, 3, 4, 5]);
  if (!made.ok) throw new Error(made.error.code);
  expect(scoreAbility(-3.01, made.value)).toEqual({ score: 0, globalLevel: null });
  expect(scoreAbility(0.5, made.value)).toEqual({ score: 320, globalLevel: 3 });
  expect(scoreAbility(5, made.value)).toEqual({ score: 895, globalLevel: 7 });
  expect([-1.5, -1, 0.5, 5].map((ability) => competenceLevel(ability, made.value))).toEqual([0, 1, 2, 7]);
  expect(makeScoreScale(SEED_SCALE.steps, SEED_SCALE.competence)).toEqual({ ok: true, value: SEED_SCALE });
});

test.each<[string, number[], number[]]>([
  ["SCALE_WRONG_COUNT", [0, 1], [-2, -1, 0, 1, 2, 3, 4]],
  ["SCALE_WRONG_COUNT", [-3, -2, -1, 0, 1, 2, 3, 4, 5], [0]],
  ["SCALE_NOT_RISING", [-3, -2, -1, 0, 0, 2, 3, 4, 5], [-2, -1, 0, 1, 2, 3, 4]],
  ["SCALE_NOT_RISING", [-3, -2, -1, 0, 1, 2, 3, 4, Number.NaN], [-2, -1, 0, 1, 2, 3, 4]],
  ["SCALE_NOT_RISING", [-3, -2, -1, 0, 1, 2, 3, 4, 5], [-2, -1, 0, 1, 2, 4, 3]],
])("bounds that make no scale are refused: %s", (code, steps, competence) => {
  expect(makeScoreScale(steps, competence)).toEqual({ ok: false, error: { code } });
});
