import { and, eq, isNull, sql } from "drizzle-orm";
import * as z from "zod";
import type { PublicationStore } from "#worker/usecases/jury-ports.ts";
import { actsByItself } from "../act-by-itself.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** Publication of finalised sessions in D1: whether something is open is decided by the statement that writes. */
export function publicationStore(db: D1Database): PublicationStore {
  const database = openDatabase(db);
  return {
    async publishDue(atS) {
      const isDue = sql`published_at_s is null and finalised_at_s is not null and publish_due_at_s <= ${atS}
        and not exists (select 1 from issue_report where issue_report.session_number = number
          and resolved_at_s is null and removed_at_s is null)
        and not exists (select 1 from scoring_job where scoring_job.session_number = number)`;
      const [, published] = await runTogether(db, [
        actsByItself(atS, isDue),
        sql`update certification_session set published_at_s = ${atS}, publish_due_at_s = null where ${isDue}
          returning number`,
      ]);
      return z
        .array(z.object({ number: z.number() }))
        .parse(published?.results)
        .map(({ number }) => number);
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
