import { expect, test } from "vitest";
import type { Response } from "#worker/core/engine/ability.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { presumeSkips } from "#worker/core/engine/presume-skips.ts";
import { estimateWith } from "#worker/core/engine/track-ability.ts";

/** One competence, every item its own tube, difficulties −3, −2.9 … 3. */
function makeLadder(): PoolItem[] {
  return Array.from({ length: 61 }, (_, n) => {
    const id = `i${n}`;
    return { id, skill: id, competence: "1.1", tube: id, discrimination: 1, difficulty: n / 10 - 3 };
  });
}

test("each presumed question is the most telling at the ability that the skips before it leave", () => {
  const answers: Response[] = [true, true, false, true].map((right) => ({ discrimination: 1, difficulty: 0.5, right }));
  const selection = { pool: makeLadder(), served: [], excludedSkills: [], config: VIGIE };
  const presumed = presumeSkips(selection, answers, 4);
  expect(presumed).toHaveLength(4);
  for (const [at, item] of presumed.entries()) {
    const skips = presumed
      .slice(0, at)
      .map(({ discrimination, difficulty }) => ({ discrimination, difficulty, right: false }));
    const { ability } = estimateWith(VIGIE.estimator, [...answers, ...skips]);
    const taken = new Set(presumed.slice(0, at).map((one) => one.id));
    const gaps = makeLadder()
      .filter((one) => !taken.has(one.id))
      .map((one) => Math.abs(one.difficulty - ability));
    expect(Math.abs(item.difficulty - ability)).toBeCloseTo(Math.min(...gaps), 9);
  }
  expect((presumed[0]?.difficulty ?? 0) - (presumed[3]?.difficulty ?? 0)).toBeGreaterThan(0.5);
});
