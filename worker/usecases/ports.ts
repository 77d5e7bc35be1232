import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { Item, Locale } from "#worker/core/itembank/item.ts";
import type { JournalPage, JournalQuery } from "#worker/core/journal/entry.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { ErasedPerson } from "#worker/core/people/erased-person.ts";
import type { RoomOverview } from "#worker/core/session/views.ts";

/** Time, ids and chance: the only doors to them for use cases. */
export type Clock = { nowMs(): number };
export type Ids = { newId(): string };
export type Chance = { randomBytes(length: number): Uint8Array };

/** The live objects, one for each session number. Every call is safe to repeat. */
export type LiveRooms = {
  /** Rereads plan and enrolments from D1: call it after each change that a live room must know. */
  refresh(sessionNumber: number): Promise<void>;
  /** Where each candidate stands: for the session page and for finalisation. Changes nothing. */
  overview(sessionNumber: number): Promise<RoomOverview>;
  /**
   * Ends every test still open, closes the room for good and hands all records to D1 before it answers.
   * Refused with OUTBOX_PENDING when D1 could not take them: nothing is lost, call again.
   */
  finalise(sessionNumber: number, by: { userId: string; name: string }): Promise<Result<RoomOverview, DomainError>>;
  /** Everything that happened, a page at a time: at most 1000 entries. Changes nothing. */
  journal(sessionNumber: number, query: JournalQuery): Promise<JournalPage>;
  /**
   * All that the room holds goes, for good; gives the length of its journal and the hash of its last entry.
   * "busy": it is not finalised, or D1 has not taken all of it yet; nothing went.
   */
  forget(sessionNumber: number): Promise<{ entries: number; head: string } | "busy">;
  /**
   * Takes one person out of the room's state and of its journal; gives how many rows changed, 0 when asked again. "busy":
   * this person's session is still open there, or D1 has not taken all of it yet; nothing changed.
   */
  erase(sessionNumber: number, person: ErasedPerson): Promise<number | "busy">;
};

/** Who speaks to a live object, as a use case has established it: the object trusts nothing else. */
export type LiveIdentity =
  | { role: "supervisor"; userId: string; name: string }
  | { role: "candidate"; userId: string; candidateId: string };

/** The live doors behind HTTP: a socket, or the same commands and views by request when sockets are blocked. */
export type LiveDoor = {
  /** answers 101, or an error status when the upgrade is not one */
  connect(sessionNumber: number, identity: LiveIdentity, upgrade: Request): Promise<Response>;
  /** one frame of the client, unparsed: the object's gate parses it; gives the frames that answer it */
  exchange(sessionNumber: number, identity: LiveIdentity, frame: unknown): Promise<ServerFrame[]>;
  /** the version of the bank whose file this candidate's open test may show; null: none */
  fileVersion(sessionNumber: number, candidateId: string, itemId: string, file: string): Promise<string | null>;
};

/** What a live object reads from D1 at its first contact, at a refresh and at its first start. */
export type LiveSource = {
  loadPlan(sessionNumber: number): Promise<LivePlan | null>;
  loadActiveBank(): Promise<{ versionId: string; items: Item[] } | null>;
  /** ids of the items that this account answered in practice since (epoch seconds, included), each once */
  loadPractised(userId: string, sinceS: number): Promise<string[]>;
};

export type LivePlan = {
  sessionNumber: number;
  establishmentName: string;
  timeZone: string;
  site: string;
  room: string;
  date: string;
  time: string;
  supervisors: string;
  accessCode: string;
  baseDurationSeconds: number;
  graceSeconds: number | null;
  isCountdownShown: boolean;
  candidates: LivePlanCandidate[];
};

export type LivePlanCandidate = {
  candidateId: string;
  /** in use */
  lastName: string;
  firstName: string;
  /** "NOM Prénom" of the civil status, to compare with a card; null when it is the same */
  civilName: string | null;
  birthDate: string;
  division: string | null;
  extraTimePercent: number;
  userId: string | null;
};

/** One row for the D1 table `attempt`, as the outbox of a live object delivers it. */
export type AttemptRecord = {
  candidateId: string;
  sessionNumber: number;
  userId: string;
  bankVersionId: string;
  locale: Locale;
  startedAtS: number;
  finishedAtS: number | null;
  finishReason:
    | "all-answered"
    | "time-elapsed"
    | "ended-by-supervisor"
    | "ended-by-finalisation"
    | "pool-exhausted"
    | null;
  /** JSON text of the served questions: `Served[]` of core/session/state.ts */
  record: string;
  outboxSequence: number;
};

/** Where the outbox of a live object delivers. A repeat or an older sequence changes nothing. */
export type AttemptSink = {
  saveAttempt(record: AttemptRecord): Promise<void>;
  markFirstStart(sessionNumber: number, atS: number): Promise<void>;
  /** an accepted report on a question, or a supervisor's note; the same id again changes nothing */
  saveIssue(report: LiveIssue): Promise<void>;
  /** a percentage changed in the room: D1 then says the same as the object */
  saveExtraTime(candidateId: string, percent: number): Promise<void>;
};

/** One row for the D1 table `issue_report`. `resolvedAtS` null: it waits for the jury. */
export type LiveIssue = {
  id: string;
  sessionNumber: number;
  candidateId: string | null;
  code: string;
  questionNumber: number | null;
  description: string | null;
  createdBy: string;
  createdAtS: number;
  resolvedAtS: number | null;
};

/** Sends one message. In development it lands in the outbox page, in production in the e-mail binding. */
export type Mailer = {
  send(message: { to: string; subject: string; text: string }): Promise<void>;
};

/** How many failures a key may have, in which time, and how long it is then refused. Seconds. */
export type AttemptRule = { failures: number; windowS: number; lockS: number };

export type AttemptState = { failures: number; lockedUntilS: number | null };

/**
 * Counts failures of one account, session or code; of an address only codes of certificates that nobody has (decision
 * 0027): a class sits behind one address.
 * A row is written only on a failure. Keys are kept as keyed hashes, so unknown logins count too and cannot be read.
 */
export type AttemptLimit = {
  read(key: string, nowS: number): Promise<AttemptState>;
  /** one statement: two failures at once are two failures */
  recordFailure(key: string, rule: AttemptRule, nowS: number): Promise<AttemptState>;
  /** of these keys, those that are locked now → until when */
  locked(keys: readonly string[], nowS: number): Promise<ReadonlyMap<string, number>>;
  clear(keys: readonly string[]): Promise<void>;
};
