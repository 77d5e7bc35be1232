import type { Prior } from "./ability.ts";

/** Every figure that a named engine may choose for itself. Counts are questions, chances are 0 to 1. */
export type EngineConfig = {
  name: string;
  /** questions of a whole test */
  questionCount: number;
  /** fewer answers than this are not scored */
  minAnswers: number;
  /** questions that each competence gets, one a round */
  perCompetence: number;
  /** a competence rests while this many others are asked */
  spacing: number;
  /** the first questions are chosen to be within reach */
  gentle: { questions: number; probability: number; fewest: number; easiest: number };
  /** the draw ∝ (weight × information)^sharpness: its power at question 1, its last power, and the question that reaches it */
  sharpness: { first: number; last: number; reachedAt: number };
  prior: Prior;
  /** spread of a competence's ability around the global one */
  competencePriorSd: number;
};

/** Our default. Why these figures: the simulation study summarised in the README of this room. */
export const VIGIE: EngineConfig = {
  name: "vigie",
  questionCount: 32,
  minAnswers: 20,
  perCompetence: 2,
  spacing: 2,
  gentle: { questions: 3, probability: 0.75, fewest: 5, easiest: 10 },
  sharpness: { first: 2, last: 20, reachedAt: 12 },
  prior: { priorMean: 0, priorSd: 2 },
  competencePriorSd: 0.5,
};
