import type { Answer, Verdict } from "#worker/core/itembank/item.ts";
import type { AbortReason, JuryVerdict } from "#worker/core/results/decide-outcome.ts";
import type { PlatformAct } from "./act-ports.ts";
import type { PastRun, ResultRun, ScoringFailure, StoredAttempt } from "./staff-ports.ts";

/** A scoring to do. `asked` tells which asking it answers: a later one outdates it. */
export type DueScoring = { attempt: StoredAttempt; asked: number; failures: number; renewsCode: boolean };

export type ScoringStore = {
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
  setPublicationDelayS(seconds: number, act: PlatformAct): Promise<void>;
};

/** Why a finalised session is not published yet: one or more hold. */
export type Waiting = { openReports: number; unscored: number; dueAtS: number | null };

export type JudgedSessionLine = Waiting & {
  number: number;
  revision: number;
  establishmentName: string;
  uai: string;
  site: string;
  room: string;
  date: string;
  time: string;
  timeZone: string;
  tests: number;
  hasIncident: boolean;
  hasJoiningIssue: boolean;
  finalisedAtS: number;
  publishedAtS: number | null;
};

export type JudgedReport = {
  id: string;
  code: string;
  candidateId: string | null;
  questionNumber: number | null;
  description: string | null;
  byName: string | null;
  createdAtS: number;
  resolvedAtS: number | null;
  /** the jury's words; null with `resolvedAtS`: settled by rule */
  resolution: string | null;
};

/** `forgotten`: kept for as long as its period says, then erased; right or wrong stays. */
export type KeptAnswer = Answer | { kind: "forgotten" };

/** One question as the jury reads it. */
export type JudgedQuestion = {
  number: number;
  itemId: string;
  competence: string;
  difficulty: number;
  servedAtMs: number;
  unfocusedAtMs: number | null;
  outcome: { answer: KeptAnswer; verdict: Verdict; answeredAtMs: number } | null;
  /** came too late to count */
  kept: { answer: KeptAnswer; verdict: Verdict; givenAtMs: number } | null;
  /** an accepted report in the room */
  setAsideCode: string | null;
  isNeutralised: boolean;
};

export type JudgedTest = {
  candidateId: string;
  certificationNumber: number;
  lastName: string;
  firstName: string;
  birthDate: string;
  division: string | null;
  extraTimePercent: number;
  bankVersionId: string;
  startedAtS: number;
  finishedAtS: number | null;
  finishReason: string | null;
  abortReason: AbortReason | null;
  verdict: JuryVerdict | null;
  run: PastRun | null;
  runs: number;
  /** null: the record cannot be read */
  questions: JudgedQuestion[] | null;
};

export type JuryChange =
  | { kind: "settle-report"; reportId: string; resolution: string }
  | { kind: "reopen-report"; reportId: string }
  | { kind: "judge"; candidateId: string; verdict: JuryVerdict | null }
  | { kind: "neutralise"; itemId: string; candidateIds: readonly string[]; isUndone: boolean }
  | { kind: "identify"; candidateId: string; lastName: string; firstName: string; birthDate: string }
  | { kind: "rescore"; candidateIds: readonly string[] }
  | { kind: "publish" }
  | { kind: "unpublish" }
  | { kind: "unfinalise" };

export type JuryStore = {
  /** finalised and not published, oldest first; or every session that a search names. At most `limit`. */
  sessions(asked: { search: string | null; limit: number }): Promise<JudgedSessionLine[]>;
  session(number: number): Promise<JudgedSessionLine | null>;
  reports(number: number): Promise<JudgedReport[]>;
  /** links at work to certificates of the session, made by those who hold them */
  sharedLinks(number: number): Promise<number>;
  tests(number: number, candidateId?: string): Promise<JudgedTest[]>;
  /**
   * Changes, their act and the next revision in one transaction. "outdated": the session is not at this revision, or its
   * state forbids it; nothing is written. "taken": somebody else in the session has this identity.
   */
  apply(asked: {
    sessionNumber: number;
    revision: number;
    changes: readonly JuryChange[];
    act: PlatformAct;
  }): Promise<"done" | "outdated" | "taken">;
};
