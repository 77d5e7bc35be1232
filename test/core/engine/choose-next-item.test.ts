import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Response } from "#worker/core/engine/ability.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import { probability } from "#worker/core/engine/irt.ts";
import { type PoolItem, type ServedRecord, toServedRecord } from "#worker/core/engine/pool-item.ts";
import { chooseNextItem, type NextItemInput } from "#worker/core/engine/selection/choose-next-item.ts";
import { keepRestedCompetences } from "#worker/core/engine/selection/competence-spacing.ts";
import { mostInformative } from "#worker/core/engine/selection/draw-among-best.ts";
import { drawByInformation, sharpnessAt } from "#worker/core/engine/selection/draw-by-information.ts";
import { eligibleItems } from "#worker/core/engine/selection/eligible-items.ts";
import { keepUnseenTubes } from "#worker/core/engine/selection/one-per-tube.ts";
import { estimateWith } from "#worker/core/engine/track-ability.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";
import { makeBank } from "./make-bank.ts";

const STARTER = makeBank({ perCompetence: 4, tubes: 3, seed: "starter" });
const FULL = makeBank({ perCompetence: 28, tubes: 6, seed: "full" });

function makeInput(part: Partial<NextItemInput> = {}): NextItemInput {
  return {
    pool: STARTER,
    served: [],
    excludedSkills: [],
    ability: 0,
    seed: "s",
    questionNumber: 1,
    config: VIGIE,
    ...part,
  };
}

function makeItem(id: string, part: Partial<PoolItem> = {}): PoolItem {
  return { id, skill: id, competence: "1.1", tube: id, discrimination: 1, difficulty: 0, ...part };
}

type Walk = {
  pool: readonly PoolItem[];
  seed: string;
  /** is the answer to the n-th question right */
  isRight: (n: number) => boolean;
  /** is the n-th shown question set aside by an accepted alert */
  isSetAside?: (shown: number) => boolean;
};

function walkTest({ pool, seed, isRight, isSetAside = () => false }: Walk) {
  const served: ServedRecord[] = [];
  const asked: PoolItem[] = [];
  const responses: Response[] = [];
  const excludedSkills: string[] = [];
  while (true) {
    const { ability } = estimateWith(VIGIE.estimator, responses);
    const questionNumber = asked.length + 1;
    const next = chooseNextItem({
      pool,
      served,
      excludedSkills,
      ability,
      seed,
      questionNumber,
      config: VIGIE,
    });
    if (next.kind === "exhausted") return { end: next, asked, served, responses };
    const setAside = isSetAside(served.length);
    served.push(toServedRecord(next.item, !setAside));
    if (setAside) {
      excludedSkills.push(next.item.skill);
      continue;
    }
    asked.push(next.item);
    responses.push({ ...next.item, right: isRight(questionNumber) });
  }
}

function countBy(items: readonly PoolItem[], key: "competence" | "tube"): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item[key], (counts.get(item[key]) ?? 0) + 1);
  return counts;
}

const answerPattern = fc.array(fc.boolean(), { minLength: 32, maxLength: 32 });

test.each([
  ["64 items, 3 tubes each", STARTER],
  ["448 items, 6 tubes each", FULL],
])("a bank of %s gives 32 questions, 2 a competence, no skill, item or tube twice", (_name, pool) => {
  fc.assert(
    fc.property(fc.string(), answerPattern, (seed, pattern) => {
      const { end, asked } = walkTest({ pool, seed, isRight: (n) => pattern[n - 1] ?? false });
      expect(end).toEqual({ kind: "exhausted", answered: 32, remaining: 0 });
      expect(new Set(asked.slice(0, 16).map((item) => item.competence)).size).toBe(16);
      expect([...countBy(asked, "competence").values()]).toEqual(COMPETENCES.map(() => 2));
      expect(Math.max(...countBy(asked, "tube").values())).toBe(1);
      expect(new Set(asked.map((item) => item.skill)).size).toBe(32);
    }),
    { numRuns: 40 },
  );
});

test("two questions of one competence are never within two of each other", () => {
  fc.assert(
    fc.property(fc.string(), answerPattern, (seed, pattern) => {
      const { asked } = walkTest({ pool: STARTER, seed, isRight: (n) => pattern[n - 1] ?? false });
      for (const [at, item] of asked.entries()) {
        expect(asked.slice(Math.max(0, at - 2), at).map((one) => one.competence)).not.toContain(item.competence);
      }
    }),
    { numRuns: 40 },
  );
});

