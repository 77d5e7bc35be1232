import * as z from "zod/mini";
import type { ShownScene } from "#worker/core/itembank/item.ts";
import type { ReserveView } from "#worker/core/session/view-reserve.ts";
import type { CandidateRow, CandidateView, RoomHeader, RoomNote } from "#worker/core/session/views.ts";
import { SIMULATOR_NAMES } from "#worker/core/simulators/simulator.ts";

const ms = z.number();
const count = z.int();
const finishReason = z.enum([
  "all-answered",
  "time-elapsed",
  "ended-by-supervisor",
  "ended-by-finalisation",
  "pool-exhausted",
]);

const part = z.object({ id: z.string(), text: z.string() });
const shownBase = {
  id: z.string(),
  situation: z.nullable(z.string()),
  question: z.string(),
  documents: z.array(z.object({ file: z.string(), label: z.string(), bytes: z.nullable(count) })),
  illustration: z.nullable(z.object({ file: z.string(), alt: z.string() })),
};
const shownField = z.object({
  id: z.string(),
  label: z.string(),
  placeholder: z.nullable(z.string()),
  numeric: z.boolean(),
  options: z.nullable(z.array(part)),
});

// Parsed whole by the simulator's own script, which knows it.
const scene: z.ZodMiniType<ShownScene> = z.looseObject({ simulator: z.enum(SIMULATOR_NAMES) });

const shownItem = z.discriminatedUnion("kind", [
  z.object({ ...shownBase, kind: z.enum(["qcu", "qcm"]), choices: z.array(part) }),
  z.object({
    ...shownBase,
    kind: z.literal("qroc"),
    field: z.object({
      label: z.string(),
      placeholder: z.nullable(z.string()),
      numeric: z.boolean(),
      isLong: z.boolean(),
    }),
  }),
  z.object({
    ...shownBase,
    kind: z.enum(["qrocm-ind", "qrocm-dep", "select"]),
    body: z.string(),
    fields: z.array(shownField),
  }),
  z.object({ ...shownBase, kind: z.literal("order"), steps: z.array(part) }),
  z.object({ ...shownBase, kind: z.literal("match"), left: z.array(part), right: z.array(part) }),
  z.object({
    ...shownBase,
    kind: z.literal("simulator"),
    locale: z.enum(["fr", "en"]),
    scene,
  }),
]);

const reserve: z.ZodMiniType<ReserveView> = z.object({
  after: z.string(),
  number: count,
  mark: z.string(),
  items: z.array(shownItem),
});

const ledgerKind = z.enum(["grant", "gap", "pause", "room-pause", "alert", "link"]);
const clock = z.object({
  deadlineMs: ms,
  stoppedAtMs: z.nullable(ms),
  baseSeconds: z.number(),
  extraTimePercent: z.number(),
  allowedSeconds: z.number(),
  ledger: z.array(z.object({ id: z.string(), kind: ledgerKind, seconds: z.number(), reason: z.string() })),
});

const screen = z.discriminatedUnion("screen", [
  z.object({ screen: z.literal("waiting"), reason: z.enum(["first", "lapsed"]), sinceMs: z.nullable(ms) }),
  z.object({ screen: z.literal("code"), purpose: z.enum(["start", "resume"]), validUntilMs: z.nullable(ms) }),
  z.object({ screen: z.literal("resume-requested") }),
  z.object({ screen: z.literal("instructions") }),
  z.object({
    screen: z.literal("question"),
    number: count,
    item: shownItem,
    clock,
    isElapsed: z.boolean(),
    isReported: z.boolean(),
    questionEndsAtMs: z.nullable(ms),
    focus: z.nullable(z.enum(["kept", "lost"])),
  }),
  z.object({
    screen: z.literal("timed"),
    number: count,
    itemId: z.string(),
    seconds: z.number(),
    clock,
    isElapsed: z.boolean(),
  }),
  z.object({
    screen: z.literal("paused"),
    scope: z.enum(["room", "candidate"]),
    reason: z.string(),
    sinceMs: ms,
    clock,
  }),
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
  opensAtMs: ms,
  allowedSeconds: z.number(),
  extraTimePercent: z.number(),
  questionCount: count,
  isCountdownShown: z.boolean(),
  isHandRaised: z.boolean(),
  messages: z.array(z.object({ id: z.string(), text: z.string(), byName: z.string(), atMs: ms })),
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
  opensAtMs: ms,
  accessCode: z.string(),
  questionCount: count,
  graceSeconds: z.nullable(z.number()),
  isFinalised: z.boolean(),
  pause: z.nullable(z.object({ sinceMs: ms, reason: z.string(), byName: z.string() })),
  lastDeadlineMs: z.nullable(ms),
  acts: z.array(z.enum(["pause-room", "resume-room", "grant", "end-elapsed", "send-message", "add-note"])),
});

