import * as z from "zod";

/** What a person's page posts: why, and that who asks is who they say. */
export const erasureForm = z.object({
  motif: z.string("FIELD_REQUIRED").max(1000, "FIELD_TOO_LONG"),
  oui: z.literal("1", "ERASURE_NOT_CONFIRMED"),
});

const typed = z.string("FIELD_REQUIRED").max(255, "FIELD_TOO_LONG");

/** What `/plateforme/personnes` posts: a login, or the identity that somebody gave in a letter; `geste` says which. */
export const findPersonForm = z.object({ nom: typed, prenom: typed, naissance: typed });

/** Of an address. */
export const personRef = z.object({ kind: z.enum(["account", "pupil", "candidate"]), id: z.string() });
