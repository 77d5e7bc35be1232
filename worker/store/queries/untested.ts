import * as z from "zod";
import type { Untested } from "#worker/usecases/result-ports.ts";

const row = z.object({
  id: z.string(),
  last_name: z.string(),
  first_name: z.string(),
  birth_date: z.string(),
  division: z.string().nullable(),
  number: z.int().nullable(),
  date: z.string().nullable(),
  is_finalised: z.int().nullable(),
});

/** Pupils of the class who began no test in this school, each with the enrolment of the latest day. */
export async function untestedOfDivision(db: D1Database, establishmentId: string, division: string) {
  const found = await db
    .prepare(
      `select pupil.id, coalesce(called_last_name, preferred_last_name, pupil.last_name) as last_name,
        coalesce(called_first_name, pupil.first_name) as first_name, pupil.birth_date, pupil.division,
        certification_session.number, certification_session.date,
        certification_session.finalised_at_s is not null as is_finalised
      from pupil
      left join certification_session on certification_session.number = (
        select enrolled.number from candidate join certification_session as enrolled
          on enrolled.number = candidate.session_number
        where candidate.pupil_id = pupil.id order by enrolled.date desc, enrolled.time desc limit 1)
      where pupil.establishment_id = ? and pupil.division = ? and pupil.disabled_at_s is null
        and not exists (select 1 from candidate join attempt on attempt.candidate_id = candidate.id
          where candidate.pupil_id = pupil.id)`,
    )
    .bind(establishmentId, division)
    .all();
  return found.results.map(toUntested);
}

/** Those enrolled in the session who began no test in it. */
export async function untestedOfSession(db: D1Database, sessionNumber: number) {
  const found = await db
    .prepare(
      `select candidate.id, candidate.last_name, candidate.first_name, candidate.birth_date, candidate.division,
        certification_session.number, certification_session.date,
        certification_session.finalised_at_s is not null as is_finalised
      from candidate
      join certification_session on certification_session.number = candidate.session_number
      where candidate.session_number = ?
        and not exists (select 1 from attempt where attempt.candidate_id = candidate.id)`,
    )
    .bind(sessionNumber)
    .all();
  return found.results.map(toUntested);
}

function toUntested(found: unknown): Untested {
  const { id, last_name, first_name, birth_date, division, number, date, is_finalised } = row.parse(found);
  const enrolment =
    number === null || date === null
      ? null
      : { sessionNumber: number, sessionDate: date, isFinalised: is_finalised === 1 };
  return { id, lastName: last_name, firstName: first_name, birthDate: birth_date, division, enrolment };
}
