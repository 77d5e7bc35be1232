import type { Locale } from "../itembank/item.ts";
import type { CandidateIdentity, FinishReason, Outcome, Person, RoomPlan, Served } from "./state.ts";

/** What happened, in the order it happened: the journal keeps exactly these. */
export type Event =
  | { type: "plan-set"; plan: RoomPlan; candidates: readonly CandidateIdentity[] }
  | { type: "session-started"; atMs: number; bankVersionId: string }
  | { type: "session-finalised"; atMs: number; by: Person }
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
    }
  | { type: "question-served"; candidateId: string; served: Served }
  | { type: "question-answered"; candidateId: string; number: number; outcome: Outcome }
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
    };
