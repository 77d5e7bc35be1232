import { and, eq, isNull, sql } from "drizzle-orm";
import type { PublicationStore } from "#worker/usecases/jury-ports.ts";
import { openDatabase } from "../open-database.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** Publication of finalised sessions in D1: whether something is open is decided by the statement that writes. */
export function publicationStore(db: D1Database): PublicationStore {
  const database = openDatabase(db);
  return {
    async publishDue(atS) {
      const rows = await database
        .update(certificationSession)
        .set({ publishedAtS: atS, publishDueAtS: null })
        .where(
          and(
            isNull(certificationSession.publishedAtS),
            sql`${certificationSession.finalisedAtS} is not null`,
            sql`${certificationSession.publishDueAtS} <= ${atS}`,
            sql`not exists (select 1 from issue_report where issue_report.session_number = certification_session.number
              and resolved_at_s is null and removed_at_s is null)`,
            sql`not exists (select 1 from scoring_job where scoring_job.session_number = certification_session.number)`,
          ),
        )
        .returning({ number: certificationSession.number });
      return rows.map(({ number }) => number);
    },

    async takeResultAddresses(sessionNumber, atS) {
      const [taken] = await database
        .update(certificationSession)
        .set({ resultsToldAtS: atS })
        .where(and(eq(certificationSession.number, sessionNumber), isNull(certificationSession.resultsToldAtS)))
        .returning({ number: certificationSession.number });
      if (taken === undefined) return [];
      const rows = await database
        .selectDistinct({ address: sql<string>`lower(trim(${candidate.resultEmail}))` })
        .from(candidate)
        .where(
          and(
            eq(candidate.sessionNumber, sessionNumber),
            sql`${candidate.resultEmail} is not null`,
            sql`exists (select 1 from attempt where attempt.candidate_id = ${candidate.id})`,
          ),
        );
      return rows.map(({ address }) => address);
    },
  };
}
