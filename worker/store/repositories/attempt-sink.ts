import { eq, sql } from "drizzle-orm";
import type { AttemptSink } from "#worker/usecases/ports.ts";
import { openDatabase } from "../open-database.ts";
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
      await database
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
