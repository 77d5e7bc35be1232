import * as z from "zod/mini";
import type { CandidateRow, CandidateView, RoomHeader } from "#worker/core/session/views.ts";

const ms = z.number();
const count = z.int();
const finishReason = z.enum([
  "all-answered",
  "time-elapsed",
  "ended-by-supervisor",
  "ended-by-finalisation",
  "pool-exhausted",
]);

const shownItem = z.object({
  id: z.string(),
  kind: z.enum(["qcu", "qcm", "qroc"]),
  situation: z.nullable(z.string()),
  question: z.string(),
  choices: z.array(z.object({ id: z.string(), text: z.string() })),
  field: z.nullable(z.object({ label: z.string(), placeholder: z.nullable(z.string()), numeric: z.boolean() })),
});

const clock = z.object({ deadlineMs: ms, extraTimePercent: z.number(), allowedSeconds: z.number() });

const screen = z.discriminatedUnion("screen", [
  z.object({ screen: z.literal("waiting"), reason: z.enum(["first", "lapsed"]), sinceMs: z.nullable(ms) }),
  z.object({ screen: z.literal("code"), purpose: z.enum(["start", "resume"]), validUntilMs: z.nullable(ms) }),
  z.object({ screen: z.literal("resume-requested") }),
  z.object({ screen: z.literal("instructions") }),
  z.object({ screen: z.literal("question"), number: count, item: shownItem, clock, isElapsed: z.boolean() }),
  z.object({ screen: z.literal("time-elapsed"), clock }),
  z.object({ screen: z.literal("ended"), reason: finishReason, answeredCount: count }),
  z.object({ screen: z.literal("frozen") }),
  z.object({ screen: z.literal("closed") }),
]);

const candidateView: z.ZodMiniType<CandidateView> = z.object({
  person: z.object({
    firstName: z.string(),
    lastName: z.string(),
    birthDate: z.string(),
    division: z.nullable(z.string()),
  }),
  sessionNumber: count,
  room: z.string(),
  timeZone: z.string(),
  allowedSeconds: z.number(),
  extraTimePercent: z.number(),
  questionCount: count,
  screen,
});

const header: z.ZodMiniType<RoomHeader> = z.object({
  sessionNumber: count,
  establishmentName: z.string(),
  timeZone: z.string(),
  site: z.string(),
  room: z.string(),
  date: z.string(),
  time: z.string(),
  accessCode: z.string(),
  questionCount: count,
  graceSeconds: z.nullable(z.number()),
  isFinalised: z.boolean(),
});

const row: z.ZodMiniType<CandidateRow> = z.object({
  candidateId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  birthDate: z.string(),
  division: z.nullable(z.string()),
  extraTimePercent: z.number(),
  waitingSinceMs: z.nullable(ms),
  presence: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("unconfirmed") }),
    z.object({ kind: z.literal("confirmed"), sinceMs: ms, byName: z.string() }),
    z.object({ kind: z.literal("lapsed") }),
  ]),
  phase: z.enum(["not-started", "instructions", "running", "elapsed", "finished"]),
  questionNumber: z.nullable(count),
  questionSinceMs: z.nullable(ms),
  answeredCount: count,
  startedAtMs: z.nullable(ms),
  deadlineMs: z.nullable(ms),
  autoEndMs: z.nullable(ms),
  resume: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("requested"), sinceMs: ms }),
    z.object({ kind: z.literal("authorised"), sinceMs: ms }),
  ]),
  finish: z.nullable(z.object({ atMs: ms, reason: finishReason })),
  acts: z.array(z.enum(["confirm-presence", "cancel-presence", "authorise-resume", "end-test"])),
});

/** candidate id → instant of the last sign of its page; absent: no page is open */
const links = z.record(z.string(), ms);

const meta = z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));

/** What the object sends. `seq` grows with every change of the room; `nowMs` is the server's clock. */
export const serverFrame = z.discriminatedUnion("t", [
  /** the one screen of this device, whole */
  z.object({ t: z.literal("candidate"), seq: count, nowMs: ms, view: candidateView }),
  /** the whole room: at connection, and whenever a page missed something */
  z.object({ t: z.literal("room"), seq: count, nowMs: ms, header, rows: z.array(row), links, supervisors: count }),
  /** the rows that changed, whole; `after` is the sequence they build on */
  z.object({ t: z.literal("rows"), after: count, seq: count, nowMs: ms, rows: z.array(row) }),
  z.object({ t: z.literal("links"), nowMs: ms, links, supervisors: count }),
  z.object({ t: z.literal("done"), id: z.string() }),
  z.object({ t: z.literal("refused"), id: z.string(), code: z.string(), meta }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;