test("same seed and same answers make the same test, whatever the order of the pool", () => {
  fc.assert(
    fc.property(fc.string(), answerPattern, (seed, pattern) => {
      const isRight = (n: number) => pattern[n - 1] ?? false;
      const one = walkTest({ pool: STARTER, seed, isRight }).asked.map((item) => item.id);
      const other = walkTest({ pool: STARTER.toReversed(), seed, isRight }).asked.map((item) => item.id);
      expect(other).toEqual(one);
    }),
    { numRuns: 20 },
  );
});

test("other seeds make other tests", () => {
  const firsts = Array.from({ length: 30 }, (_, n) => chooseNextItem(makeInput({ pool: FULL, seed: `seed-${n}` })));
  expect(new Set(firsts.map((next) => (next.kind === "item" ? next.item.id : ""))).size).toBeGreaterThan(10);
});

test("eight accepted alerts on a starter bank: still 32 counted questions, and no skill comes back", () => {
  fc.assert(
    fc.property(fc.string(), fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 8 }), (seed, alerts) => {
      const { end, served } = walkTest({
        pool: STARTER,
        seed,
        isRight: (n) => n % 2 === 0,
        isSetAside: (shown) => alerts.includes(shown),
      });
      expect(end).toEqual({ kind: "exhausted", answered: 32, remaining: 0 });
      expect(new Set(served.map((record) => record.skill)).size).toBe(32 + alerts.length);
    }),
    { numRuns: 60 },
  );
});

test("a replacement under the same number is another item, and the count does not move", () => {
  const first = chooseNextItem(makeInput());
  if (first.kind !== "item") throw new Error("the starter bank is empty");
  const served = [toServedRecord(first.item, false)];
  const second = chooseNextItem(makeInput({ served, excludedSkills: [first.item.skill] }));
  if (second.kind !== "item") throw new Error("no replacement");
  expect(second.item.skill).not.toBe(first.item.skill);
});

test("an item of an excluded skill never comes, even when it is the last one: exhaustion is said, with what is owed", () => {
  const pool = [makeItem("a"), makeItem("b")];
  expect(chooseNextItem(makeInput({ pool, served: [toServedRecord(makeItem("a"))], excludedSkills: ["b"] }))).toEqual({
    kind: "exhausted",
    answered: 1,
    remaining: 31,
  });
  expect(chooseNextItem(makeInput({ pool: [] }))).toEqual({ kind: "exhausted", answered: 0, remaining: 32 });
});

test("a twin of an asked skill is not asked, though its id is new", () => {
  const pool = [makeItem("s-a", { skill: "s" }), makeItem("s-b", { skill: "s" })];
  const served = [toServedRecord(makeItem("s-a", { skill: "s" }))];
  expect(chooseNextItem(makeInput({ pool, served })).kind).toBe("exhausted");
});

test("the wishes yield from the weakest on: rested, tube, competence", () => {
  const asked = makeItem("asked", { tube: "t", competence: "1.1" });
  const other = makeItem("other", { competence: "1.2" });
  const sameTube = makeItem("same-tube", { tube: "t", competence: "1.1" });
  const newTube = makeItem("new-tube", { tube: "u", competence: "1.1" });
  const ids = (pool: PoolItem[]) =>
    eligibleItems(makeInput({ pool, served: [toServedRecord(asked)] })).map((item) => item.id);
  expect(ids([sameTube, newTube, other])).toEqual(["other"]);
  expect(ids([sameTube, newTube])).toEqual(["new-tube"]);
  expect(ids([sameTube])).toEqual(["same-tube"]);
});

test("the first three questions are within reach when the bank has such items, the fourth need not be", () => {
  const chances = Array.from({ length: 40 }, (_, n) =>
    [1, 2, 3, 4].map((questionNumber) => {
      const next = chooseNextItem(makeInput({ pool: FULL, seed: `g-${n}`, questionNumber }));
      return next.kind === "item" ? probability(0, next.item.discrimination, next.item.difficulty) : 0;
    }),
  );
  expect(Math.min(...chances.flatMap((four) => four.slice(0, 3)))).toBeGreaterThanOrEqual(0.75);
  expect(Math.min(...chances.map((four) => four[3] ?? 1))).toBeLessThan(0.75);
});

