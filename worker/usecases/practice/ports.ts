import type { RecordedAnswer } from "#worker/core/engine/positioning/answers-that-count.ts";
import type { CompetenceStand } from "#worker/core/results/certifiability-of.ts";

/** Where an account stands in one competence. A competence never practised has no state. */
export type PracticeState = CompetenceStand & {
  /** of 8 towards the next level */
  points: number;
  run: number;
  firstRun: number;
  /** null while the run goes on */
  finishedAtS: number | null;
};

export type KeptAnswer = RecordedAnswer & {
  competence: string;
  /** code of the path in which it was given */
  path: string | null;
};

export type GivenAnswer = KeptAnswer & {
  userId: string;
  /** rank in the competence, from 0 */
  place: number;
};

/** What an account has practised. Own data: rights are not asked here. */
export type PracticeStore = {
  states(userId: string): Promise<PracticeState[]>;
  /** of one competence, or of all when null; oldest first within a competence */
  answers(userId: string, competence: string | null): Promise<KeptAnswer[]>;
  /** The answer and what it makes of its competence, together. "already": this place was taken, nothing is written. */
  save(answer: GivenAnswer, state: PracticeState): Promise<"saved" | "already">;
  /** a new run, or a beginning from nothing; a competence without a state stays without */
  restart(userId: string, state: PracticeState): Promise<void>;
};
