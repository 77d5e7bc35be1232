import type { MarkingRule } from "../itembank/marking/mark-answer.ts";
import { type ScoreScale, SEED_SCALE } from "./scoring.ts";
import type { Estimator } from "./track-ability.ts";

/** Every figure that a named engine may choose for itself. Counts are questions, chances are 0 to 1. */
export type EngineConfig = {
  name: string;
  /** questions of a whole test */
  questionCount: number;
  /** fewer answers than this are not scored */
  minAnswers: number;
  estimator: Estimator;
  rules: SelectionRules;
  draw: DrawRule;
  scale: ScoreScale;
  /** the ability that cuts a competence's level: its own answers around the whole, or the whole */
  competenceAbility: { kind: "own"; priorSd: number } | { kind: "whole" };
  /** how what was typed is judged */
  marking: MarkingRule;
  /** no right answer is 0 and a whole test of right ones is the highest score, whatever the estimate */
  fixedEnds: boolean;
};

/**
 * `balanced`: rounds over the competences, and a wish that would leave nothing is passed over.
 * `published`: the published rules, whose passage by all competences starts again from the whole pool.
 */
export type SelectionRules = {
  order: "balanced" | "published";
  /** questions that each competence is meant to get */
  perCompetence: number;
  /** a competence rests while this many others are asked */
  spacing: number;
  onePerTube: boolean;
  /** `published` only: the competences never asked come first */
  allCompetencesFirst: boolean;
  /** no timed question right after a timed one */
  restAfterTimed: boolean;
  /** the first questions are chosen to be within reach; null: not */
  gentle: GentleStart | null;
  /**
   * an item not practised lately is preferred while the best such tells this share, 0 to 1, of what the best of all tells;
   * null: no preference
   */
  unpractisedFloor: number | null;
};

export type GentleStart = { questions: number; probability: number; fewest: number; easiest: number };

/**
 * `weighted`: the draw ∝ (weight × information)^power, whose power rises to its last at the question `reachedAt`.
 * `best-few`: the most telling `count`, each taken with `probability` or passed over for the next; the last by default.
 */
export type DrawRule =
  | { kind: "weighted"; sharpness: Sharpness }
  | { kind: "best-few"; count: number; probability: number };

export type Sharpness = { first: number; last: number; reachedAt: number };

/** Our default. Why these figures: the simulation study summarised in the README of this room. */
export const VIGIE: EngineConfig = {
  name: "vigie",
  questionCount: 32,
  minAnswers: 20,
  estimator: { kind: "fixed-prior", prior: { priorMean: 0, priorSd: 2 } },
  rules: {
    order: "balanced",
    perCompetence: 2,
    spacing: 2,
    onePerTube: true,
    allCompetencesFirst: true,
    restAfterTimed: true,
    gentle: { questions: 3, probability: 0.75, fewest: 5, easiest: 10 },
    unpractisedFloor: 0.5,
  },
  draw: { kind: "weighted", sharpness: { first: 2, last: 20, reachedAt: 12 } },
  scale: SEED_SCALE,
  competenceAbility: { kind: "own", priorSd: 0.5 },
  marking: "just",
  fixedEnds: true,
};

/** The published rules of the existing platform with the figures of its seeds, to be compared with. */
export const REFERENCE_V3: EngineConfig = {
  name: "reference-v3",
  questionCount: 32,
  minAnswers: 20,
  estimator: { kind: "recentred", prior: { start: -3, variance: 1.5, variation: 0.5 } },
  rules: {
    order: "published",
    perCompetence: 2,
    spacing: 2,
    onePerTube: true,
    allCompetencesFirst: true,
    restAfterTimed: false,
    gentle: null,
    unpractisedFloor: null,
  },
  draw: { kind: "best-few", count: 5, probability: 0.51 },
  scale: SEED_SCALE,
  competenceAbility: { kind: "whole" },
  marking: "published",
  fixedEnds: false,
};
/** Ours without exposure control nor gentle start: what the cap on exposure costs is read against it. */
export const VIGIE_UNCAPPED: EngineConfig = {
  ...VIGIE,
  name: "vigie-uncapped",
  rules: { ...VIGIE.rules, gentle: null },
  draw: { kind: "best-few", count: 1, probability: 1 },
};

/** The engines that a command may be asked for by name. */
export const NAMED_ENGINES: readonly EngineConfig[] = [VIGIE, REFERENCE_V3, VIGIE_UNCAPPED];
