import { and, eq, isNull, sql } from "drizzle-orm";
import * as z from "zod";
import type { ResultStore } from "#worker/usecases/staff-ports.ts";
import { actsByItself } from "../act-by-itself.ts";
import { insertRuns, moveCodes } from "../insert-runs.ts";
import { jsonList } from "../json-list.ts";
import { isLatestRun } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { readAttempts } from "../queries/stored-attempts.ts";
import { runTogether } from "../run-together.ts";
import { user } from "../schema/accounts.ts";
import { attempt, certificationResult } from "../schema/results.ts";
import { certificationSession } from "../schema/sessions.ts";
import { toPastRun } from "../to-past-run.ts";
import { isUniqueViolation } from "../unique-violation.ts";

/** What failed at a finalisation is tried again by the scheduled hand. */
const RETRY_S = 60;

export function resultStore(db: D1Database): ResultStore {
  const database = openDatabase(db);
  return {
    attempts: (sessionNumber) => readAttempts(db, eq(attempt.sessionNumber, sessionNumber)),

    async latest(candidateIds) {
      if (candidateIds.length === 0) return [];
      const rows = await database
        .select()
        .from(certificationResult)
        .where(and(sql`${certificationResult.candidateId} in ${jsonList(candidateIds)}`, isLatestRun));
      return rows.map(toPastRun);
    },

    async finalisedBy(sessionNumber) {
      const [row] = await database
        .select({ name: user.name })
        .from(certificationSession)
        .innerJoin(user, eq(user.id, certificationSession.finalisedBy))
        .where(eq(certificationSession.number, sessionNumber));
      return row?.name ?? null;
    },

    async finalise(asked) {
      const { sessionNumber, by, atS, hasIncident, hasJoiningIssue, publishDueAtS, abortReasons, results, failed } =
        asked;
      const open = sql`exists (select 1 from certification_session where number = ${sessionNumber}
        and finalised_at_s is null)`;
      const isFree = sql`not exists (select 1 from issue_report where session_number = ${sessionNumber}
        and resolved_at_s is null and removed_at_s is null)`;
      const isScored = sql`not exists (select 1 from scoring_job where session_number = ${sessionNumber})`;
      try {
        const ran = await runTogether(db, [
          sql`update attempt set abort_reason = incoming.value->>'reason'
            from json_each(${JSON.stringify(abortReasons)}) as incoming
            where attempt.candidate_id = incoming.value->>'candidateId'
              and attempt.session_number = ${sessionNumber} and ${open}`,
          moveCodes(results, open),
          insertRuns(results, atS, open),
          sql`delete from scoring_job where session_number = ${sessionNumber} and ${open}`,
          sql`insert into scoring_job (candidate_id, session_number, failures, failure, next_try_at_s)
            select value->>'candidateId', ${sessionNumber}, 1, value->>'failure', ${atS + RETRY_S}
            from json_each(${JSON.stringify(failed)}) where ${open}`,
          database
            .update(certificationSession)
            .set({
              finalisedAtS: atS,
              finalisedBy: by,
              hasIncident,
              hasJoiningIssue,
              // A report that was added after it was counted holds the publication back all the same.
              publishDueAtS: sql`case when ${isFree} then ${publishDueAtS} end`,
              publishedAtS:
                publishDueAtS === null || publishDueAtS > atS
                  ? null
                  : sql`case when ${isFree} and ${isScored} then ${atS} end`,
            })
            .where(and(eq(certificationSession.number, sessionNumber), isNull(certificationSession.finalisedAtS)))
            .returning({ publishedAtS: certificationSession.publishedAtS }),
          actsByItself(atS, sql`number = ${sessionNumber} and finalised_at_s = ${atS} and published_at_s = ${atS}`),
        ]);
        const [closed] = z.array(z.object({ published_at_s: z.int().nullable() })).parse(ran.at(-2)?.results ?? []);
        if (closed === undefined) return "already";
        return closed.published_at_s === null ? "finalised" : "published";
      } catch (error) {
        if (isUniqueViolation(error)) return "code-taken";
        throw error;
      }
    },
  };
}
