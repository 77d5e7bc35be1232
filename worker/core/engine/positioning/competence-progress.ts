import type { Findings, PracticeSkill } from "./practice-skill.ts";

/** Of one competence: the level reached, and how far the next one is, 0 to 7 points of 8. */
export type CompetenceProgress = { level: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7; points: number };

const POINTS_PER_LEVEL = 8;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Level and progress from what is known (reference rules §7.1): the skills of a level share its 8 points; whole points
 * only; 8 points a level, 7 levels. Computed anew after each answer, never by a job of the night.
 */
export function competenceProgress(skills: readonly PracticeSkill[], findings: Findings): CompetenceProgress {
  const perLevel = Map.groupBy(skills, ({ level }) => level);
  let earned = 0;
  for (const ofLevel of perLevel.values()) {
    const validated = ofLevel.filter(({ id }) => findings.get(id) === "validated").length;
    earned += (POINTS_PER_LEVEL * validated) / ofLevel.length;
  }
  // Thirds of a point added up may miss a whole by rounding.
  const whole = Math.floor(earned + 1e-9);
  const level = LEVELS[Math.min(LEVELS.length - 1, Math.floor(whole / POINTS_PER_LEVEL))] ?? 0;
  return { level, points: level === LEVELS.length - 1 ? 0 : whole % POINTS_PER_LEVEL };
}
