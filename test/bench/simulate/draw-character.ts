import type { Chance } from "../support/chance.ts";
import type { Habits } from "../support/pupil.ts";

export interface Character {
  readonly habits: Habits;
  /** instants, from the page's opening, at which the link is cut; ms */
  readonly cutsAfterMs: readonly number[];
  /** instant at which the machine dies and another is taken; null for most; ms */
  readonly leavesAfterMs: number | null;
}

const MINUTE_MS = 60_000;
const TEST_MS = 45 * MINUTE_MS;

/** One pupil of a class: most work steadily, some rush, some are slow, a few have bad luck. `pace` 1 is real time. */
export function drawCharacter(chance: Chance, pace: number): Character {
  const kind = chance.unit();
  const [slowest, skips] = kind < 0.2 ? [40_000, 0.3] : kind < 0.8 ? [110_000, 0.05] : [260_000, 0.02];
  return {
    habits: {
      readMs: () => pace * chance.between(10_000, 40_000),
      thinkMs: () => pace * chance.between(slowest / 6, slowest),
      skips,
      reports: 0.01,
      hands: 0.01,
    },
    cutsAfterMs: chance.is(0.3) ? [pace * chance.between(0.2, 0.8) * TEST_MS] : [],
    leavesAfterMs: chance.is(0.1) ? pace * chance.between(0.2, 0.6) * TEST_MS : null,
  };
}
