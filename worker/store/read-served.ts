import * as z from "zod";
import type { ServedQuestion } from "#worker/usecases/staff-ports.ts";

/** The part of a served question that scoring reads; the live object writes more. */
const served = z.array(
  z.object({
    itemId: z.string(),
    skill: z.string(),
    competence: z.string(),
    tube: z.string(),
    discrimination: z.number(),
    difficulty: z.number(),
    outcome: z.object({ verdict: z.enum(["right", "wrong", "skipped", "late", "unfocused"]) }).nullable(),
    setAside: z.object({ code: z.string() }).nullable().default(null),
  }),
);

/** The `record` of an attempt. Throws when the live object wrote something else: that is our fault, never the user's. */
export function readServed(json: string): ServedQuestion[] {
  return served.parse(JSON.parse(json)).map(({ outcome, setAside, ...question }) => ({
    ...question,
    isSetAside: setAside !== null,
    // A question set aside after an accepted report counts in nothing, whatever was answered.
    right: outcome === null || setAside !== null ? null : outcome.verdict === "right",
  }));
}
