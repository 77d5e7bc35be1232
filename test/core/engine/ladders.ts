import type { Response } from "#worker/core/engine/ability.ts";

/** Answers as the study writes them: discrimination, difficulty, 1 right or 0 wrong. */
export function answered(...rows: [a: number, b: number, answer: 0 | 1][]): Response[] {
  return rows.map(([discrimination, difficulty, answer]) => ({ discrimination, difficulty, right: answer === 1 }));
}

/** The study's ladders: discriminations cycle through 0.6 … 1.8, difficulties rise by a fixed step. */
export function ladder(pattern: string, firstDifficulty: number, step: number): Response[] {
  return [...pattern].map((sign, j) => ({
    discrimination: 0.6 + 0.1 * ((7 * j) % 13),
    difficulty: firstDifficulty + step * j,
    right: sign === "1",
  }));
}

/** The ladder Sn of the study. */
export function s(pattern: string): Response[] {
  return ladder(pattern, -2.4, 0.15);
}

/** The same item for each sign of the pattern. */
export function alike(pattern: string, discrimination: number, difficulty: number): Response[] {
  return [...pattern].map((sign) => ({ discrimination, difficulty, right: sign === "1" }));
}

/** Repeats a pattern and cuts it to `count` answers. */
export function cycle(pattern: string, count: number): string {
  return pattern.repeat(count).slice(0, count);
}
