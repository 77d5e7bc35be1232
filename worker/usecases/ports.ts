import type { Item, Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
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
};

/** What a live object reads from D1 at its first contact, at a refresh and at its first start. */
export type LiveSource = {
  loadPlan(sessionNumber: number): Promise<LivePlan | null>;
  loadActiveBank(): Promise<{ versionId: string; items: Item[] } | null>;
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
  candidates: LivePlanCandidate[];
};

export type LivePlanCandidate = {
  candidateId: string;
  lastName: string;
  firstName: string;
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
  finishReason: "all-answered" | "time-elapsed" | "ended-by-supervisor" | "ended-by-finalisation" | null;
  /** JSON text of ServedRecord[] */
  record: string;
  outboxSequence: number;
};

/** Where the outbox of a live object delivers. A repeat or an older sequence changes nothing. */
export type AttemptSink = {
  saveAttempt(record: AttemptRecord): Promise<void>;
  markFirstStart(sessionNumber: number, atS: number): Promise<void>;
};

/** Sends one message. In development it lands in the outbox page, in production in the e-mail binding. */
export type Mailer = {
  send(message: { to: string; subject: string; text: string }): Promise<void>;
};
