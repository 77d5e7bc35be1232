import * as z from "zod";
import { RETENTION_KINDS } from "#worker/core/people/retention.ts";

/** What `/plateforme/conservation` posts: one kind at a time; its bounds are the use case's to check. */
export const retentionForm = z.object({
  nature: z.enum(RETENTION_KINDS, "FIELD_REQUIRED"),
  jours: z.coerce.number("FIELD_REQUIRED").int("FIELD_REQUIRED"),
});
