import { sql } from "drizzle-orm";
import * as z from "zod";
import type { DeskReader } from "#worker/usecases/desk-ports.ts";
import { runTogether } from "../run-together.ts";

const counted = z.array(z.object({ number: z.number().int().min(0) })).length(1);
const found = z.array(
  z.object({
    number: z.number().int(),
    establishmentId: z.string(),
    establishmentName: z.string(),
    date: z.string(),
    isFinalised: z.number().transform(Boolean),
    candidateId: z.string().nullable(),
  }),
);

export function deskReader(db: D1Database): DeskReader {
  return {
    async waiting() {
      // The first two by the index of sessions that wait for their publication: few of them, of all schools.
      const results = await runTogether(db, [
        sql`select count(*) as number from certification_session where published_at_s is null and finalised_at_s is not null`,
        sql`select count(*) as number from certification_session as s join issue_report as i on i.session_number = s.number
          where s.published_at_s is null and s.finalised_at_s is not null and i.resolved_at_s is null and i.removed_at_s is null`,
        sql`select count(*) as number from scoring_job where failures > 0`,
        sql`select count(*) as number from establishment where archived_at_s is null and not exists (
          select 1 from membership where membership.establishment_id = establishment.id and membership.role = 'admin')`,
      ]);
      const [sessionsToPublish = 0, openReports = 0, scoringFailures = 0, schoolsWithoutAdmin = 0] = results.map(
        (result) => counted.parse(result.results)[0]?.number ?? 0,
      );
      return { sessionsToPublish, openReports, scoringFailures, schoolsWithoutAdmin };
    },

    async sessions(number) {
      const head = sql`select s.number as number, e.id as "establishmentId", e.name as "establishmentName", s.date as date,
        s.finalised_at_s is not null as "isFinalised"`;
      const results = await runTogether(db, [
        sql`${head}, null as "candidateId" from certification_session as s
          join establishment as e on e.id = s.establishment_id where s.number = ${number}`,
        sql`${head}, a.candidate_id as "candidateId" from attempt as a
          join certification_session as s on s.number = a.session_number
          join establishment as e on e.id = s.establishment_id where a.certification_number = ${number}`,
      ]);
      return results.flatMap((result) => found.parse(result.results));
    },
  };
}
