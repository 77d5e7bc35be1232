import type { Answer, Locale, Verdict } from "../itembank/item.ts";

/** All instants are epoch milliseconds of the server's clock; all durations are seconds. */
export type SessionState = {
  room: RoomState;
  candidates: Readonly<Record<string, CandidateState>>;
};

export type RoomState = {
  /** null until the enrolments were read for the first time */
  plan: RoomPlan | null;
  /** the version of the bank copied at the first start: it never changes afterwards */
  bankVersionId: string | null;
  firstStartedAtMs: number | null;
  finalisedAtMs: number | null;
};

/** What staff planned, without the candidates. */
export type RoomPlan = {
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
  /** null: only the supervisor ends an elapsed test */
  graceSeconds: number | null;
};

export type CandidateState = {
  identity: CandidateIdentity;
  arrival: Arrival;
  presence: Presence;
  codeGuard: CodeGuard;
  attempt: Attempt;
};

export type CandidateIdentity = {
  candidateId: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  division: string | null;
  extraTimePercent: number;
  /** the account that joined as this candidate; null before */
  userId: string | null;
};

/** The candidate's page is open on a device that may not go on yet. */
export type Arrival = { kind: "absent" } | { kind: "waiting"; sinceMs: number; deviceId: string };

export type Presence =
  | { kind: "unconfirmed" }
  | { kind: "confirmed"; atMs: number; by: Person }
  /** confirmed too long ago: identity must be checked again */
  | { kind: "lapsed"; atMs: number };

/** Wrong access codes of one candidate: a short lock, never for the room. */
export type CodeGuard = { failures: number; lockedUntilMs: number | null };

export type Person = { userId: string; name: string };

export type Attempt =
  | { kind: "none" }
  /** reads the instructions; the clock has not started */
  | { kind: "instructions"; enteredAtMs: number; deviceId: string; locale: Locale }
  | { kind: "running"; course: Course }
  /** past the deadline: the question on screen may still be answered, no other is served */
  | { kind: "elapsed"; course: Course; elapsedAtMs: number }
  | { kind: "finished"; course: Course | null; finishedAtMs: number; processedAtMs: number; reason: FinishReason };

export type FinishReason =
  | "all-answered"
  | "time-elapsed"
  | "ended-by-supervisor"
  | "ended-by-finalisation"
  /** the bank ran dry before the end: a technical fault, never a normal end */
  | "pool-exhausted";

/** A test from its first question on. */
export type Course = {
  startedAtMs: number;
  locale: Locale;
  /** one secret string for the choice of questions and the order of choices: same seed, same answers, same test */
  seed: string;
  deviceId: string;
  /** devices this test was moved away from: they show that they are frozen */
  formerDeviceIds: readonly string[];
  resume: Resume;
  /** base of the plan at the start; the percentage is read from the identity */
  baseSeconds: number;
  grants: readonly TimeGrant[];
  served: readonly Served[];
  ability: number;
  standardError: number;
};

export type Resume =
  | { kind: "none" }
  | { kind: "requested"; atMs: number; deviceId: string }
  | { kind: "authorised"; atMs: number; by: Person };

/** Time given on top of base and percentage, with its reason; seconds may be booked from a pause. */
export type TimeGrant = { seconds: number; reason: string; atMs: number; by: Person };

/** One question served, with the parameters frozen at that instant. */
export type Served = {
  /** 1 to 32 */
  number: number;
  itemId: string;
  skill: string;
  competence: string;
  tube: string;
  discrimination: number;
  difficulty: number;
  servedAtMs: number;
  outcome: Outcome | null;
};

export type Outcome = {
  answer: Answer;
  verdict: Verdict;
  answeredAtMs: number;
  /** estimate after this answer */
  ability: number;
  standardError: number;
};

export const EMPTY_SESSION: SessionState = {
  room: { plan: null, bankVersionId: null, firstStartedAtMs: null, finalisedAtMs: null },
  candidates: {},
};
