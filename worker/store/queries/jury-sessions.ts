import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { JudgedSessionLine } from "#worker/usecases/jury-ports.ts";
import { openDatabase } from "../open-database.ts";
import { attempt } from "../schema/results.ts";
import { establishment } from "../schema/school.ts";
import { certificationSession } from "../schema/sessions.ts";

type Asked = { number: number } | { search: string | null; limit: number };

/** Finalised sessions for the jury: one, those that wait, or those that a search names. */
export async function findSessions(db: D1Database, asked: Asked): Promise<JudgedSessionLine[]> {
  const rows = await openDatabase(db)
    .select({
      session: certificationSession,
      establishmentName: establishment.name,
      uai: establishment.uai,
      timeZone: establishment.timeZone,
      tests: sql<number>`(select count(*) from attempt where attempt.session_number = ${certificationSession.number})`,
      openReports: sql<number>`(select count(*) from issue_report
        where issue_report.session_number = ${certificationSession.number} and resolved_at_s is null and removed_at_s is null)`,
      unscored: sql<number>`(select count(*) from scoring_job
        where scoring_job.session_number = ${certificationSession.number})`,
    })
    .from(certificationSession)
    .innerJoin(establishment, eq(establishment.id, certificationSession.establishmentId))
    .where(and(sql`${certificationSession.finalisedAtS} is not null`, conditionOf(asked)))
    .orderBy(asc(certificationSession.finalisedAtS), asc(certificationSession.number))
    .limit("limit" in asked ? asked.limit : 1);
  return rows.flatMap(({ session, ...line }) =>
    session.finalisedAtS === null
      ? []
      : [
          {
            ...line,
            number: session.number,
            revision: session.juryRevision,
            site: session.site,
            room: session.room,
            date: session.date,
            time: session.time,
            hasIncident: session.hasIncident,
            hasJoiningIssue: session.hasJoiningIssue,
            finalisedAtS: session.finalisedAtS,
            publishedAtS: session.publishedAtS,
            dueAtS: session.publishDueAtS,
          },
        ],
  );
}

function conditionOf(asked: Asked): SQL | undefined {
  if ("number" in asked) return eq(certificationSession.number, asked.number);
  const words = asked.search?.trim() ?? "";
  if (words === "") return isNull(certificationSession.publishedAtS);
  // A session's number, a certification number, or the UAI of an establishment.
  if (/^\d+$/.test(words)) {
    const number = Number(words);
    return or(
      eq(certificationSession.number, number),
      sql`${certificationSession.number} = (select session_number from ${attempt} where certification_number = ${number})`,
    );
  }
  return eq(establishment.uai, words.toUpperCase());
}
