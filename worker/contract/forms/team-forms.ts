import * as z from "zod";

const id = z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100, "FIELD_TOO_LONG");
const role = z.enum(["member", "admin"], "FIELD_REQUIRED");
const LONGEST_LIST = 4000;

/** What `/equipe` posts; `geste` says which button. */
export const teamForm = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("inviter"), adresses: z.string().max(LONGEST_LIST, "FIELD_TOO_LONG"), role }),
  z.object({ geste: z.literal("role"), membre: id, role }),
  z.object({ geste: z.literal("retirer"), membre: id }),
  z.object({ geste: z.literal("annuler"), invitation: id }),
]);

export const termsForm = z.object({ accord: z.literal("1", "TERMS_NOT_ACCEPTED") });

export const establishmentForm = z.object({ etablissement: id });
