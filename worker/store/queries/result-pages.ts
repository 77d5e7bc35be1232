import { and, asc, eq, gt, gte, isNotNull, lte, or, sql } from "drizzle-orm";
import type { ResultReader, ResultRow } from "#worker/usecases/result-ports.ts";
import { certificationResult } from "../schema/results.ts";
import { candidate, certificationSession as session } from "../schema/sessions.ts";
import { selectTests, toRow } from "./select-tests.ts";

/**
 * Sessions by number, within one its candidates: the cursor is the last row, so no page counts what came before. A later
 * published test of the same pupil within the days leaves the earlier ones out.
 */
export async function readPage(
  db: D1Database,
  establishmentId: string,
  { from, to, after, limit }: Parameters<ResultReader["page"]>[1],
): Promise<ResultRow[]> {
  // Crossed: the planner keeps this order, from the pupil's own enrolments. Left to itself it reads every session of the
  // school for each row, a second for a page of 500.
  const hasLater = sql`exists (select 1 from candidate as later
    cross join attempt as later_attempt on later_attempt.candidate_id = later.id
    cross join certification_session as later_session on later_session.number = later.session_number
    where later.pupil_id = ${candidate.pupilId} and later_session.published_at_s is not null
      and later_session.establishment_id = ${establishmentId} and later_session.date between ${from} and ${to}
      and (later_session.date, later_session.time, later_session.number)
        > (${session.date}, ${session.time}, ${session.number}))`;
  const rows = await selectTests(db)
    .where(
      and(
        eq(session.establishmentId, establishmentId),
        gte(session.date, from),
        lte(session.date, to),
        isNotNull(session.publishedAtS),
        isNotNull(certificationResult.run),
        after === null
          ? undefined
          : and(
              gte(session.number, after.sessionNumber),
              or(gt(session.number, after.sessionNumber), gt(candidate.id, after.candidateId)),
            ),
        sql`not ${hasLater}`,
      ),
    )
    .orderBy(asc(session.number), asc(candidate.id))
    .limit(limit);
  return rows.map(toRow);
}
