import * as z from "zod";
import { PATH_KINDS } from "#worker/core/path/path-plan.ts";

/** `classe` empty: for whoever has the code. `choix`: domains or competences, as the kind takes them. */
export const newPathForm = z.object({
  nom: z.string().max(200, "FIELD_TOO_LONG").default(""),
  genre: z.enum(PATH_KINDS),
  classe: z.string().max(255).default(""),
  choix: z.array(z.string().max(10)).max(30).default([]),
});

/** Who is given the SOS path: a class or the pupils of a session. */
export const giveSosForm = z.union([
  z.object({ classe: z.string().min(1).max(255) }),
  z.object({ session: z.coerce.number().pipe(z.int().positive()) }),
]);
