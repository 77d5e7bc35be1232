import * as z from "zod";

const reason = z.string("FIELD_REQUIRED").max(1000, "FIELD_TOO_LONG");

/** What `/plateforme` posts: by POST, since a login or a certification number may be typed. */
export const searchDeskForm = z.object({ cherche: z.string("FIELD_REQUIRED").max(255, "FIELD_TOO_LONG") });

/** What `/plateforme/personnes` posts: a whole e-mail address or username, never in an address. */
export const findAccountForm = z.object({ identifiant: z.string("FIELD_REQUIRED").max(255, "FIELD_TOO_LONG") });

/** What an account's page posts; `geste` says which button. */
export const accountActForm = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("role"), role: z.enum(["operator", "jury", ""], "FIELD_REQUIRED"), motif: reason }),
  z.object({ geste: z.literal("deconnecter") }),
  z.object({ geste: z.literal("fermer"), motif: reason }),
  z.object({ geste: z.literal("rouvrir") }),
]);

/** What `/plateforme/versions/publier` posts: the archive of a pack, to check or to publish. */
export const packForm = z.object({
  geste: z.enum(["verifier", "publier"]),
  fichier: z.instanceof(File, { error: "FILE_REQUIRED" }).refine((file) => file.name !== "", "FILE_REQUIRED"),
});

/** What a version's page posts. */
export const versionActForm = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("activer"), debut: z.string("FIELD_REQUIRED").max(20, "FIELD_TOO_LONG") }),
  z.object({ geste: z.literal("archiver"), motif: reason }),
  z.object({ geste: z.literal("reprendre") }),
]);
