import type { Locale } from "../itembank/item.ts";
import type {
  AlertCode,
  CandidateIdentity,
  FinishReason,
  IncidentNote,
  KeptAnswer,
  LedgerEntry,
  Outcome,
  Person,
  RoomMessage,
  RoomPlan,
  Served,
  StopCause,
  StopHolder,
} from "./state.ts";

/** What happened, in the order it happened: the journal keeps exactly these. */
export type Event =
  | { type: "plan-set"; plan: RoomPlan; candidates: readonly CandidateIdentity[] }
  | { type: "session-started"; atMs: number; bankVersionId: string }
  | { type: "session-finalised"; atMs: number; by: Person }
  | { type: "room-paused"; atMs: number; reason: string; by: Person }
  | { type: "room-resumed"; atMs: number; by: Person }
  | { type: "note-added"; note: IncidentNote }
  | CandidateEvent;

export type CandidateEvent =
  | { type: "candidate-arrived"; candidateId: string; atMs: number; deviceId: string }
  | { type: "presence-confirmed"; candidateId: string; atMs: number; by: Person }
  | { type: "presence-cancelled"; candidateId: string; atMs: number; by: Person }
  | { type: "presence-lapsed"; candidateId: string; atMs: number }
  | { type: "code-refused"; candidateId: string; failures: number; lockedUntilMs: number | null }
  | { type: "instructions-opened"; candidateId: string; atMs: number; deviceId: string; locale: Locale }
  | {
      type: "test-started";
      candidateId: string;
      atMs: number;
      deviceId: string;
      locale: Locale;
      seed: string;
      baseSeconds: number;
      /** absent in journals written before it was kept */
      recentlyPractised?: readonly string[];
    }
  | { type: "question-served"; candidateId: string; served: Served }
  | { type: "question-answered"; candidateId: string; number: number; itemId: string; outcome: Outcome }
  /** served by the room and displayed nowhere: the device went on with its reserve */
  | { type: "question-withdrawn"; candidateId: string; atMs: number; number: number; itemId: string }
  /** the candidate started the time of a timed question */
  | { type: "timer-started"; candidateId: string; atMs: number; number: number; itemId: string }
  /** the page of a question in focus mode was left, for the first time */
  | { type: "focus-lost"; candidateId: string; atMs: number; number: number; itemId: string }
  /** an answer that counts no more */
  | { type: "answer-kept"; candidateId: string; number: number; itemId: string; kept: KeptAnswer }
  | { type: "resume-requested"; candidateId: string; atMs: number; deviceId: string }
  | { type: "resume-authorised"; candidateId: string; atMs: number; by: Person }
  | { type: "test-resumed"; candidateId: string; atMs: number; deviceId: string; formerDeviceId: string }
  | { type: "time-elapsed"; candidateId: string; atMs: number }
  /** time was given after the deadline: the test goes on */
  | { type: "time-restored"; candidateId: string; atMs: number }
  | {
      type: "test-finished";
      candidateId: string;
      /** the instant recorded: the deadline's for a timed end, whenever it was processed */
      atMs: number;
      processedAtMs: number;
      reason: FinishReason;
      by: Person | null;
    }
  | { type: "alert-raised"; candidateId: string; atMs: number; number: number; itemId: string }
  | { type: "alert-refused"; candidateId: string; atMs: number; by: Person }
  | {
      type: "alert-accepted";
      candidateId: string;
      atMs: number;
      by: Person;
      code: AlertCode;
      number: number;
      itemId: string;
    }
  | { type: "hand-raised"; candidateId: string; atMs: number }
  /** `by` null: the candidate */
  | { type: "hand-lowered"; candidateId: string; atMs: number; by: Person | null }
  | { type: "clock-stopped"; candidateId: string; atMs: number; holder: StopHolder }
  /** one holder lets go; `entry` is what the clock stood still on its account */
  | { type: "clock-released"; candidateId: string; cause: StopCause; entry: LedgerEntry }
  | { type: "time-granted"; candidateId: string; entry: LedgerEntry }
  | { type: "grant-undone"; candidateId: string; grantId: string; atMs: number; by: Person }
  | { type: "extra-time-changed"; candidateId: string; atMs: number; percent: number; reason: string; by: Person }
  | { type: "message-sent"; candidateId: string; message: RoomMessage }
  | { type: "message-read"; candidateId: string; messageId: string; atMs: number }
  | { type: "link-lost"; candidateId: string; sinceMs: number; goesOn: boolean }
  /** `seconds`: what the clock ran meanwhile; offered, not given */
  | { type: "link-restored"; candidateId: string; atMs: number; seconds: number };
