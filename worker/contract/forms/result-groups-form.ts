import * as z from "zod";

const LONGEST_SEARCH = 100;

/** What the address of the Certifications page says: `?annee=2026&page=2`. What it does not know counts as not said. */
export const resultGroupsForm = z.object({
  annee: z.coerce.number().pipe(z.int().min(2000).max(2999)).nullable().catch(null),
  page: z.coerce.number().pipe(z.int().positive()).catch(1),
});

/** `?recherche=lefevre` */
export const resultSearchForm = z.object({ recherche: z.string().trim().max(LONGEST_SEARCH).catch("") });
