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
  /** the whole room's clocks are stopped */
  pause: { sinceMs: number; reason: string; by: Person } | null;
  notes: readonly IncidentNote[];
};

/** What a supervisor wrote down: on one candidate, or on the room (`candidateId` null). */
export type IncidentNote = {
  id: string;
  candidateId: string | null;
  code: NoteCode;
  text: string;
  atMs: number;
  by: Person;
};

export type NoteCode = "C1" | "C2" | "C4" | "C6" | "C7" | "C8";

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
  /** false: candidates hear of the time left at its marks only */
  isCountdownShown: boolean;
};

export type CandidateState = {
  identity: CandidateIdentity;
  arrival: Arrival;
  presence: Presence;
  codeGuard: CodeGuard;
  /** the candidate calls the supervisor; null when not */
  handSinceMs: number | null;
  /** newest last */
  messages: readonly RoomMessage[];
  attempt: Attempt;
};

/** A short message of a supervisor; `readAtMs` is the receipt of the candidate's own browser. */
export type RoomMessage = { id: string; text: string; atMs: number; by: Person; readAtMs: number | null };

export type CandidateIdentity = {
  candidateId: string;
  lastName: string;
  firstName: string;
  /** of the civil status, where the names in use are others; absent before it was kept */
  civilName?: string | null | undefined;
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
  /** items of the frozen bank that the account had practised in the 90 days before: others are preferred (T8) */
  recentlyPractised: readonly string[];
  deviceId: string;
  /** devices this test was moved away from: they show that they are frozen */
  formerDeviceIds: readonly string[];
  resume: Resume;
  /** base of the plan at the start; the percentage is read from the identity */
  baseSeconds: number;
  /** everything given or booked on top of base and percentage, oldest first */
  ledger: readonly LedgerEntry[];
  /** the clock does not run while somebody or something holds it; null while it runs */
  stop: ClockStop | null;
  /** a problem with the question on screen is reported and not yet dealt with */
  alert: { sinceMs: number; number: number; itemId: string } | null;
  /** who dealt with the last report: the other supervisor's click is told so */
  lastAlert: { closedAtMs: number; by: Person } | null;
  link: CourseLink;
  served: readonly Served[];
  ability: number;
  standardError: number;
};

export type Resume =
  | { kind: "none" }
  | { kind: "requested"; atMs: number; deviceId: string }
  | { kind: "authorised"; atMs: number; by: Person };

/** One line of the ledger. A deadline is start + base × (1 + extra time) + these seconds, those undone left out. */
export type LedgerEntry = {
  /** the same for every candidate of one act, and for the gap that comes with it */
  id: string;
  kind: LedgerKind;
  /** may have decimals: a pause is booked to the millisecond */
  seconds: number;
  reason: string;
  atMs: number;
  /** null: booked by the clock itself */
  by: Person | null;
  undoneAtMs: number | null;
};

export type LedgerKind =
  | "grant"
  /** from the deadline to the moment an extension was given: nobody worked then */
  | "gap"
  | "pause"
  | "room-pause"
  | "alert"
  /** given back by the supervisor for a lost link */
  | "link";

export type StopCause = "pause" | "room-pause" | "alert";

/** Held by one cause or more; each that lets go books the time since `sinceMs`, and the next one holds from there. */
export type ClockStop = { sinceMs: number; causes: readonly HeldCause[] };
export type StopHolder = { cause: StopCause; reason: string; by: Person | null };
/** `heldSinceMs`: when this one took hold, whatever was booked since; null in rooms stored before it was kept. */
export type HeldCause = StopHolder & { heldSinceMs: number | null };

/** The link of the device that holds the test, as far as it was lost. Seconds offered wait for a supervisor's yes. */
export type CourseLink = {
  lostSinceMs: number | null;
  offeredSeconds: number;
  /** the device had the reserve of its question when the link was lost: the test goes on there */
  goesOn: boolean;
};

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
  /** when it was displayed: at once for the room's own, when the device showed it for one of its reserve */
  servedAtMs: number;
  source: "room" | "reserve";
  /** of a timed question: when its candidate started its time; null before */
  timedAtMs: number | null;
  /** of a question in focus mode: when the page was first left; null: never */
  unfocusedAtMs: number | null;
  outcome: Outcome | null;
  /** an answer that came too late to count (O10, O13): the jury sees it, nothing counts it */
  kept: KeptAnswer | null;
  /** an accepted report: it counts no more, and another question took its number */
  setAside: { code: AlertCode; atMs: number } | null;
};

/** Reasons of an accepted report on a question. */
export type AlertCode = "E1" | "E2" | "E3" | "E4" | "E5" | "E8" | "E9" | "E10" | "E11" | "E12";

export type Outcome = {
  answer: Answer;
  verdict: Verdict;
  answeredAtMs: number;
  /** estimate after this answer */
  ability: number;
  standardError: number;
};

/** `givenAtMs` by the device's own clock, within what the room can vouch for. */
export type KeptAnswer = { answer: Answer; verdict: Verdict; givenAtMs: number; receivedAtMs: number };

export const EMPTY_SESSION: SessionState = {
  room: {
    plan: null,
    bankVersionId: null,
    firstStartedAtMs: null,
    finalisedAtMs: null,
    pause: null,
    notes: [],
  },
  candidates: {},
};
