import type { ShownItem } from "../itembank/item.ts";
import type { FinishReason } from "./state.ts";

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
  | { screen: "question"; number: number; item: ShownItem; clock: CandidateClock; isElapsed: boolean }
  /** the last question that could be served is answered; the supervisor ends or extends */
  | { screen: "time-elapsed"; clock: CandidateClock }
  | { screen: "ended"; reason: FinishReason; answeredCount: number }
  | { screen: "frozen" }
  | { screen: "closed" };

export type CandidateClock = {
  deadlineMs: number;
  extraTimePercent: number;
  allowedSeconds: number;
};

export type CandidateView = {
  person: { firstName: string; lastName: string; birthDate: string; division: string | null };
  sessionNumber: number;
  room: string;
  timeZone: string;
  /** the candidate's own time, extra time included */
  allowedSeconds: number;
  extraTimePercent: number;
  questionCount: number;
  screen: CandidateScreen;
};

/** The supervisor's page. Facts stand side by side: no one hides another. */
export type RoomView = {
  header: RoomHeader;
  rows: CandidateRow[];
};

export type RoomHeader = {
  sessionNumber: number;
  establishmentName: string;
  timeZone: string;
  site: string;
  room: string;
  date: string;
  time: string;
  accessCode: string;
  questionCount: number;
  graceSeconds: number | null;
  isFinalised: boolean;
};

export type CandidateRow = {
  candidateId: string;
  lastName: string;
  firstName: string;
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
  answeredCount: number;
  startedAtMs: number | null;
  /** own deadline, extra time included */
  deadlineMs: number | null;
  /** when an elapsed test is ended by itself; null when only the supervisor ends it */
  autoEndMs: number | null;
  resume: { kind: "none" } | { kind: "requested"; sinceMs: number } | { kind: "authorised"; sinceMs: number };
  finish: { atMs: number; reason: FinishReason } | null;
  /** acts that would be accepted now: no button is offered that would be refused */
  acts: SupervisorAct[];
};

export type SupervisorAct = "confirm-presence" | "cancel-presence" | "authorise-resume" | "end-test";
