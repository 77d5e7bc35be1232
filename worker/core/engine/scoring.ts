import { domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

export type GlobalLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Message keys of the levels. `BELOW_NOVICE` gives a certificate without a level or a competence table. */
export type LevelLabel =
  | "BELOW_NOVICE"
  | "NOVICE_1"
  | "NOVICE_2"
  | "INDEPENDENT_1"
  | "INDEPENDENT_2"
  | "ADVANCED_1"
  | "ADVANCED_2"
  | "EXPERT_1";

/** Points: 7 levels × 16 competences × 8, less one. */
export const HIGHEST_SCORE = 895;

/** One step of the score: `points` more from `base` on, over its stretch of abilities; source: reference rules §5.1. */
type Step = { level: GlobalLevel; label: LevelLabel; points: number; base: number };

const STEPS: readonly Step[] = [
  { level: 0, label: "BELOW_NOVICE", points: 64, base: 0 },
  { level: 1, label: "NOVICE_1", points: 64, base: 1 },
  { level: 2, label: "NOVICE_2", points: 128, base: 1 },
  { level: 3, label: "INDEPENDENT_1", points: 128, base: 2 },
  { level: 4, label: "INDEPENDENT_2", points: 128, base: 3 },
  { level: 5, label: "ADVANCED_1", points: 128, base: 4 },
  { level: 6, label: "ADVANCED_2", points: 128, base: 5 },
  { level: 7, label: "EXPERT_1", points: 128, base: 6 },
];

/**
 * Where the steps begin and end, on the ability scale. Made by `makeScoreScale`, or the seeds'.
 * `steps`: the eight lower bounds, rising, then the end of the last. `competence`: lower bounds of the levels 1 to 7.
 */
export type ScoreScale = { steps: readonly number[]; competence: readonly number[] };

/** The bounds of the reference's seeds: a platform sets its own once its bank is calibrated. */
export const SEED_SCALE: ScoreScale = {
  steps: [-4.67, -1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4, 8],
  competence: [-2, -1, 0.5, 1, 2, 3, 4],
};

/** Errors: SCALE_WRONG_COUNT (nine bounds and seven are needed), SCALE_NOT_RISING. */
export function makeScoreScale(steps: readonly number[], competence: readonly number[]): Result<ScoreScale> {
  const isWhole = steps.length === STEPS.length + 1 && competence.length === STEPS.length - 1;
  if (!isWhole) return refuse(domainError("SCALE_WRONG_COUNT"));
  const isRising = (bounds: readonly number[]) =>
    bounds.every((bound, at) => Number.isFinite(bound) && (at === 0 || bound > (bounds[at - 1] ?? bound)));
  if (!isRising(steps) || !isRising(competence)) return refuse(domainError("SCALE_NOT_RISING"));
  return ok({ steps: [...steps], competence: [...competence] });
}

/** `score` 0 to 895; `globalLevel` null below the first step. An ability beyond the last step gets its top. */
export function scoreAbility(
  ability: number,
  { steps }: ScoreScale = SEED_SCALE,
): { score: number; globalLevel: GlobalLevel | null } {
  const at = steps.slice(0, STEPS.length).findLastIndex((bound) => ability >= bound);
  const step = STEPS[at];
  const [min, max] = [steps[at], steps[at + 1]];
  if (step === undefined || min === undefined || max === undefined) return { score: 0, globalLevel: null };
  const progress = 1 - (max - ability) / (max - min);
  return { score: Math.min(HIGHEST_SCORE, Math.floor(step.points * (step.base + progress))), globalLevel: step.level };
}

/** 0 to 7. The ability is the one of that competence. */
export function competenceLevel(ability: number, { competence }: ScoreScale = SEED_SCALE): GlobalLevel {
  const level = competence.filter((bound) => ability >= bound).length;
  return STEPS[level]?.level ?? 0;
}

export function levelLabel(level: GlobalLevel): LevelLabel {
  return STEPS[level]?.label ?? "BELOW_NOVICE";
}
