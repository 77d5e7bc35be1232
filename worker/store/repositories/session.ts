import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { SessionStore, StoredSession } from "#worker/usecases/staff-ports.ts";
import { openDatabase } from "../open-database.ts";
import { attempt, issueReport } from "../schema/results.ts";
import { candidate, certificationSession, supervisorAccess } from "../schema/sessions.ts";
import { isUniqueViolation } from "../unique-violation.ts";

type SessionRow = typeof certificationSession.$inferSelect;

/** A test has not begun: the only time when a session may change or go. Asked in the statement that writes. */
const untouched = (number: number) =>
  and(eq(certificationSession.number, number), isNull(certificationSession.firstStartedAtS));

export function sessionStore(db: D1Database): SessionStore {
  const database = openDatabase(db);
  return {
    async create({ plan, ...session }) {
      try {
        const [row] = await database
          .insert(certificationSession)
          .values({ ...session, ...toColumns(plan) })
          .returning({ number: certificationSession.number });
        if (row === undefined) throw new Error("a created session has no number");
        return { kind: "created", number: row.number };
      } catch (error) {
        if (isUniqueViolation(error)) return { kind: "duplicate" };
        throw error;
      }
    },

    async find(number) {
      const [row] = await database.select().from(certificationSession).where(eq(certificationSession.number, number));
      return row === undefined ? null : toStored(row);
    },

    async edit(number, plan) {
      try {
        const saved = await database
          .update(certificationSession)
          .set(toColumns(plan))
          .where(untouched(number))
          .returning({ number: certificationSession.number });
        return saved.length === 1 ? "saved" : "closed";
      } catch (error) {
        if (isUniqueViolation(error)) return "duplicate";
        throw error;
      }
    },

    async remove(number) {
      const still = sql`exists (select 1 from ${certificationSession} where ${untouched(number)})`;
      const [, , , removed] = await database.batch([
        database.delete(issueReport).where(and(eq(issueReport.sessionNumber, number), still)),
        database.delete(supervisorAccess).where(and(eq(supervisorAccess.sessionNumber, number), still)),
        database.delete(candidate).where(and(eq(candidate.sessionNumber, number), still)),
        database
          .delete(certificationSession)
          .where(untouched(number))
          .returning({ number: certificationSession.number }),
      ]);
      return removed.length === 1 ? "removed" : "closed";
    },

    async page(establishmentId, offset, limit) {
      const mine = eq(certificationSession.establishmentId, establishmentId);
      const enrolled = database.$count(candidate, eq(candidate.sessionNumber, certificationSession.number));
      const begun = database.$count(attempt, eq(attempt.sessionNumber, certificationSession.number));
      const running = database.$count(
        attempt,
        and(eq(attempt.sessionNumber, certificationSession.number), isNull(attempt.finishedAtS)),
      );
      const [rows, total] = await Promise.all([
        database
          .select({ session: certificationSession, enrolled, begun, running })
          .from(certificationSession)
          .where(mine)
          .orderBy(desc(certificationSession.date), desc(certificationSession.time), desc(certificationSession.number))
          .limit(limit)
          .offset(offset),
        database.$count(certificationSession, mine),
      ]);
      const sessions = rows.map((row) => {
        const { number, plan, firstStartedAtS, finalisedAtS, publishedAtS } = toStored(row.session);
        const { enrolled, begun, running } = row;
        return { number, plan, firstStartedAtS, finalisedAtS, publishedAtS, enrolled, begun, running };
      });
      return { sessions, total };
    },
  };
}

function toColumns(plan: SessionPlan) {
  return {
    site: plan.address,
    room: plan.room,
    date: plan.date,
    time: plan.time,
    supervisors: plan.examiner,
    observations: plan.description,
    baseDurationSeconds: plan.baseDurationSeconds,
    graceSeconds: plan.graceSeconds,
  };
}

function toStored(row: SessionRow): StoredSession {
  return {
    number: row.number,
    establishmentId: row.establishmentId,
    plan: {
      address: row.site,
      room: row.room,
      date: row.date,
      time: row.time,
      examiner: row.supervisors,
      description: row.observations,
      baseDurationSeconds: row.baseDurationSeconds,
      graceSeconds: row.graceSeconds,
    },
    accessCode: row.accessCode,
    supervisorPassword: row.supervisorPassword,
    createdBy: row.createdBy,
    createdAtS: row.createdAtS,
    firstStartedAtS: row.firstStartedAtS,
    finalisedAtS: row.finalisedAtS,
    publishedAtS: row.publishedAtS,
    hasIncident: row.hasIncident,
    hasJoiningIssue: row.hasJoiningIssue,
  };
}
