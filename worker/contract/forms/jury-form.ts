import * as z from "zod";

const reason = z.string("JURY_REASON_REQUIRED").max(5_000, "FIELD_TOO_LONG");
const revision = z.coerce.number().int().min(0);
const id = z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100, "FIELD_TOO_LONG");
const typed = z.string("FIELD_REQUIRED").max(300, "FIELD_TOO_LONG");

/** Ticked for what others see change. */
const confirme = z.literal("oui", "JURY_CONFIRMATION_REQUIRED");

/** What the page of one session posts. */
export const juryForm = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("classer"), motif: reason, revision, signalement: id }),
  z.object({ geste: z.literal("rouvrir"), motif: reason, revision, signalement: id }),
  z.object({ geste: z.literal("publier"), motif: reason, revision }),
  z.object({ geste: z.literal("retirer"), motif: reason, revision, confirme }),
  z.object({ geste: z.literal("rendre"), motif: reason, revision, confirme }),
  z.object({ geste: z.literal("recalculer"), motif: reason, revision }),
]);

/** What the page of one test posts. */
export const juryTestForm = z.discriminatedUnion("geste", [
  z.object({
    geste: z.literal("juger"),
    motif: reason,
    revision,
    decision: z.enum(["cancelled", "fraud", "none"], "FIELD_REQUIRED"),
  }),
  z.object({
    geste: z.literal("neutraliser"),
    motif: reason,
    revision,
    question: id,
    pour: z.enum(["un", "tous"], "FIELD_REQUIRED"),
  }),
  z.object({
    geste: z.literal("remettre"),
    motif: reason,
    revision,
    question: id,
    pour: z.enum(["un", "tous"], "FIELD_REQUIRED"),
  }),
  z.object({
    geste: z.literal("identifier"),
    motif: reason,
    revision,
    lastName: typed,
    firstName: typed,
    birthdate: typed,
  }),
  z.object({ geste: z.literal("recalculer"), motif: reason, revision }),
]);
