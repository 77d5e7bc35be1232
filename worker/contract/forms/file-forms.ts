import * as z from "zod";

/** A signed certificate that somebody was given. */
export const credentialForm = z.object({ fichier: z.instanceof(File).refine((file) => file.size > 0) });

/** A file of candidates or of sessions. `empreinte` is the dry run's; empty for the dry run itself. */
export const importForm = z.object({
  geste: z.enum(["verifier", "importer"]),
  fichier: z.instanceof(File, { error: "TABLE_REQUIRED" }).refine((file) => file.name !== "", "TABLE_REQUIRED"),
  empreinte: z.string().max(200).default(""),
});
