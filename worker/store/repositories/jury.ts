import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { JuryStore } from "#worker/usecases/jury-ports.ts";
import { writeJuryChange } from "../jury-changes.ts";
import { openDatabase } from "../open-database.ts";
import { readJudgedTests } from "../queries/judged-tests.ts";
import { findSessions } from "../queries/jury-sessions.ts";
import { runTogether } from "../run-together.ts";
import { user } from "../schema/accounts.ts";
import { certificateShare } from "../schema/certificates.ts";
import { attempt, issueReport } from "../schema/results.ts";
import { candidate } from "../schema/sessions.ts";
import { isUniqueViolation } from "../unique-violation.ts";
import { insertAct, isActed } from "../write-act.ts";

/** The jury's desk in D1. Whether an act may still happen is decided by the statement that writes. */
export function juryStore(db: D1Database): JuryStore {
  const database = openDatabase(db);
  return {
    sessions: (asked) => findSessions(db, asked),

    async session(number) {
      const [found] = await findSessions(db, { number });
      return found ?? null;
    },

    async reports(number) {
      const rows = await database
        .select({ report: issueReport, byName: user.name })
        .from(issueReport)
        .leftJoin(user, eq(user.id, issueReport.createdBy))
        .where(and(eq(issueReport.sessionNumber, number), sql`${issueReport.removedAtS} is null`))
        .orderBy(issueReport.createdAtS, issueReport.id);
      return rows.map(({ report, byName }) => ({
        id: report.id,
        code: report.code,
        candidateId: report.candidateId,
        questionNumber: report.questionNumber,
        description: report.description,
        byName,
        createdAtS: report.createdAtS,
        resolvedAtS: report.resolvedAtS,
        resolution: report.resolution,
      }));
    },

    async sharedLinks(number) {
      const [row] = await database
        .select({ links: sql<number>`count(*)` })
        .from(certificateShare)
        .innerJoin(candidate, eq(candidate.id, certificateShare.candidateId))
        .where(and(eq(candidate.sessionNumber, number), isNull(certificateShare.withdrawnAtS)));
      return row?.links ?? 0;
    },

    tests: (number, candidateId) =>
      readJudgedTests(
        db,
        and(
          eq(attempt.sessionNumber, number),
          candidateId === undefined ? undefined : eq(attempt.candidateId, candidateId),
        ),
      ),

    async apply({ sessionNumber, revision, changes, act }) {
      const current = sql`exists (select 1 from certification_session where number = ${sessionNumber}
        and jury_revision = ${revision} and ${allowed(changes)})`;
      try {
        const ran = await runTogether(db, [
          insertAct(act, current),
          ...changes.flatMap((change) => writeJuryChange(change, { sessionNumber, act, current })),
          sql`update certification_session set jury_revision = jury_revision + 1
            where number = ${sessionNumber} and jury_revision = ${revision}
              and ${isActed(act)}`,
        ]);
        return ran[0]?.meta.changes === 1 ? "done" : "outdated";
      } catch (error) {
        if (isUniqueViolation(error)) return "taken";
        throw error;
      }
    },
  };
}

/** What the session's state must be for these changes. */
function allowed(changes: Parameters<JuryStore["apply"]>[0]["changes"]): SQL {
  const isOf = (kind: string) => changes.some((change) => change.kind === kind);
  if (isOf("unpublish")) return sql`published_at_s is not null`;
  if (!isOf("publish")) return sql`finalised_at_s is not null and published_at_s is null`;
  return sql`finalised_at_s is not null and published_at_s is null
    and not exists (select 1 from issue_report where issue_report.session_number = number
      and resolved_at_s is null and removed_at_s is null)
    and not exists (select 1 from scoring_job where scoring_job.session_number = number)`;
}
