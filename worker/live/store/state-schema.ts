import * as z from "zod";
import type { CandidateState, RoomState } from "#worker/core/session/state.ts";

const ms = z.number();
const person = z.object({ userId: z.string(), name: z.string() });
const locale = z.enum(["fr", "en"]);

const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("choices"), choices: z.array(z.string()) }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("skip") }),
]);

const served = z.object({
  number: z.int(),
  itemId: z.string(),
  skill: z.string(),
  competence: z.string(),
  tube: z.string(),
  discrimination: z.number(),
  difficulty: z.number(),
  servedAtMs: ms,
  outcome: z
    .object({
      answer,
      verdict: z.enum(["right", "wrong", "skipped"]),
      answeredAtMs: ms,
      ability: z.number(),
      standardError: z.number(),
    })
    .nullable(),
});

const course = z.object({
  startedAtMs: ms,
  locale,
  seed: z.string(),
  deviceId: z.string(),
  formerDeviceIds: z.array(z.string()),
  resume: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("requested"), atMs: ms, deviceId: z.string() }),
    z.object({ kind: z.literal("authorised"), atMs: ms, by: person }),
  ]),
  baseSeconds: z.number(),
  grants: z.array(z.object({ seconds: z.number(), reason: z.string(), atMs: ms, by: person })),
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
    })
    .nullable(),
  bankVersionId: z.string().nullable(),
  firstStartedAtMs: ms.nullable(),
  finalisedAtMs: ms.nullable(),
});