const note: z.ZodMiniType<RoomNote> = z.object({
  id: z.string(),
  candidateId: z.nullable(z.string()),
  code: z.enum(["C1", "C2", "C4", "C6", "C7", "C8"]),
  text: z.string(),
  atMs: ms,
  byName: z.string(),
});

const ledgerLine = z.object({
  id: z.string(),
  kind: ledgerKind,
  seconds: z.number(),
  reason: z.string(),
  atMs: ms,
  byName: z.nullable(z.string()),
  isUndone: z.boolean(),
  undoUntilMs: z.nullable(ms),
});

const row: z.ZodMiniType<CandidateRow> = z.object({
  candidateId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  civilName: z.nullable(z.string()),
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
  unfocusedSinceMs: z.nullable(ms),
  answeredCount: count,
  startedAtMs: z.nullable(ms),
  deadlineMs: z.nullable(ms),
  autoEndMs: z.nullable(ms),
  stops: z.array(
    z.object({
      cause: z.enum(["pause", "room-pause", "alert"]),
      reason: z.string(),
      byName: z.nullable(z.string()),
      sinceMs: ms,
    }),
  ),
  stoppedAtMs: z.nullable(ms),
  baseSeconds: z.nullable(z.number()),
  ledger: z.array(ledgerLine),
  alert: z.nullable(
    z.object({
      sinceMs: ms,
      number: count,
      reasons: z.array(z.enum(["E1", "E2", "E3", "E4", "E5", "E8", "E9", "E10", "E11", "E12"])),
    }),
  ),
  lastAlert: z.nullable(z.object({ closedAtMs: ms, byName: z.string() })),
  handSinceMs: z.nullable(ms),
  linkLostSinceMs: z.nullable(ms),
  goesOnOffline: z.boolean(),
  linkOfferSeconds: z.number(),
  setAsideCount: count,
  lastMessage: z.nullable(z.object({ text: z.string(), atMs: ms, byName: z.string(), readAtMs: z.nullable(ms) })),
  resume: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("requested"), sinceMs: ms }),
    z.object({ kind: z.literal("authorised"), sinceMs: ms }),
  ]),
  finish: z.nullable(z.object({ atMs: ms, reason: finishReason })),
  acts: z.array(
    z.enum([
      "confirm-presence",
      "cancel-presence",
      "authorise-resume",
      "end-test",
      "refuse-alert",
      "accept-alert",
      "lower-hand",
      "pause",
      "resume-clock",
      "grant",
      "set-extra-time",
      "credit-link",
      "send-message",
      "add-note",
    ]),
  ),
});

/** candidate id → instant of the last sign of its page; absent: no page is open */
const links = z.record(z.string(), ms);

const meta = z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));

/** What the object sends. `seq` grows with every change of the room; `nowMs` is the server's clock. */
export const serverFrame = z.discriminatedUnion("t", [
  /** the one screen of this device, whole */
  z.object({
    t: z.literal("candidate"),
    seq: count,
    nowMs: ms,
    view: candidateView,
    /**
     * what the test has half done in the simulator on screen: its actions as JSON, which its script parses; `isOwn`: done on
     * this very device, which may know better
     */
    draft: z.optional(z.object({ itemId: z.string(), log: z.string(), isOwn: z.boolean() })),
  }),
  /** for a cut: the questions that follow the one on screen, before the `done` of the command that asked */
  z.object({ t: z.literal("reserve"), reserve }),
  /** the whole room: at connection, and whenever a page missed something */
  z.object({
    t: z.literal("room"),
    seq: count,
    nowMs: ms,
    header,
    rows: z.array(row),
    notes: z.array(note),
    links,
    supervisors: count,
  }),
  /** the rows that changed, whole; `after` is the sequence they build on */
  z.object({
    t: z.literal("rows"),
    after: count,
    seq: count,
    nowMs: ms,
    header,
    rows: z.array(row),
    notes: z.array(note),
  }),
  /** a candidate's own browser shows what the sequence told */
  z.object({ t: z.literal("seen"), candidateId: z.string(), upTo: count }),
  /** seconds since the last sign of each candidate, in the order of their ids; null: no sign yet */
  z.object({ t: z.literal("links"), nowMs: ms, ages: z.array(z.nullable(count)), supervisors: count }),
  /** `at`: the sequence that holds what the command did */
  z.object({ t: z.literal("done"), id: z.string(), at: count }),
  z.object({ t: z.literal("refused"), id: z.string(), code: z.string(), meta }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;
