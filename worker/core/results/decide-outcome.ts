import type { EngineConfig } from "../engine/config.ts";
import { presumeSkips } from "../engine/presume-skips.ts";
import type { GlobalLevel } from "../engine/scoring.ts";
import type { SelectionInput } from "../engine/selection/eligible-items.ts";
import { type CompetenceLevels, mapCompetences, type ScoredAnswer, scoreAttempt } from "./score-attempt.ts";

/** Why a test has fewer answers than questions, as the staff says at finalisation. */
export type AbortReason = "candidate" | "technical";

/** What the jury decides of a whole test, over its score. */
export type JuryVerdict = "cancelled" | "fraud";

export type OutcomeInput = {
  /** answers that count, in their order; those to set-aside questions and uncounted late ones left out */
  answers: readonly ScoredAnswer[];
  /** null for a whole test */
  abortReason: AbortReason | null;
  verdict: JuryVerdict | null;
  /** what may still have been asked; `served` holds the answered and the set-aside questions */
  selection: Omit<SelectionInput, "config">;
  config: EngineConfig;
};

const CANCELLED_COMMENTS = ["CANCELLED_BY_JURY", "CANCELLED_TOO_FEW_ANSWERS_TECHNICAL"] as const;
const REJECTED_COMMENTS = ["REJECTED_FOR_FRAUD", "REJECTED_TOO_FEW_ANSWERS", "REJECTED_ZERO_SCORE"] as const;

export type CancelledComment = (typeof CANCELLED_COMMENTS)[number];
export type RejectedComment = (typeof REJECTED_COMMENTS)[number];

/** Every reason has words in two voices: to the candidate (app) and to the establishment (jury-comment.ts). */
export const COMMENT_KEYS = [...CANCELLED_COMMENTS, ...REJECTED_COMMENTS] as const;

type Verdict =
  | { status: "validated"; score: number; globalLevel: GlobalLevel; commentKey: null }
  | { status: "rejected"; score: 0; globalLevel: null; commentKey: RejectedComment }
  | { status: "cancelled"; score: null; globalLevel: null; commentKey: CancelledComment };

/**
 * What becomes of one attempt. Competence levels are all null unless validated. `ability` and
 * `standardError` are always there, for the jury.
 */
export type Outcome = Verdict & { competenceLevels: CompetenceLevels; ability: number; standardError: number };

/** The order of the reasons is the law here: the first that holds decides (reference rules §5.4). */
export function decideOutcome(input: OutcomeInput): Outcome {
  const presumed = presumeMissing(input);
  const { score, globalLevel, competenceLevels, ability, standardError } = scoreAttempt(
    input.answers,
    input.config,
    presumed,
  );
  const verdict = judge(input, score, globalLevel);
  const levels = verdict.status === "validated" ? competenceLevels : mapCompetences(() => null);
  return { ...verdict, competenceLevels: levels, ability, standardError };
}

function judge(input: OutcomeInput, score: number, globalLevel: GlobalLevel | null): Verdict {
  if (input.verdict === "cancelled") return cancelled("CANCELLED_BY_JURY");
  if (input.verdict === "fraud") return rejected("REJECTED_FOR_FRAUD");
  if (input.answers.length < input.config.minAnswers) {
    if (input.abortReason === "technical") return cancelled("CANCELLED_TOO_FEW_ANSWERS_TECHNICAL");
    return rejected("REJECTED_TOO_FEW_ANSWERS");
  }
  if (globalLevel === null || score === 0) return rejected("REJECTED_ZERO_SCORE");
  return { status: "validated", score, globalLevel, commentKey: null };
}

/** Leaving early by choice costs the missing questions; a technical cut costs nothing. */
function presumeMissing({ answers, abortReason, selection, config }: OutcomeInput): ScoredAnswer[] {
  const missing = config.questionCount - answers.length;
  if (abortReason !== "candidate" || missing <= 0 || answers.length < config.minAnswers) return [];
  return presumeSkips({ ...selection, config }, answers, missing).map((item) => ({
    competence: item.competence,
    discrimination: item.discrimination,
    difficulty: item.difficulty,
    right: false,
  }));
}

function cancelled(commentKey: CancelledComment): Verdict {
  return { status: "cancelled", score: null, globalLevel: null, commentKey };
}

function rejected(commentKey: RejectedComment): Verdict {
  return { status: "rejected", score: 0, globalLevel: null, commentKey };
}
