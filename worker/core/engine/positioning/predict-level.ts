import { probability } from "../irt.ts";
import type { PracticeAnswer, PracticeSkill } from "./practice-skill.ts";

const STEP = 0.5;
const LOWEST = 0.5;
const HIGHEST = 7.5;

/** Two answers that everybody gives: they keep the prediction inside the scale (reference rules §7.3). */
const ANCHORS = [
  { level: 0, right: true },
  { level: 7, right: false },
] as const;

/** The chance to do a skill of `skillLevel`, for a pupil of `level`: the published logistic, without discrimination. */
export function chanceAt(level: number, skillLevel: number): number {
  return probability(level, 1, skillLevel);
}

/** The level, 0.5 to 7.5, whose expected number of right answers is nearest to what was seen; the lowest of equals. */
export function predictLevel(skills: readonly PracticeSkill[], answers: readonly PracticeAnswer[]): number {
  const levels = new Map(skills.map(({ id, level }) => [id, level]));
  const seen = answers.flatMap(({ skill, right }) => {
    const level = levels.get(skill);
    return level === undefined ? [] : [{ level, right }];
  });
  let best = { level: LOWEST, gap: Number.POSITIVE_INFINITY };
  for (let level = LOWEST; level <= HIGHEST; level += STEP) {
    const surplus = [...ANCHORS, ...seen].reduce(
      (sum, one) => sum + (one.right ? 1 : 0) - chanceAt(level, one.level),
      0,
    );
    if (Math.abs(surplus) < best.gap) best = { level, gap: Math.abs(surplus) };
  }
  return best.level;
}
