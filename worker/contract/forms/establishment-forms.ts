import * as z from "zod";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";

const LONGEST = 255;
const words = z.string("FIELD_REQUIRED").max(LONGEST, "FIELD_TOO_LONG");
const addresses = z.string("FIELD_REQUIRED").max(4000, "FIELD_TOO_LONG");

const facts = {
  uai: words,
  name: words,
  city: words,
  kind: z.enum(ESTABLISHMENT_KINDS, "FIELD_REQUIRED"),
  timeZone: words,
  contact: words,
};

/** What `/plateforme/etablissements/ouvrir` posts; the domain judges the UAI and the zone. */
export const addEstablishmentForm = z.object({ ...facts, adresses: addresses });

export const editEstablishmentForm = z.object(facts);

/** What an establishment's page posts; `geste` says which button. */
export const establishmentActForm = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("inviter"), adresses: addresses }),
  z.object({ geste: z.literal("archiver"), motif: z.string("FIELD_REQUIRED").max(1000, "FIELD_TOO_LONG") }),
  z.object({ geste: z.literal("rouvrir") }),
]);
