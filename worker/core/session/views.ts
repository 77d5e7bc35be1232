import type { ShownItem } from "../itembank/item.ts";
import type { AlertCode, FinishReason, LedgerKind, NoteCode, StopCause } from "./state.ts";

/** What finalisation and the session page need to know of a live room. */
export type RoomOverview = {
  firstStartedAtMs: number | null;
  finalisedAtMs: number | null;
  candidates: CandidateOverview[];
};

export type CandidateOverview = {
  candidateId: string;
  /** `instructions` never leaves the live room: for finalisation such a candidate has not started */
  phase: Phase;
  answeredCount: number;
  finishReason: FinishReason | null;
};

export type Phase = "not-started" | "instructions" | "running" | "elapsed" | "finished";

/** What one device of one candidate shows. Exactly one screen; never another candidate's data, never a key. */
export type CandidateScreen =
  | { screen: "waiting"; reason: "first" | "lapsed"; sinceMs: number | null }
  /** `validUntilMs`: when the confirmation lapses; null for a resume */
  | { screen: "code"; purpose: "start" | "resume"; validUntilMs: number | null }
  | { screen: "resume-requested" }
  | { screen: "instructions" }
  /** `isReported`: a problem is reported, answering is locked until the supervisor has dealt with it */
  | {
      screen: "question";
      number: number;
      item: ShownItem;
      clock: CandidateClock;
      isElapsed: boolean;
      isReported: boolean;
      /** the end of the question's own time; while the clock is stopped it is counted from there */
      questionEndsAtMs: number | null;
      /** focus mode; null: a question like any other */
      focus: "kept" | "lost" | null;
    }
  /** a timed question before its candidate is ready: nothing of it is shown */
  | { screen: "timed"; number: number; itemId: string; seconds: number; clock: CandidateClock; isElapsed: boolean }
  /** the clock is stopped by a supervisor and the question is hidden */
  | { screen: "paused"; scope: "room" | "candidate"; reason: string; sinceMs: number; clock: CandidateClock }
  /** the last question that could be served is answered; the supervisor ends or extends */
  | { screen: "time-elapsed"; clock: CandidateClock }
  | { screen: "ended"; reason: FinishReason; answeredCount: number }
  | { screen: "frozen" }
  | { screen: "closed" };

export type CandidateClock = {
  /** where the ledger stands; while `stoppedAtMs` is set, the time left is counted from there and stands still */
  deadlineMs: number;
  stoppedAtMs: number | null;
  /** the test's length without the extra time */
  baseSeconds: number;
  extraTimePercent: number;
  allowedSeconds: number;
  /** what was given on top, in the order given; undone lines are left out */
  ledger: CandidateLedgerLine[];
};

export type CandidateLedgerLine = { id: string; kind: LedgerKind; seconds: number; reason: string };

export type CandidateMessage = { id: string; text: string; byName: string; atMs: number };

export type CandidateView = {
  person: { firstName: string; lastName: string; birthDate: string; division: string | null };
  sessionNumber: number;
  room: string;
  timeZone: string;
  /** before it nobody may start */
  opensAtMs: number;
  /** the candidate's own time, extra time included */
  allowedSeconds: number;
  extraTimePercent: number;
  questionCount: number;
  /** false: the time left is said at its marks only */
  isCountdownShown: boolean;
  /** the candidate has called and nobody came yet */
  isHandRaised: boolean;
  /** messages not yet read, oldest first */
  messages: CandidateMessage[];
  screen: CandidateScreen;
};

/** The head of the supervisor's page; its rows hold facts that stand side by side: no one hides another. */
export type RoomHeader = {
  sessionNumber: number;
  establishmentName: string;
  timeZone: string;
  site: string;
  room: string;
  date: string;
  time: string;
  /** before it nobody may start */
  opensAtMs: number;
  accessCode: string;
  questionCount: number;
  graceSeconds: number | null;
  isFinalised: boolean;
  pause: { sinceMs: number; reason: string; byName: string } | null;
  /** the latest deadline of anybody in test: when the room may be left; null when nobody is, or a clock is stopped */
  lastDeadlineMs: number | null;
  acts: RoomAct[];
};

export type RoomNote = {
  id: string;
  candidateId: string | null;
  code: NoteCode;
  text: string;
  atMs: number;
  byName: string;
};

export type RoomAct = "pause-room" | "resume-room" | "grant" | "end-elapsed" | "send-message" | "add-note";

export type CandidateRow = {
  candidateId: string;
  lastName: string;
  firstName: string;
  /** of the civil status, when the names above are others */
  civilName: string | null;
  birthDate: string;
  division: string | null;
  extraTimePercent: number;
  /** the page is open and waits for somebody; null otherwise */
  waitingSinceMs: number | null;
  presence: { kind: "unconfirmed" } | { kind: "confirmed"; sinceMs: number; byName: string } | { kind: "lapsed" };
  phase: Phase;
  /** number of the question on screen; null outside the test */
  questionNumber: number | null;
  questionSinceMs: number | null;
  /** the question on screen is in focus mode and its page was left */
  unfocusedSinceMs: number | null;
  answeredCount: number;
  startedAtMs: number | null;
  /** own deadline, extra time and ledger included; while the clock is stopped, where the ledger stands */
  deadlineMs: number | null;
  /** who or what holds the clock, longest first; empty while it runs */
  stops: { cause: StopCause; reason: string; byName: string | null; sinceMs: number }[];
  stoppedAtMs: number | null;
  baseSeconds: number | null;
  ledger: RowLedgerLine[];
  alert: { sinceMs: number; number: number; reasons: AlertCode[] } | null;
  /** who dealt with the last report: told to whoever still has it open */
  lastAlert: { closedAtMs: number; byName: string } | null;
  handSinceMs: number | null;
  /** the device that holds the test is silent since then, as the last look found; null while it answers */
  linkLostSinceMs: number | null;
  /** the link is lost and the device has the reserve of its question: the test goes on there (O15) */
  goesOnOffline: boolean;
  /** seconds of lost link that may be given back; 0 when none */
  linkOfferSeconds: number;
  /** questions set aside after an accepted report */
  setAsideCount: number;
  lastMessage: { text: string; atMs: number; byName: string; readAtMs: number | null } | null;
  /** when an elapsed test is ended by itself; null when only the supervisor ends it */
  autoEndMs: number | null;
  resume: { kind: "none" } | { kind: "requested"; sinceMs: number } | { kind: "authorised"; sinceMs: number };
  finish: { atMs: number; reason: FinishReason } | null;
  /** acts that would be accepted now: no button is offered that would be refused */
  acts: SupervisorAct[];
};

export type RowLedgerLine = {
  id: string;
  kind: LedgerKind;
  seconds: number;
  reason: string;
  atMs: number;
  byName: string | null;
  isUndone: boolean;
  /** until when it may be taken back; null when it may not */
  undoUntilMs: number | null;
};

export type SupervisorAct =
  | "confirm-presence"
  | "cancel-presence"
  | "authorise-resume"
  | "end-test"
  | "refuse-alert"
  | "accept-alert"
  | "lower-hand"
  | "pause"
  | "resume-clock"
  | "grant"
  | "set-extra-time"
  | "credit-link"
  | "send-message"
  | "add-note";
