import type { CalendarWindow } from "#worker/core/enrolment/calendar.ts";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import type { AbortReason, JuryVerdict, Outcome } from "#worker/core/results/decide-outcome.ts";
import type { Told } from "#worker/core/results/says-the-same.ts";
import type { BankStore } from "./bank-ports.ts";
import type { PupilDoubles } from "./double-ports.ts";
import type { CandidateEntry, CandidateStore, Places } from "./enrolment-ports.ts";
import type { Files } from "./file-ports.ts";
import type { ReportStore } from "./journal-ports.ts";
import type { NeedStore } from "./need-ports.ts";
import type { Documents } from "./print-ports.ts";
import type { PupilPages } from "./pupil-ports.ts";
import type { ResultReader } from "./result-ports.ts";
import type { RollStore } from "./roll-ports.ts";
import type { SessionListReader } from "./session-list-ports.ts";

/** One school and certification centre. */
export type Establishment = {
  id: string;
  uai: string;
  name: string;
  kind: EstablishmentKind;
  timeZone: string;
  /** when its kind may hold sessions; none: always */
  calendar: readonly CalendarWindow[];
};

/** "archived": it is there, and its space is closed. */
export type EstablishmentStore = { find(id: string): Promise<Establishment | "archived" | null> };

/** A planned session with its secrets (the supervisor's password without `C-`) and what became of it. */
export type StoredSession = {
  number: number;
  establishmentId: string;
  plan: SessionPlan;
  accessCode: string;
  supervisorPassword: string;
  createdBy: string;
  createdAtS: number;
  firstStartedAtS: number | null;
  finalisedAtS: number | null;
  publishedAtS: number | null;
  hasIncident: boolean;
  hasJoiningIssue: boolean;
};

export type NewSession = Pick<StoredSession, "establishmentId" | "plan" | "accessCode" | "supervisorPassword"> &
  Pick<StoredSession, "createdBy" | "createdAtS">;

export type SessionsChange = {
  fresh: readonly (NewSession & { candidates: readonly CandidateEntry[] })[];
  existing: readonly {
    sessionNumber: number;
    added: readonly CandidateEntry[];
    changed: readonly CandidateEntry[];
  }[];
};

export type SessionSecret = "access-code" | "password";

export type SessionStore = {
  /** "duplicate": same establishment, site, room, date and time */
  create(session: NewSession): Promise<{ kind: "created"; number: number } | { kind: "duplicate" }>;
  find(number: number): Promise<StoredSession | null>;
  /** "closed": a test has started, or the session is gone; decided in the same statement that writes */
  edit(number: number, plan: SessionPlan): Promise<"saved" | "duplicate" | "closed">;
  /** the supervisors' accesses go with a password; "closed" as for an edit */
  renewSecret(number: number, secret: SessionSecret, value: string): Promise<"saved" | "closed">;
  /** for each plan the number of the session at the same place and moment, or null */
  same(establishmentId: string, plans: readonly SessionPlan[]): Promise<(number | null)[]>;
  /**
   * New sessions with their candidates, and candidates of sessions that exist, all or nothing. "duplicate": a session or
   * a person is there already; "started": as for `CandidateStore.save`.
   */
  createTogether(change: SessionsChange, atS: number): Promise<"saved" | "duplicate" | "started">;
  /** with its enrolments and supervisors' accesses; "closed" once a test has started */
  remove(number: number): Promise<"removed" | "closed">;
};

/** Where a pupil's account stands: never given a password, holds a one-time one, or chose their own. */
export type LoginState = "none" | "one-time" | "own";

/** `lastName` and `firstName` are those in use, as staff or the roll say; who somebody is, the birth names tell. */
export type PupilName = {
  id: string;
  lastName: string;
  firstName: string;
  birthLastName: string;
  birthFirstName: string;
  birthDate: string;
  division: string;
  /** known to the State: two such pupils are two people */
  hasIne: boolean;
};

/** What enrolment copies of a pupil: the civil status. */
export type PupilToEnrol = Omit<PupilName, "birthLastName" | "birthFirstName" | "hasIne"> & {
  birthPlace: string | null;
};

export type PupilDetails = PupilName & {
  userId: string | null;
  username: string | null;
  login: LoginState;
  /** comes in by an ENT or an academy, with or without a password beside */
  hasOpenId: boolean;
  /** competences at level 1 or more; null without an account */
  reachedCompetences: number | null;
};

