import * as z from "zod/mini";
import { answerSchema } from "../answer.ts";
import { simulatorAnswer } from "../simulators/every-log.ts";
import { PROTOCOL_VERSION } from "./version.ts";

const LONGEST_ID = 64;
const id = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
/** chosen by the page, kept in its tab's sessionStorage: whoever knows it holds the test's device */
const deviceId = z.string().check(z.regex(/^[A-Za-z0-9-]{16,64}$/));

/**
 * A question as the page displays it. Instants are the server's clock, carried on by the machine's monotonic one: the
 * server believes them only within what it can vouch for.
 */
const atQuestion = {
  number: z.int().check(z.positive()),
  itemId: id,
  reserve: z.optional(
    z.object({
      after: id,
      mark: z.string().check(z.maxLength(128)),
      items: z.array(id).check(z.minLength(1), z.maxLength(5)),
      shownAtMs: z.number(),
    }),
  ),
  /** it was displayed on the candidate's earlier device, whose key this machine still has */
  formerDeviceId: z.optional(deviceId),
};

export const candidateCommand = z.discriminatedUnion("type", [
  z.object({ type: z.literal("arrive") }),
  z.object({
    type: z.literal("enter"),
    accessCode: z.string().check(z.maxLength(LONGEST_ID)),
    locale: z.enum(["fr", "en"]),
  }),
  z.object({ type: z.literal("start") }),
  z.object({ type: z.literal("answer"), ...atQuestion, answer: answerSchema, givenAtMs: z.optional(z.number()) }),
  z.object({ type: z.literal("raise-alert"), ...atQuestion }),
  z.object({ type: z.literal("start-timer"), ...atQuestion }),
  z.object({ type: z.literal("lose-focus"), ...atQuestion }),
  /** the reserve of the question on screen, for a cut: asked for once it is displayed, out of the way of all else */
  z.object({ type: z.literal("take-reserve") }),
  /** what is done so far in the simulator on screen, for whatever machine the test goes on with */
  z.object({ type: z.literal("keep-draft"), itemId: id, answer: simulatorAnswer }),
  /** this question of the reserve is on the screen */
  z.object({ type: z.literal("show-reserve"), ...atQuestion }),
  z.object({ type: z.literal("raise-hand") }),
  z.object({ type: z.literal("drop-hand") }),
  z.object({ type: z.literal("read-message"), messageId: id }),
]);
export type CandidateWireCommand = z.infer<typeof candidateCommand>;

const LONGEST_REASON = 120;
/** every act on time says why: the candidate and the journal read it */
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_REASON));
const freeText = z.string().check(z.maxLength(600));
const chosen = z.nullable(z.array(id).check(z.minLength(1), z.maxLength(200)));

export const supervisorCommand = z.discriminatedUnion("type", [
  z.object({ type: z.literal("confirm-presence"), candidateId: id }),
  z.object({ type: z.literal("cancel-presence"), candidateId: id }),
  z.object({ type: z.literal("authorise-resume"), candidateId: id }),
  z.object({ type: z.literal("end-test"), candidateId: id }),
  z.object({ type: z.literal("end-elapsed") }),
  z.object({ type: z.literal("refuse-alert"), candidateId: id }),
  z.object({
    type: z.literal("accept-alert"),
    candidateId: id,
    code: z.enum(["E1", "E2", "E3", "E4", "E5", "E8", "E9", "E10", "E11", "E12"]),
  }),
  z.object({ type: z.literal("lower-hand"), candidateId: id }),
  z.object({ type: z.literal("pause"), candidateId: id, reason }),
  z.object({ type: z.literal("resume-clock"), candidateId: id }),
  z.object({ type: z.literal("pause-room"), reason }),
  z.object({ type: z.literal("resume-room") }),
  /** `candidateIds` null: everybody in test */
  z.object({ type: z.literal("grant"), candidateIds: chosen, seconds: z.int().check(z.positive()), reason }),
  z.object({ type: z.literal("undo-grant"), grantId: id }),
  z.object({ type: z.literal("set-extra-time"), candidateId: id, percent: z.number(), reason }),
  z.object({ type: z.literal("credit-link"), candidateId: id }),
  /** `candidateIds` null: everybody who is not finished */
  z.object({ type: z.literal("send-message"), candidateIds: chosen, text: freeText }),
  z.object({
    type: z.literal("add-note"),
    candidateId: z.nullable(id),
    code: z.enum(["C1", "C2", "C4", "C6", "C7", "C8"]),
    text: freeText,
  }),
]);
export type SupervisorWireCommand = z.infer<typeof supervisorCommand>;

/** What a page may send. `id` makes a command safe to repeat: the same id is carried out once. */
export const clientFrame = z.discriminatedUnion("t", [
  z.object({
    t: z.literal("hello"),
    v: z.literal(PROTOCOL_VERSION),
    deviceId: z.nullable(deviceId),
    /** last sequence this page has applied; the server answers with what it missed */
    since: z.nullable(z.int()),
  }),
  z.object({
    t: z.literal("command"),
    v: z.literal(PROTOCOL_VERSION),
    id: z.string().check(z.minLength(8), z.maxLength(LONGEST_ID)),
    deviceId: z.nullable(deviceId),
    command: z.union([candidateCommand, supervisorCommand]),
  }),
  /** this device shows what the sequence told: supervisors see their act acknowledged */
  z.object({
    t: z.literal("seen"),
    v: z.literal(PROTOCOL_VERSION),
    deviceId: z.nullable(deviceId),
    seq: z.int(),
  }),
]);
export type ClientFrame = z.infer<typeof clientFrame>;
