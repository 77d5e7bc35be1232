import * as z from "zod/mini";
import { PROTOCOL_VERSION } from "./version.ts";

const LONGEST_ID = 64;
const id = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
/** chosen by the page, kept in its tab's sessionStorage: whoever knows it holds the test's device */
const deviceId = z.string().check(z.regex(/^[A-Za-z0-9-]{16,64}$/));

const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("choices"), choices: z.array(id).check(z.minLength(1), z.maxLength(12)) }),
  z.object({ kind: z.literal("text"), text: z.string().check(z.maxLength(4000)) }),
  z.object({ kind: z.literal("skip") }),
]);

export const candidateCommand = z.discriminatedUnion("type", [
  z.object({ type: z.literal("arrive") }),
  z.object({
    type: z.literal("enter"),
    accessCode: z.string().check(z.maxLength(LONGEST_ID)),
    locale: z.enum(["fr", "en"]),
  }),
  z.object({ type: z.literal("start") }),
  z.object({ type: z.literal("answer"), number: z.int().check(z.positive()), itemId: id, answer }),
]);
export type CandidateWireCommand = z.infer<typeof candidateCommand>;

export const supervisorCommand = z.discriminatedUnion("type", [
  z.object({ type: z.literal("confirm-presence"), candidateId: id }),
  z.object({ type: z.literal("cancel-presence"), candidateId: id }),
  z.object({ type: z.literal("authorise-resume"), candidateId: id }),
  z.object({ type: z.literal("end-test"), candidateId: id }),
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
]);
export type ClientFrame = z.infer<typeof clientFrame>;
