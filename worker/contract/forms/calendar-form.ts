import * as z from "zod";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";

const day = z.string("FIELD_REQUIRED").max(20, "FIELD_TOO_LONG");

/** What `/plateforme/calendrier` posts; the domain judges the days. */
export const calendarForm = z.discriminatedUnion("geste", [
  z.object({
    geste: z.literal("ajouter"),
    kind: z.enum(ESTABLISHMENT_KINDS, "FIELD_REQUIRED"),
    opensOn: day,
    closesOn: day,
  }),
  z.object({ geste: z.literal("delai"), heures: z.string("FIELD_REQUIRED").max(20, "FIELD_TOO_LONG") }),
  z.object({ geste: z.literal("supprimer"), periode: z.string("FIELD_REQUIRED").max(100, "FIELD_TOO_LONG") }),
]);
