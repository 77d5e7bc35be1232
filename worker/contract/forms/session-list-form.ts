import * as z from "zod";
import {
  SESSION_PERIODS,
  SESSION_SORTS,
  SESSION_STATUSES,
  SESSION_TODOS,
} from "#worker/core/enrolment/session-terms.ts";

const LONGEST_SEARCH = 100;

/**
 * What the address of the list of sessions says: `?recherche=b204&etat=planned&periode=week&suite=enrol&tri=-date&page=2`.
 * What it does not know counts as not said: an old bookmark still opens the list. A minus sorts downwards.
 */
export const sessionListForm = z.object({
  recherche: z.string().trim().max(LONGEST_SEARCH).catch(""),
  etat: z.enum(SESSION_STATUSES).nullable().catch(null),
  periode: z.enum(SESSION_PERIODS).nullable().catch(null),
  suite: z.enum(SESSION_TODOS).nullable().catch(null),
  tri: z
    .string()
    .transform((typed) => ({ sort: typed.replace(/^-/, ""), isDescending: typed.startsWith("-") }))
    .pipe(z.object({ sort: z.enum(SESSION_SORTS), isDescending: z.boolean() }))
    .catch({ sort: "date", isDescending: true }),
  page: z.coerce.number().pipe(z.int().positive()).catch(1),
});

export type SessionListForm = z.infer<typeof sessionListForm>;
