import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { ReportStore } from "#worker/usecases/journal-ports.ts";
import { openDatabase } from "../open-database.ts";
import { user } from "../schema/accounts.ts";
import { issueReport } from "../schema/results.ts";
import { certificationSession } from "../schema/sessions.ts";

/** A session's reports in D1. Whether it is still open is decided by the statement that writes. */
export function reportStore(db: D1Database): ReportStore {
  const database = openDatabase(db);
  const kept = (sessionNumber: number) =>
    and(eq(issueReport.sessionNumber, sessionNumber), isNull(issueReport.removedAtS));
  const open = (sessionNumber: number): SQL =>
    sql`exists (select 1 from ${certificationSession} where number = ${sessionNumber} and finalised_at_s is null)`;

  /** Only reports of people: those on a question were decided in the room, with their consequences. */
  async function change(sessionNumber: number, id: string, set: Partial<typeof issueReport.$inferInsert>) {
    const mine = and(kept(sessionNumber), eq(issueReport.id, id), sql`${issueReport.code} like 'C%'`);
    const [changed, left] = await database.batch([
      database
        .update(issueReport)
        .set(set)
        .where(and(mine, open(sessionNumber)))
        .returning({ id: issueReport.id }),
      database.select({ id: issueReport.id }).from(issueReport).where(mine),
    ]);
    if (changed.length === 1) return "saved";
    return left.length === 1 ? "closed" : "absent";
  }

  return {
    async list(sessionNumber) {
      const rows = await database
        .select({ report: issueReport, byName: user.name })
        .from(issueReport)
        .leftJoin(user, eq(user.id, issueReport.createdBy))
        .where(kept(sessionNumber))
        .orderBy(issueReport.createdAtS, issueReport.id);
      return rows.map(({ report, byName }) => ({
        id: report.id,
        candidateId: report.candidateId,
        code: report.code,
        questionNumber: report.questionNumber,
        description: report.description,
        byName,
        createdAtS: report.createdAtS,
        isOpen: report.resolvedAtS === null,
      }));
    },

    countOpen: (sessionNumber) =>
      database.$count(issueReport, and(kept(sessionNumber), isNull(issueReport.resolvedAtS))),

    async add({ id, sessionNumber, candidateId, code, description, resolvedAtS, by, atS }) {
      const { meta } = await database.run(sql`
        insert into issue_report (id, session_number, candidate_id, code, description, created_by, created_at_s, resolved_at_s)
        select ${id}, ${sessionNumber}, ${candidateId}, ${code}, ${description}, ${by}, ${atS}, ${resolvedAtS}
        where ${open(sessionNumber)}`);
      return meta.changes === 1 ? "saved" : "closed";
    },

    edit: ({ id, sessionNumber, candidateId, code, description, resolvedAtS, by, atS }) =>
      change(sessionNumber, id, { candidateId, code, description, resolvedAtS, editedBy: by, editedAtS: atS }),

    remove: ({ id, sessionNumber, by, atS }) => change(sessionNumber, id, { removedBy: by, removedAtS: atS }),
  };
}
