import { type CompetenceProgress, competenceProgress } from "../engine/positioning/competence-progress.ts";
import { inferAlongTubes } from "../engine/positioning/infer-along-tube.ts";
import type { PracticeAnswer, PracticeSkill } from "../engine/positioning/practice-skill.ts";
import type { CompetenceCode } from "../itembank/competence.ts";
import { isCertifiable } from "./is-certifiable.ts";

type Levels = Readonly<Partial<Record<CompetenceCode, number | null>>>;

export type Certifiability = { progress: CompetenceProgress; isCertifiable: boolean };

/**
 * What an answer in practice makes of the pupil, at once: the progress in its competence, and whether the profile is now
 * certifiable. A level once reached is kept while a competence is improved: practising never takes a certification away.
 */
export function certifiabilityAfter(
  levels: Levels,
  competence: CompetenceCode,
  skills: readonly PracticeSkill[],
  answers: readonly PracticeAnswer[],
): Certifiability {
  const progress = competenceProgress(skills, inferAlongTubes(skills, answers));
  const level = Math.max(levels[competence] ?? 0, progress.level);
  return { progress, isCertifiable: isCertifiable({ ...levels, [competence]: level }) };
}
