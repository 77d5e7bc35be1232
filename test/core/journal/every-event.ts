import { anIdentity, aPlan } from "#test/support/session-factory.ts";
import type { CandidateEvent, Event } from "#worker/core/session/event.ts";
import type { LedgerEntry, Person, Served } from "#worker/core/session/state.ts";

/** Names and texts that must never be read in a sealed event; each is found in one of `EVERY_EVENT`. */
export const SECRETS = [
  "O’CONNOR-SECRET",
  "Maëlys-secret",
  "2011-02-03",
  "3e SECRET",
  "Nina SECRET",
  "secret: sang de nez",
  "secret: alarme",
  "une réponse secrète",
  "TQVF63",
  "M. Secret, Mme Secret",
  "seed-secret",
  "item-practised",
] as const;

const by: Person = { userId: "u-nina", name: "Nina SECRET" };
const atMs = 1_800_000_000_500;
const words = "secret: sang de nez";
const who = { candidateId: "c1", atMs };
const entry: LedgerEntry = { id: "g1", kind: "grant", seconds: 300, reason: words, atMs, by, undoneAtMs: null };
const served: Served = {
  number: 4,
  itemId: "item-4",
  skill: "s4",
  competence: "1.1",
  tube: "t4",
  discrimination: 1.2,
  difficulty: -0.4,
  servedAtMs: atMs,
  source: "reserve",
  timedAtMs: null,
  unfocusedAtMs: null,
  outcome: null,
  setAside: null,
  kept: null,
};
const identity = anIdentity({
  lastName: "O’CONNOR-SECRET",
  firstName: "Maëlys-secret",
  birthDate: "2011-02-03",
  division: "3e SECRET",
  extraTimePercent: 33,
});

/** One of each type: a type that is added and forgotten here is a type error. */
const BY_TYPE: { [T in Event["type"]]: Extract<Event, { type: T }> } = {
  "plan-set": {
    type: "plan-set",
    plan: aPlan({ supervisors: "M. Secret, Mme Secret" }),
    candidates: [identity, anIdentity({ candidateId: "c2", division: null, userId: null })],
  },
  "session-started": { type: "session-started", atMs, bankVersionId: "bank-1" },
  "session-finalised": { type: "session-finalised", atMs, by },
  "room-paused": { type: "room-paused", atMs, reason: "secret: alarme", by },
  "room-resumed": { type: "room-resumed", atMs, by },
  "note-added": { type: "note-added", note: { id: "n1", candidateId: "c1", code: "C6", text: words, atMs, by } },
  "candidate-arrived": { type: "candidate-arrived", ...who, deviceId: "a" },
  "presence-confirmed": { type: "presence-confirmed", ...who, by },
  "presence-cancelled": { type: "presence-cancelled", ...who, by },
  "presence-lapsed": { type: "presence-lapsed", ...who },
  "code-refused": { type: "code-refused", candidateId: "c1", failures: 2, lockedUntilMs: null },
  "instructions-opened": { type: "instructions-opened", ...who, deviceId: "a", locale: "fr" },
  "test-started": {
    type: "test-started",
    ...who,
    deviceId: "a",
    locale: "fr",
    seed: "seed-secret",
    baseSeconds: 6300,
    recentlyPractised: ["item-practised"],
  },
  "question-served": { type: "question-served", candidateId: "c1", served },
  "question-answered": {
    type: "question-answered",
    candidateId: "c1",
    number: 4,
    itemId: "item-4",
    outcome: {
      answer: { kind: "text", text: "une réponse secrète" },
      verdict: "wrong",
      answeredAtMs: atMs,
      ability: 0.3,
      standardError: 0.8,
    },
  },
  "question-withdrawn": { type: "question-withdrawn", ...who, number: 4, itemId: "item-4" },
  "answer-kept": {
    type: "answer-kept",
    candidateId: "c1",
    number: 4,
    itemId: "item-4",
    kept: {
      answer: { kind: "text", text: "une réponse secrète" },
      verdict: "wrong",
      givenAtMs: atMs,
      receivedAtMs: atMs + 9,
    },
  },
  "resume-requested": { type: "resume-requested", ...who, deviceId: "b" },
  "resume-authorised": { type: "resume-authorised", ...who, by },
  "test-resumed": { type: "test-resumed", ...who, deviceId: "b", formerDeviceId: "a" },
  "time-elapsed": { type: "time-elapsed", ...who },
  "time-restored": { type: "time-restored", ...who },
  "test-finished": { type: "test-finished", ...who, processedAtMs: atMs + 9, reason: "ended-by-supervisor", by },
  "timer-started": { type: "timer-started", ...who, number: 4, itemId: "item-4" },
  "focus-lost": { type: "focus-lost", ...who, number: 4, itemId: "item-4" },
  "alert-raised": { type: "alert-raised", ...who, number: 4, itemId: "item-4" },
  "alert-refused": { type: "alert-refused", ...who, by },
  "alert-accepted": { type: "alert-accepted", ...who, by, code: "E4", number: 4, itemId: "item-4" },
  "hand-raised": { type: "hand-raised", ...who },
  "hand-lowered": { type: "hand-lowered", ...who, by: null },
  "clock-stopped": { type: "clock-stopped", ...who, holder: { cause: "pause", reason: words, by } },
  "clock-released": {
    type: "clock-released",
    candidateId: "c1",
    cause: "pause",
    entry: { ...entry, kind: "pause", seconds: 12.345 },
  },
  "time-granted": { type: "time-granted", candidateId: "c1", entry },
  "grant-undone": { type: "grant-undone", ...who, grantId: "g1", by },
  "extra-time-changed": { type: "extra-time-changed", ...who, percent: 50, reason: words, by },
  "message-sent": {
    type: "message-sent",
    candidateId: "c1",
    message: { id: "m1", text: words, atMs, by, readAtMs: null },
  },
  "message-read": { type: "message-read", ...who, messageId: "m1" },
  "link-lost": { type: "link-lost", candidateId: "c1", sinceMs: atMs, goesOn: true },
  "link-restored": { type: "link-restored", ...who, seconds: 40 },
};

export const EVERY_EVENT: readonly (Event | CandidateEvent)[] = Object.values(BY_TYPE);
