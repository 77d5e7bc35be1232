import * as z from "zod";
import { answerSchema } from "#worker/contract/answer.ts";
import type { CandidateState, RoomState } from "#worker/core/session/state.ts";

const ms = z.number();
const person = z.object({ userId: z.string(), name: z.string() });
const locale = z.enum(["fr", "en"]);

const verdict = z.enum(["right", "wrong", "skipped", "late", "unfocused"]);
const alertCode = z.enum(["E1", "E2", "E3", "E4", "E5", "E8", "E9", "E10", "E11", "E12"]);

// Fields added after the first version have a default: what an older code stored still opens.
const served = z.object({
  number: z.int(),
  itemId: z.string(),
  skill: z.string(),
  competence: z.string(),
  tube: z.string(),
  discrimination: z.number(),
  difficulty: z.number(),
  servedAtMs: ms,
  source: z.enum(["room", "reserve"]).default("room"),
  timedAtMs: ms.nullable().default(null),
  unfocusedAtMs: ms.nullable().default(null),
  outcome: z
    .object({
      answer: answerSchema,
      verdict,
      answeredAtMs: ms,
      ability: z.number(),
      standardError: z.number(),
    })
    .nullable(),
  setAside: z.object({ code: alertCode, atMs: ms }).nullable().default(null),
  kept: z.object({ answer: answerSchema, verdict, givenAtMs: ms, receivedAtMs: ms }).nullable().default(null),
});

const stopCause = z.enum(["pause", "room-pause", "alert"]);
const ledgerEntry = z.object({
  id: z.string(),
  kind: z.enum(["grant", "gap", "pause", "room-pause", "alert", "link"]),
  seconds: z.number(),
  reason: z.string(),
  atMs: ms,
  by: person.nullable(),
  undoneAtMs: ms.nullable(),
});

const course = z.object({
  startedAtMs: ms,
  locale,
  seed: z.string(),
  recentlyPractised: z.array(z.string()).default([]),
  deviceId: z.string(),
  formerDeviceIds: z.array(z.string()),
  resume: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("requested"), atMs: ms, deviceId: z.string() }),
    z.object({ kind: z.literal("authorised"), atMs: ms, by: person }),
  ]),
  baseSeconds: z.number(),
  ledger: z.array(ledgerEntry).default([]),
  stop: z
    .object({
      sinceMs: ms,
      causes: z.array(
        z.object({
          cause: stopCause,
          reason: z.string(),
          by: person.nullable(),
          heldSinceMs: ms.nullable().default(null),
        }),
      ),
    })
    .nullable()
    .default(null),
  alert: z.object({ sinceMs: ms, number: z.int(), itemId: z.string() }).nullable().default(null),
  lastAlert: z.object({ closedAtMs: ms, by: person }).nullable().default(null),
  link: z
    .object({ lostSinceMs: ms.nullable(), offeredSeconds: z.number(), goesOn: z.boolean().default(false) })
    .default({ lostSinceMs: null, offeredSeconds: 0, goesOn: false }),
  served: z.array(served),
  ability: z.number(),
  standardError: z.number(),
});

const attempt = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("instructions"), enteredAtMs: ms, deviceId: z.string(), locale }),
  z.object({ kind: z.literal("running"), course }),
  z.object({ kind: z.literal("elapsed"), course, elapsedAtMs: ms }),
  z.object({
    kind: z.literal("finished"),
    course: course.nullable(),
    finishedAtMs: ms,
    processedAtMs: ms,
    reason: z.enum(["all-answered", "time-elapsed", "ended-by-supervisor", "ended-by-finalisation", "pool-exhausted"]),
  }),
]);

/** What storage holds is parsed like any other input: a row that does not fit stops the object loudly. */
export const candidateStateSchema: z.ZodType<CandidateState> = z.object({
  identity: z.object({
    candidateId: z.string(),
    lastName: z.string(),
    firstName: z.string(),
    civilName: z.string().nullish(),
    birthDate: z.string(),
    division: z.string().nullable(),
    extraTimePercent: z.number(),
    userId: z.string().nullable(),
  }),
  arrival: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("absent") }),
    z.object({ kind: z.literal("waiting"), sinceMs: ms, deviceId: z.string() }),
  ]),
  presence: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("unconfirmed") }),
    z.object({ kind: z.literal("confirmed"), atMs: ms, by: person }),
    z.object({ kind: z.literal("lapsed"), atMs: ms }),
  ]),
  codeGuard: z.object({ failures: z.int(), lockedUntilMs: ms.nullable() }),
  handSinceMs: ms.nullable().default(null),
  messages: z
    .array(z.object({ id: z.string(), text: z.string(), atMs: ms, by: person, readAtMs: ms.nullable() }))
    .default([]),
  attempt,
});

export const roomStateSchema: z.ZodType<RoomState> = z.object({
  plan: z
    .object({
      sessionNumber: z.int(),
      establishmentName: z.string(),
      timeZone: z.string(),
      site: z.string(),
      room: z.string(),
      date: z.string(),
      time: z.string(),
      supervisors: z.string(),
      accessCode: z.string(),
      baseDurationSeconds: z.number(),
      graceSeconds: z.number().nullable(),
      isCountdownShown: z.boolean().default(true),
    })
    .nullable(),
  bankVersionId: z.string().nullable(),
  firstStartedAtMs: ms.nullable(),
  finalisedAtMs: ms.nullable(),
  pause: z.object({ sinceMs: ms, reason: z.string(), by: person }).nullable().default(null),
  notes: z
    .array(
      z.object({
        id: z.string(),
        candidateId: z.string().nullable(),
        code: z.enum(["C1", "C2", "C4", "C6", "C7", "C8"]),
        text: z.string(),
        atMs: ms,
        by: person,
      }),
    )
    .default([]),
});
