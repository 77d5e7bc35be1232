import { sql } from "drizzle-orm";
import { pupil } from "./schema/school.ts";
import { candidate } from "./schema/sessions.ts";

/** What a pupil is called: as staff said, else the roll's name in use, else the birth name. Never for matching. */
export const calledLastName = sql<string>`coalesce(${pupil.calledLastName}, ${pupil.preferredLastName}, ${pupil.lastName})`;
export const calledFirstName = sql<string>`coalesce(${pupil.calledFirstName}, ${pupil.firstName})`;

/** The same of a candidate, whose pupil may be joined: an enrolment copies the civil status only. */
export const calledAs = {
  lastName: sql<string>`coalesce(${pupil.calledLastName}, ${pupil.preferredLastName}, ${candidate.lastName})`,
  firstName: sql<string>`coalesce(${pupil.calledFirstName}, ${candidate.firstName})`,
};
