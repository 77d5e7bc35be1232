import * as z from "zod";

/** `empreinte` is the dry run's; empty for the dry run itself. */
export const rollForm = z.object({
  geste: z.enum(["verifier", "importer"]),
  fichier: z.instanceof(File, { error: "FILE_REQUIRED" }).refine((file) => file.name !== "", "FILE_REQUIRED"),
  empreinte: z.string().max(200).default(""),
  /** of a table: who is missing from it has left */
  entier: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

export const undoRollForm = z.object({ geste: z.literal("annuler"), import: z.string().min(1).max(100) });

const chosen = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ids) => (ids === undefined ? [] : [ids].flat()));

/** Pupils ticked in the list. */
export const chosenForm = z.object({ eleve: chosen });

/** A class, else the pupils ticked; `tous`: also who already chose a password. */
export const makeLoginsForm = z.object({
  classe: z.string().min(1).max(255).optional(),
  eleve: chosen,
  tous: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

export const resetLoginForm = z.object({ eleve: z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100) });

/** What `/eleves/ajouter` posts beside them; `autre`: it is somebody else than the pupil of that name and birth date. */
export const addPupilForm = z.object({ autre: z.literal("1").optional() });

/** What `/eleves/:pupil/double` posts: which line is kept, and the other. */
export const mergeForm = z.object({
  garder: z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100),
  autre: z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(100),
});

const called = z.string().max(255, "FIELD_TOO_LONG").default("");

/** What `/eleves/:pupil` posts. */
export const pupilForm = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("mot-de-passe") }),
  z.object({ geste: z.literal("debloquer") }),
  z.object({ geste: z.literal("retirer-ent") }),
  z.object({ geste: z.literal("nommer"), lastName: called, firstName: called }),
]);

/** What `/eleves/:pupil/besoins` posts. */
export const pupilNeedForm = z.discriminatedUnion("geste", [
  z.object({
    geste: z.literal("garder"),
    temps: z.string().max(40, "FIELD_TOO_LONG").default(""),
    besoin: z.string().max(2000, "FIELD_TOO_LONG").default(""),
    accord: z.literal("1").optional(),
  }),
  z.object({ geste: z.literal("oublier") }),
]);
