import { seededRng } from "#worker/core/kernel/rng.ts";

/** Draws of one file, from its own seed: changing one file never changes another. */
export function makeChance(seed: string) {
  const rng = seededRng(seed);
  const within = (least: number, most: number) => least + Math.floor(rng.nextUnit() * (most - least + 1));
  return {
    /** a whole number between the two, both included */
    within,
    pick: <T>(list: readonly T[]): T => {
      const one = list[within(0, list.length - 1)];
      if (one === undefined) throw new Error("nothing to pick from");
      return one;
    },
  };
}
