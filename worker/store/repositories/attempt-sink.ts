import { eq, sql } from "drizzle-orm";
import type { AttemptSink } from "#worker/usecases/ports.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { attempt, issueReport } from "../schema/results.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** A number of six figures from the start: nobody takes it for a rank in a list. */
const FIRST_NUMBER = 100_001;

/**
 * Where the outbox of a live object delivers. One row for each candidate; the highest outbox sequence wins,
 * so a repeated or late delivery changes nothing. The abort reason is ours, never the outbox's.
 */
export function attemptSink(db: D1Database): AttemptSink {
  const database = openDatabase(db);
  return {
    async saveAttempt(record) {
      const saved = database
        .insert(attempt)
        .values({
          ...record,
          certificationNumber: sql`(select coalesce(max(${attempt.certificationNumber}), ${FIRST_NUMBER} - 1) + 1 from ${attempt})`,
        })
        .onConflictDoUpdate({
          target: attempt.candidateId,
          set: {
            userId: sql`excluded.user_id`,
            bankVersionId: sql`excluded.bank_version_id`,
            locale: sql`excluded.locale`,
            startedAtS: sql`excluded.started_at_s`,
            finishedAtS: sql`excluded.finished_at_s`,
            finishReason: sql`excluded.finish_reason`,
            record: sql`excluded.record`,
            outboxSequence: sql`excluded.outbox_sequence`,
          },
          setWhere: sql`excluded.outbox_sequence > ${attempt.outboxSequence}`,
        });
      // A test that ended is scored soon, by the scheduled hand; after a finalisation that hand has nothing left to do.
      const askScoring = sql`insert into scoring_job (candidate_id, session_number, next_try_at_s)
        select candidate_id, session_number, finished_at_s from attempt
        where candidate_id = ${record.candidateId} and outbox_sequence = ${record.outboxSequence}
          and finished_at_s is not null
          and exists (select 1 from certification_session where number = attempt.session_number and finalised_at_s is null)
        on conflict (candidate_id) do update set asked = asked + 1, failures = 0, failure = null`;
      await runTogether(db, [saved, askScoring]);
    },

    async markFirstStart(sessionNumber, atS) {
      await database
        .update(certificationSession)
        .set({ firstStartedAtS: sql`min(coalesce(${certificationSession.firstStartedAtS}, ${atS}), ${atS})` })
        .where(eq(certificationSession.number, sessionNumber));
    },

    async saveIssue(report) {
      // Staff may have removed the candidate meanwhile: the note is kept, or no outbox of this room would ever empty.
      const candidateId = sql`(select id from candidate where id = ${report.candidateId})`;
      await database
        .insert(issueReport)
        .values({ ...report, candidateId })
        .onConflictDoNothing();
    },

    async saveExtraTime(candidateId, percent) {
      await database.update(candidate).set({ extraTimePercent: percent }).where(eq(candidate.id, candidateId));
    },
  };
}
