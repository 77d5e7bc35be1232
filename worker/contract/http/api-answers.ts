import * as z from "zod";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { API_SCOPES } from "#worker/core/people/api-scope.ts";

// What `/api/v1` answers. The OpenAPI description is generated from these: a field is added, never renamed nor removed.

const instant = z.iso.datetime().describe("Instant in UTC, to the second.");
const day = z.iso.date();
const level = z.int().min(0).max(7);

const cursor = z
  .string()
  .nullable()
  .describe("Give it back as `cursor` to read the following page; null on the last one. Keep it as it is.");

export const ownerAnswer = z
  .object({
    uai: z.string().describe("National number of the establishment."),
    name: z.string(),
    kind: z.enum(["COLLEGE", "LYCEE", "AGRI", "AEFE", "SUP", "PRO"]),
    timeZone: z.string().describe("IANA zone of its dates and times, e.g. Europe/Paris."),
    token: z.object({ scopes: z.array(z.enum(API_SCOPES)), expiresAt: instant }),
  })
  .describe("The establishment of the token, and what the token may read.");

export const sessionAnswer = z
  .object({
    number: z.int().positive(),
    site: z.string(),
    room: z.string(),
    date: day.describe("Wall date in the establishment's zone."),
    time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .describe("Wall time in the establishment's zone."),
    status: z.enum(["planned", "started", "finalised", "published"]),
    enrolled: z.int().nonnegative(),
    tested: z.int().nonnegative().describe("Candidates who began a test."),
    publishedAt: instant.nullable(),
  })
  .describe("A certification session, without its codes.");

export const resultAnswer = z
  .object({
    certificationNumber: z.int().positive().describe("Stable key of the result."),
    sessionNumber: z.int().positive(),
    sessionDate: day,
    lastName: z.string().describe("Birth name, as enrolled."),
    firstName: z.string(),
    class: z.string().nullable().describe("Class on the day of the session."),
    identity: z
      .object({
        birthDate: day,
        birthPlace: z.string().nullable(),
        nationalStudentId: z.string().nullable().describe("INE, when the roll knows it."),
        externalId: z.string().nullable().describe("Identifier given at enrolment by the establishment."),
      })
      .nullable()
      .describe("Null without the scope `identities:read`."),
    status: z.enum(["validated", "rejected", "cancelled"]),
    reason: z.string().nullable().describe("Why it was not obtained, as a code, e.g. REJECTED_ZERO_SCORE."),
    score: z.int().min(0).max(895).nullable().describe("Null unless validated."),
    globalLevel: level.nullable().describe("0 to 7; null unless validated."),
    competences: z
      .array(z.object({ code: z.enum(COMPETENCES), level: level.nullable().describe("Null: not tested.") }))
      .describe("The 16 competences of the CRCN, in its order; empty unless validated."),
    isProvisional: z.boolean().describe("The questions' parameters are still estimates of experts."),
    verificationCode: z.string().nullable().describe("Code of the certificate; null unless validated."),
    startedAt: instant,
    publishedAt: instant,
    changedAt: instant.describe("The later of publication and scoring: what `since` compares."),
  })
  .describe("A published result.");

export const sessionPage = z.object({ data: z.array(sessionAnswer), nextCursor: cursor });
export const resultPage = z.object({ data: z.array(resultAnswer), nextCursor: cursor });

export const problemAnswer = z
  .object({
    type: z.url().describe("Where the code is explained."),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]+$/)
      .describe("Stable: decide on this, show `title`."),
    parameters: z.array(z.string()).optional().describe("Of PARAMETER_NOT_VALID: those to correct."),
    scope: z.enum(API_SCOPES).optional().describe("Of SCOPE_REQUIRED: the one that is missing."),
  })
  .describe("A refusal (RFC 9457).");
