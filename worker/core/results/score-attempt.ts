import { estimateAbility, type Response } from "../engine/ability.ts";
import type { EngineConfig } from "../engine/config.ts";
import { competenceLevel, type GlobalLevel, HIGHEST_SCORE, scoreAbility } from "../engine/scoring.ts";
import { estimateWith } from "../engine/track-ability.ts";
import type { CompetenceCode } from "../itembank/competence.ts";

/** One counted answer with the parameters frozen when its question was served. */
export type ScoredAnswer = Response & { competence: string };

/** Null: no question of that competence was answered. */
export type CompetenceLevels = Record<CompetenceCode, GlobalLevel | null>;

export type AttemptScore = {
  ability: number;
  standardError: number;
  /** 0 to 895 */
  score: number;
  /** null when not even the first step is reached */
  globalLevel: GlobalLevel | null;
  competenceLevels: CompetenceLevels;
};

/**
 * Score, global level and competence levels of the answers that count (those to set-aside questions are
 * left out by the caller), in the order given. `presumed` are the failures added for questions a candidate left: they weigh
 * on the ability, and are not answers of a competence. With `fixedEnds` two rules stand above the
 * estimate, which on a finite bank reaches neither end: no right answer is 0, a whole test of right ones is 895.
 */
export function scoreAttempt(
  answers: readonly ScoredAnswer[],
  config: EngineConfig,
  presumed: readonly ScoredAnswer[] = [],
): AttemptScore {
  const { ability, standardError } = estimateWith(config.estimator, [...answers, ...presumed]);
  return {
    ability,
    standardError,
    ...scoreWithinRules(answers, ability, config),
    competenceLevels: levelEachCompetence(answers, ability, config),
  };
}

function scoreWithinRules(
  answers: readonly ScoredAnswer[],
  ability: number,
  config: EngineConfig,
): Pick<AttemptScore, "score" | "globalLevel"> {
  const right = answers.filter((answer) => answer.right).length;
  if (config.fixedEnds && right === 0) return { score: 0, globalLevel: null };
  const isPerfect = right >= config.questionCount && right === answers.length;
  if (config.fixedEnds && isPerfect) return { score: HIGHEST_SCORE, globalLevel: 7 };
  return scoreAbility(ability, config.scale);
}

/** Ability of a competence: EAP of its own answers around the global ability, or the global one itself. */
function levelEachCompetence(
  answers: readonly ScoredAnswer[],
  ability: number,
  { competenceAbility, scale }: EngineConfig,
): CompetenceLevels {
  if (competenceAbility.kind === "whole") return mapCompetences(() => competenceLevel(ability, scale));
  const prior = { priorMean: ability, priorSd: competenceAbility.priorSd };
  const level = (code: CompetenceCode): GlobalLevel | null => {
    const own = answers.filter((answer) => answer.competence === code);
    return own.length === 0 ? null : competenceLevel(estimateAbility(own, prior).ability, scale);
  };
  return mapCompetences(level);
}

/** The same question asked of the 16 competences. */
export function mapCompetences(level: (code: CompetenceCode) => GlobalLevel | null): CompetenceLevels {
  return {
    "1.1": level("1.1"),
    "1.2": level("1.2"),
    "1.3": level("1.3"),
    "2.1": level("2.1"),
    "2.2": level("2.2"),
    "2.3": level("2.3"),
    "2.4": level("2.4"),
    "3.1": level("3.1"),
    "3.2": level("3.2"),
    "3.3": level("3.3"),
    "3.4": level("3.4"),
    "4.1": level("4.1"),
    "4.2": level("4.2"),
    "4.3": level("4.3"),
    "5.1": level("5.1"),
    "5.2": level("5.2"),
  };
}
