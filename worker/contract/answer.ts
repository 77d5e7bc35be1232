import * as z from "zod/mini";
import type { Answer } from "#worker/core/itembank/item.ts";
import { simulatorAnswer } from "./simulators/every-log.ts";

const LONGEST_ID = 64;
const id = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
const typed = z.string().check(z.maxLength(4000));

/** An answer as pages send it and as storage keeps it. */
export const answerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("choices"), choices: z.array(id).check(z.minLength(1), z.maxLength(12)) }),
  z.object({ kind: z.literal("text"), text: typed }),
  z.object({
    kind: z.literal("fields"),
    fields: z.array(z.object({ id, text: typed })).check(z.minLength(1), z.maxLength(12)),
  }),
  z.object({ kind: z.literal("order"), order: z.array(id).check(z.minLength(1), z.maxLength(12)) }),
  z.object({
    kind: z.literal("pairs"),
    pairs: z.array(z.object({ left: id, right: id })).check(z.minLength(1), z.maxLength(12)),
  }),
  simulatorAnswer,
  z.object({ kind: z.literal("skip") }),
]) satisfies z.ZodMiniType<Answer>;
