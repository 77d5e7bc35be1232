/** One step of the score: abilities in [min, max[, `base` + `width` points; source: reference rules §5.1. */
type Mesh = { level: GlobalLevel; label: LevelLabel; min: number; max: number; weight: number; rank: number };

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

const MESHES: readonly Mesh[] = [
  { level: 0, label: "BELOW_NOVICE", min: -4.67, max: -1.4, weight: 64, rank: 0 },
  { level: 1, label: "NOVICE_1", min: -1.4, max: -0.519, weight: 64, rank: 1 },
  { level: 2, label: "NOVICE_2", min: -0.519, max: 0.6, weight: 128, rank: 1 },
  { level: 3, label: "INDEPENDENT_1", min: 0.6, max: 1.5, weight: 128, rank: 2 },
  { level: 4, label: "INDEPENDENT_2", min: 1.5, max: 2.25, weight: 128, rank: 3 },
  { level: 5, label: "ADVANCED_1", min: 2.25, max: 3.1, weight: 128, rank: 4 },
  { level: 6, label: "ADVANCED_2", min: 3.1, max: 4, weight: 128, rank: 5 },
  { level: 7, label: "EXPERT_1", min: 4, max: 8, weight: 128, rank: 6 },
];

/** Lower bounds of the levels 1 to 7 of one competence. */
const COMPETENCE_LEVEL_BOUNDS = [-2, -1, 0.5, 1, 2, 3, 4] as const;

/** `score` 0 to 895; `globalLevel` null below the first step. An ability beyond the last step gets its top. */
export function scoreAbility(ability: number): { score: number; globalLevel: GlobalLevel | null } {
  const mesh = MESHES.findLast(({ min }) => ability >= min);
  if (mesh === undefined) return { score: 0, globalLevel: null };
  const progress = 1 - (mesh.max - ability) / (mesh.max - mesh.min);
  const score = Math.min(HIGHEST_SCORE, Math.floor(mesh.weight * (mesh.rank + progress)));
  return { score, globalLevel: mesh.level };
}

/** 0 to 7. The ability is the one of that competence. */
export function competenceLevel(ability: number): GlobalLevel {
  let level = 0;
  for (const bound of COMPETENCE_LEVEL_BOUNDS) if (ability >= bound) level += 1;
  return MESHES[level]?.level ?? 0;
}

export function levelLabel(level: GlobalLevel): LevelLabel {
  return MESHES[level]?.label ?? "BELOW_NOVICE";
}
