import { and, eq, isNull, sql } from "drizzle-orm";
import type { ResultStore } from "#worker/usecases/staff-ports.ts";
import { openDatabase } from "../open-database.ts";
import { readServed } from "../read-served.ts";
import { runTogether } from "../run-together.ts";
import { user } from "../schema/accounts.ts";
import { attempt } from "../schema/results.ts";
import { certificationSession } from "../schema/sessions.ts";
import { isUniqueViolation } from "../unique-violation.ts";

export function resultStore(db: D1Database): ResultStore {
  const database = openDatabase(db);
  return {
    async attempts(sessionNumber) {
      const rows = await database.select().from(attempt).where(eq(attempt.sessionNumber, sessionNumber));
      return rows.map((row) => ({
        candidateId: row.candidateId,
        bankVersionId: row.bankVersionId,
        startedAtS: row.startedAtS,
        finishedAtS: row.finishedAtS,
        finishReason: row.finishReason,
        abortReason: row.abortReason,
        served: readServed(row.record),
      }));
    },

    async finalisedBy(sessionNumber) {
      const [row] = await database
        .select({ name: user.name })
        .from(certificationSession)
        .innerJoin(user, eq(user.id, certificationSession.finalisedBy))
        .where(eq(certificationSession.number, sessionNumber));
      return row?.name ?? null;
    },

    async finalise({ sessionNumber, by, atS, hasIncident, hasJoiningIssue, publish, abortReasons, results }) {
      const open = sql`exists (select 1 from certification_session where number = ${sessionNumber}
        and finalised_at_s is null)`;
      const waitsForJury = sql`exists (select 1 from issue_report where session_number = ${sessionNumber}
        and resolved_at_s is null and removed_at_s is null)`;
      const rows = results.map(({ candidateId, outcome, verificationCode }) => ({
        ...outcome,
        candidateId,
        verificationCode,
        competenceLevels: JSON.stringify(outcome.competenceLevels),
      }));
      try {
        const [, , closed] = await runTogether(db, [
          sql`update attempt set abort_reason = incoming.value->>'reason'
            from json_each(${JSON.stringify(abortReasons)}) as incoming
            where attempt.candidate_id = incoming.value->>'candidateId'
              and attempt.session_number = ${sessionNumber} and ${open}`,
          sql`insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level,
              competence_levels, ability, standard_error, comment_key, verification_code)
            select value->>'candidateId',
              1 + (select coalesce(max(run), 0) from certification_result where candidate_id = value->>'candidateId'),
              ${atS}, value->>'status', value->>'score', value->>'globalLevel', value->>'competenceLevels',
              value->>'ability', value->>'standardError', value->>'commentKey', value->>'verificationCode'
            from json_each(${JSON.stringify(rows)}) where ${open}`,
          database
            .update(certificationSession)
            .set({
              finalisedAtS: atS,
              finalisedBy: by,
              hasIncident,
              hasJoiningIssue,
              // A report that was added after it was counted holds the publication back all the same.
              publishedAtS: publish ? sql`case when ${waitsForJury} then null else ${atS} end` : null,
            })
            .where(and(eq(certificationSession.number, sessionNumber), isNull(certificationSession.finalisedAtS)))
            .returning({ number: certificationSession.number }),
        ]);
        return closed?.results.length === 1 ? "finalised" : "already";
      } catch (error) {
        if (isUniqueViolation(error)) return "code-taken";
        throw error;
      }
    },
  };
}
