import type { ResultRun, ScoringFailure, StoredAttempt } from "./staff-ports.ts";

/** A scoring to do. `asked` tells which asking it answers: a later one outdates it. */
export type DueScoring = { attempt: StoredAttempt; asked: number; failures: number; renewsCode: boolean };

export type ScoringStore = {
  /** asks for a run of each test of the session, or of these candidates; safe to repeat */
  ask(asked: {
    sessionNumber: number;
    candidateIds: readonly string[];
    renewsCode: boolean;
    atS: number;
  }): Promise<void>;
  /** due at that instant, oldest first */
  due(atS: number, limit: number): Promise<DueScoring[]>;
  /** due or not, of one session */
  ofSession(sessionNumber: number): Promise<DueScoring[]>;
  /** failures so far, for the desk: one line for each test that could not be scored */
  failures(sessionNumber: number): Promise<{ candidateId: string; failure: ScoringFailure; failures: number }[]>;
  /** Runs and the end of their askings together; an asking that was repeated meanwhile keeps its row and gets no run. */
  save(runs: readonly (ResultRun & { asked: number })[], atS: number): Promise<"saved" | "code-taken">;
  fail(candidateId: string, asked: number, failure: ScoringFailure, nextTryAtS: number): Promise<void>;
};

export type PublicationStore = {
  /** publishes what is due and waits for nothing: no open report, no scoring to do. Gives the sessions' numbers. */
  publishDue(atS: number): Promise<number[]>;
  /** Where their results are told, each address once; empty when that was done. Marks it done. */
  takeResultAddresses(sessionNumber: number, atS: number): Promise<string[]>;
};

export type SettingStore = {
  /** seconds between a finalisation with nothing for the jury and its publication */
  publicationDelayS(): Promise<number>;
  setPublicationDelayS(seconds: number): Promise<void>;
};