test("with fewer than five items within reach the ten easiest are drawn from", () => {
  const pool = Array.from({ length: 30 }, (_, n) =>
    makeItem(`i${n}`, { competence: `c${n}`, difficulty: n / 10 - 1.3 }),
  );
  const drawn = new Set(
    Array.from({ length: 200 }, (_, n) => {
      const next = chooseNextItem(makeInput({ pool, seed: `e-${n}` }));
      return next.kind === "item" ? next.item.id : "";
    }),
  );
  expect([...drawn].sort()).toEqual(["i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9"]);
});

test("the power of the draw rises from 2 to 20 over twelve questions and stays", () => {
  const SHARPNESS = { first: 2, last: 20, reachedAt: 12 };
  expect(VIGIE.draw).toEqual({ kind: "weighted", sharpness: SHARPNESS });
  expect([1, 12, 13, 32].map((n) => sharpnessAt(n, SHARPNESS))).toEqual([2, 20, 20, 20]);
  expect(sharpnessAt(6.5, SHARPNESS)).toBe(11);
});

test("the draw is proportional to (weight × information) to the power", () => {
  // At 0, a = 1 informs 0.25 and a = 2 informs 1: shares 1 : 16 at power 2, and 1 : 4 with weight a half.
  const pool = [makeItem("flat"), makeItem("steep", { discrimination: 2 })];
  const halved = [makeItem("flat"), makeItem("steep", { discrimination: 2, weight: 0.5 })];
  const shareOfSteep = (items: PoolItem[]) => {
    const rng = seededRng("draw");
    const draws = Array.from({ length: 20_000 }, () => drawByInformation(items, 0, 2, rng)?.id);
    return draws.filter((id) => id === "steep").length / draws.length;
  };
  expect(Math.abs(shareOfSteep(pool) - 16 / 17)).toBeLessThan(0.01);
  expect(Math.abs(shareOfSteep(halved) - 4 / 5)).toBeLessThan(0.01);
});

test("far off the scale, where all information rounds to 0, an item is still drawn", () => {
  expect(drawByInformation([makeItem("a", { discrimination: 100 })], 50, 20, seededRng("x"))?.id).toBe("a");
  expect(drawByInformation([], 0, 20, seededRng("x"))).toBeNull();
});

test("the most informative item ignores exposure weights and breaks ties by id", () => {
  const pool = [makeItem("b"), makeItem("a"), makeItem("far", { difficulty: 3, weight: 1 })];
  expect(mostInformative(pool, 0, 1)[0]?.id).toBe("a");
  expect(mostInformative([makeItem("z", { weight: 0.01, discrimination: 2 }), ...pool], 0, 1)[0]?.id).toBe("z");
  expect(mostInformative([], 0, 1)).toEqual([]);
});

test("a set-aside question leaves its competence and its tube open, and does not make the competence rest", () => {
  const aside = toServedRecord(makeItem("gone", { tube: "t", competence: "1.1" }), false);
  const pool = [makeItem("again", { tube: "t", competence: "1.1" }), makeItem("other", { competence: "1.2" })];
  expect(eligibleItems(makeInput({ pool, served: [aside] })).map((item) => item.id)).toEqual(["again", "other"]);
  expect(keepUnseenTubes(pool, [aside]).map((item) => item.id)).toEqual(["again", "other"]);
  expect(keepRestedCompetences(pool, [aside], 2).map((item) => item.id)).toEqual(["again", "other"]);
});

test("the last two counted competences rest, the one before may come", () => {
  const pool = ["1.1", "1.2", "1.3"].map((competence) => makeItem(`new-${competence}`, { competence }));
  const served = ["1.1", "1.2", "1.3"].map((competence) =>
    toServedRecord(makeItem(`old-${competence}`, { competence })),
  );
  expect(keepRestedCompetences(pool, served, 2).map((item) => item.competence)).toEqual(["1.1"]);
  expect(keepRestedCompetences(pool, served, 0)).toEqual(pool);
});

test("a replacement is a fresh draw, not the neighbour of the first", () => {
  const aside = toServedRecord(makeItem("not-in-this-pool"), false);
  const draw = (seed: string, served: ServedRecord[]) => chooseNextItem(makeInput({ pool: FULL, seed, served }));
  const seeds = Array.from({ length: 20 }, (_, n) => `fresh-${n}`);
  expect(seeds.map((seed) => draw(seed, [aside]))).not.toEqual(seeds.map((seed) => draw(seed, [])));
});
