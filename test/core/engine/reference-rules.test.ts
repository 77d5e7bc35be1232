import { expect, test } from "vitest";
import { type EngineConfig, REFERENCE_V3 } from "#worker/core/engine/config.ts";
import { information } from "#worker/core/engine/irt.ts";
import { type PoolItem, toServedRecord } from "#worker/core/engine/pool-item.ts";
import { drawAmongBest, mostInformative } from "#worker/core/engine/selection/draw-among-best.ts";
import { eligibleItems } from "#worker/core/engine/selection/eligible-items.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";

/** The study's bank of the X cases: ids are its numbers, skills independent of tubes on purpose. */
const BANK: PoolItem[] = Array.from({ length: 40 }, (_, i) => ({
  id: String(i).padStart(2, "0"),
  skill: `s${6 * (i % 5) + (Math.floor(i / 5) % 6)}`,
  competence: `c${i % 5}`,
  tube: `t${4 * (i % 5) + (Math.floor(i / 5) % 4)}`,
  discrimination: 0.6 + 0.1 * ((7 * i) % 13),
  difficulty: -2 + 0.1 * i,
}));

type Switches = [tube: boolean, passage: boolean, spacing: number];

function eligible(answered: number[], [onePerTube, allCompetencesFirst, spacing]: Switches): readonly PoolItem[] {
  const config: EngineConfig = {
    ...REFERENCE_V3,
    rules: { ...REFERENCE_V3.rules, onePerTube, allCompetencesFirst, spacing },
  };
  const served = answered.flatMap((i) => (BANK[i] === undefined ? [] : [toServedRecord(BANK[i])]));
  return eligibleItems({ pool: BANK, served, excludedSkills: [], config });
}

const LONG = [0, 5, 10, 15, 1, 6, 11, 16, 2, 7, 12, 17, 3, 8, 13, 18, 4, 9, 14];

test.each<[string, number[], number, Switches, number, number[], number]>([
  ["X1", [], -3, [true, true, 2], 40, [1, 3, 5, 7, 6], 0.26332157],
  ["X2", [0, 6, 12, 18], 0.3, [true, true, 2], 8, [24, 29, 14, 9, 19], 0.80347427],
  ["X3", [0, 6, 12, 18, 24, 30, 36], 1.1, [true, true, 2], 18, [33, 37, 29, 22, 27], 0.62389162],
  ["X4", [0, 6, 12, 18, 24, 30, 36], -1.1, [false, false, 0], 33, [11, 9, 7, 5, 3], 0.78431264],
  ["X5", LONG, 1.5, [true, false, 2], 1, [19], 0.12543314],
])(
  "%s: eligible, best five and the information of the first",
  (_id, answered, capacity, switches, count, best, info) => {
    const pool = eligible(answered, switches);
    expect(pool).toHaveLength(count);
    const five = mostInformative(pool, capacity, 5);
    expect(five.map(({ id }) => Number(id))).toEqual(best);
    const first = five[0] ?? { discrimination: 0, difficulty: 0 };
    expect(Math.abs(information(capacity, first.discrimination, first.difficulty) - info)).toBeLessThan(1e-6);
  },
);

test("of the best five the draw takes 51, 24.99, 12.25, 6.00 and 5.76 %", () => {
  const rng = seededRng("reference draw");
  const five = mostInformative(BANK, 0, 5).map(({ id }) => id);
  const counts = new Map(five.map((id) => [id, 0]));
  const draws = 40_000;
  for (let n = 0; n < draws; n += 1) {
    const id = drawAmongBest(BANK, 0, { count: 5, probability: 0.51 }, rng)?.id ?? "";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [at, share] of [0.51, 0.2499, 0.122451, 0.060001, 0.057648].entries()) {
    expect(Math.abs((counts.get(five[at] ?? "") ?? 0) / draws - share)).toBeLessThan(0.008);
  }
  expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(draws);
});

test("fewer than five are drawn from as they are, and none gives none", () => {
  const two = BANK.slice(0, 2);
  const drawn = Array.from({ length: 50 }, (_, n) =>
    drawAmongBest(two, 0, { count: 5, probability: 0.51 }, seededRng(n)),
  );
  expect(new Set(drawn.map((item) => item?.id))).toEqual(new Set(["00", "01"]));
  expect(drawAmongBest([], 0, { count: 5, probability: 0.51 }, seededRng("x"))).toBeNull();
});

test("the passage by all competences looks at the whole bank, but never at a skill that an alert excluded", () => {
  const served = [toServedRecord(BANK[0] ?? makeNothing(), false)];
  const excludedSkills = [BANK[0]?.skill ?? ""];
  const ids = eligibleItems({ pool: BANK, served, excludedSkills, config: REFERENCE_V3 }).map(({ skill }) => skill);
  expect(ids).not.toContain(excludedSkills[0]);
  expect(ids).toHaveLength(40 - BANK.filter(({ skill }) => skill === excludedSkills[0]).length);
});

function makeNothing(): PoolItem {
  throw new Error("the bank is empty");
}
