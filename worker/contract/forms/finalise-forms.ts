import * as z from "zod";
import { REPORT_CODES } from "#worker/core/results/issue-report.ts";

const id = z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100, "FIELD_TOO_LONG");

/** `verifier`: say what would happen; `corriger`: back to the fields; `finaliser`: for good, which must be confirmed. */
export const finaliseForm = z
  .object({
    geste: z.enum(["verifier", "corriger", "finaliser"]).default("finaliser"),
    /** candidate id → reason, from the fields `motif.<id>`; an empty choice is left out and refused later */
    reasons: z.record(z.string(), z.enum(["candidate", "technical"])),
    hasIncident: z.boolean(),
    hasJoiningIssue: z.boolean(),
    confirmed: z.boolean(),
  })
  .refine(({ geste, confirmed }) => geste !== "finaliser" || confirmed, {
    message: "CONFIRMATION_REQUIRED",
    path: ["confirmation"],
  });

/** `id` empty: a new report; `candidat` empty: the whole room. The exact bounds are the domain's. */
export const reportForm = z.object({
  geste: z.literal("signaler"),
  id: z.string().max(100, "FIELD_TOO_LONG").default(""),
  code: z.enum(REPORT_CODES, "FIELD_REQUIRED"),
  candidat: z.string().max(100, "FIELD_TOO_LONG").default(""),
  faits: z.string().max(2000, "FIELD_TOO_LONG").default(""),
});

export const removeReportForm = z.object({ geste: z.literal("effacer"), id });
