import type { ErasedPerson } from "#worker/core/people/erased-person.ts";
import type { PlatformAct } from "./act-ports.ts";
import type { PersonLinks } from "./person-ports.ts";

/** Why somebody cannot be erased now; all empty: nothing is in the way. */
export type ErasureBlocks = {
  /** begun and not finalised, with them as candidate or supervisor */
  runningSessions: number[];
  /** their test waits for its publication */
  unpublishedSessions: number[];
  /** establishments that would have no admin left */
  lastAdminOf: string[];
  lastOperator: boolean;
  /** asked before, and not yet done */
  isUnderWay: boolean;
};

export type ErasureSurvey = ErasureBlocks & {
  person: ErasedPerson;
  /** what names them on the page of who decides */
  title: string;
  isPupil: boolean;
  /** establishments whose roll has them now: their next import brings the line back */
  activeRolls: string[];
  /** not begun: the enrolment goes */
  plannedSessions: number[];
  /** tests that stay, without a name and without answers */
  tests: number;
  certificates: string[];
  rooms: number[];
};

export type NewErasure = {
  id: string;
  atS: number;
  reason: string;
  links: PersonLinks;
  person: ErasedPerson;
  rooms: readonly number[];
  certificates: number;
};

export type ErasureRoom = { sessionNumber: number; failures: number };

/** One that has something due; `removed` null: D1 still has them. */
export type DueErasure = {
  id: string;
  person: ErasedPerson;
  isInDatabase: boolean;
  failures: number;
  rooms: ErasureRoom[];
};

/** For the desk: it names no one. */
export type ErasureLine = {
  id: string;
  askedAtS: number;
  reason: string;
  finishedAtS: number | null;
  removed: Record<string, number>;
  certificates: number;
  /** of D1 */
  failure: string | null;
  rooms: { sessionNumber: number; doneAtS: number | null; removed: number; failures: number; failure: string | null }[];
};

export type ErasureStore = {
  survey(links: PersonLinks): Promise<ErasureSurvey>;
  /**
   * Written down with its act, the account closed and its log-ins ended, all or nothing; false: something of
   * `ErasureBlocks` came in the way since the survey.
   */
  open(erasure: NewErasure, act: PlatformAct): Promise<boolean>;
  due(nowS: number, limit: number): Promise<DueErasure[]>;
  /** all that D1 holds, in one transaction; safe to repeat */
  eraseRows(erasure: DueErasure, nowS: number): Promise<void>;
  failRows(id: string, failure: string, nextTryAtS: number): Promise<void>;
  saveRoom(id: string, room: { sessionNumber: number; atS: number; removed: number }): Promise<void>;
  failRoom(id: string, room: { sessionNumber: number; failure: string; nextTryAtS: number }): Promise<void>;
  /** forgets whom it was about once nothing is left to do; false: something is */
  finish(id: string, atS: number): Promise<boolean>;
  /** newest first */
  list(limit: number): Promise<ErasureLine[]>;
};