/** How the pupil is known to the State and to the school. */
export type PupilNumbers = { nationalStudentId: string | null; ownId: string | null };

/** Active pupils only: those that the last roll disabled are not here. */
export type PupilStore = {
  /** every active pupil of the school, for search and order: names only, no levels */
  names(establishmentId: string): Promise<PupilName[]>;
  details(establishmentId: string, pupilIds: string[]): Promise<PupilDetails[]>;
  numbers(establishmentId: string, pupilId: string): Promise<PupilNumbers | null>;
  ofDivision(establishmentId: string, division: string): Promise<PupilDetails[]>;
  divisions(establishmentId: string): Promise<{ division: string; pupils: number; withoutPassword: number }[]>;
  /** who is enrolled in another session of these days: one line for each enrolment, next session first */
  enrolledElsewhere(
    establishmentId: string,
    asked: { except: number; from: string; to: string },
  ): Promise<{ pupilId: string; number: number; date: string }[]>;
  /** what enrolment copies; unknown, foreign or disabled pupils are left out */
  forEnrolment(establishmentId: string, pupilIds: string[]): Promise<PupilToEnrol[]>;
};

/** A stored attempt; `record` is parsed. */
export type StoredAttempt = {
  candidateId: string;
  bankVersionId: string;
  startedAtS: number;
  finishedAtS: number | null;
  finishReason: string | null;
  abortReason: AbortReason | null;
  /** what the jury decided of the whole test */
  verdict: JuryVerdict | null;
  /** those that the jury neutralised count as set aside; null: the record cannot be read */
  served: ServedQuestion[] | null;
};

/** What scoring reads of one served question. `right` null: never answered. */
export type ServedQuestion = {
  itemId: string;
  skill: string;
  competence: string;
  tube: string;
  discrimination: number;
  difficulty: number;
  right: boolean | null;
  /** after an accepted report: it counts in nothing */
  isSetAside: boolean;
};

export type ResultRun = {
  candidateId: string;
  outcome: Outcome;
  /** null unless validated; the former run's when nothing that a certificate says has changed */
  verificationCode: string | null;
};

/** A run as stored. */
export type PastRun = {
  candidateId: string;
  told: Told;
  commentKey: string | null;
  /** null too once a later run took it over */
  verificationCode: string | null;
};

export type ScoringFailure = "BANK_VERSION_MISSING" | "RECORD_UNREADABLE" | "SCORING_BROKE";

export type Finalisation = {
  sessionNumber: number;
  by: string;
  atS: number;
  hasIncident: boolean;
  hasJoiningIssue: boolean;
  /** when it is published by itself; null: it waits for the jury */
  publishDueAtS: number | null;
  abortReasons: { candidateId: string; reason: AbortReason }[];
  results: ResultRun[];
  /** tests whose scoring failed: each stays asked for, and holds the publication back */
  failed: { candidateId: string; failure: ScoringFailure }[];
};

export type ResultStore = {
  attempts(sessionNumber: number): Promise<StoredAttempt[]>;
  /** the name of who finalised; null before, or when the account is gone */
  finalisedBy(sessionNumber: number): Promise<string | null>;
  /** the last run of each candidate who has one */
  latest(candidateIds: readonly string[]): Promise<PastRun[]>;
  /**
   * Results, reasons, flags, end and publication in one transaction. "already": another finalisation was first;
   * "code-taken": a verification code exists, draw others. Nothing is written in both cases.
   */
  finalise(finalisation: Finalisation): Promise<"published" | "finalised" | "already" | "code-taken">;
};

/** Gives passwords that their owners must change at the next log-in. About 120 ms of computing each. */
export type OneTimePasswords = {
  /** ends the pupils' log-ins and opens the locks that wrong passwords closed */
  give(passwords: readonly { userId: string; username: string; password: string }[]): Promise<void>;
};

/** What the staff's use cases touch beside time, ids, chance and the live rooms. */
export type StaffDeps = {
  establishments: EstablishmentStore;
  sessions: SessionStore;
  sessionList: SessionListReader;
  candidates: CandidateStore;
  places: Places;
  pupils: PupilStore;
  pupilPages: PupilPages;
  doubles: PupilDoubles;
  needs: NeedStore;
  roll: RollStore;
  results: ResultStore;
  reports: ReportStore;
  resultReader: ResultReader;
  bank: BankStore;
  files: Files;
  documents: Documents;
  oneTimePasswords: OneTimePasswords;
};
