import { and, eq, isNull, sql } from "drizzle-orm";
import { placeKey, sessionSearchText } from "#worker/core/enrolment/session-place.ts";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { SessionStore, StoredSession } from "#worker/usecases/staff-ports.ts";
import { createSessions, sameSessions } from "../create-sessions.ts";
import { openDatabase } from "../open-database.ts";
import { issueReport } from "../schema/results.ts";
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

    same: (establishmentId, plans) => sameSessions(db, establishmentId, plans),
    createTogether: (change, atS) => createSessions(db, change, atS),

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

    async renewSecret(number, secret, value) {
      const still = sql`exists (select 1 from ${certificationSession} where ${untouched(number)})`;
      const isPassword = secret === "password";
      const [saved] = await database.batch([
        database
          .update(certificationSession)
          .set(isPassword ? { supervisorPassword: value } : { accessCode: value })
          .where(untouched(number))
          .returning({ number: certificationSession.number }),
        database
          .delete(supervisorAccess)
          .where(and(eq(supervisorAccess.sessionNumber, number), still, isPassword ? undefined : sql`false`)),
      ]);
      return saved.length === 1 ? "saved" : "closed";
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
  };
}

function toColumns(plan: SessionPlan) {
  return {
    site: plan.address,
    room: plan.room,
    date: plan.date,
    time: plan.time,
    placeKey: placeKey(plan),
    searchText: sessionSearchText(plan),
    supervisors: plan.examiner,
    observations: plan.description,
    baseDurationSeconds: plan.baseDurationSeconds,
    graceSeconds: plan.graceSeconds,
    isCountdownShown: plan.isCountdownShown,
  };
}

function toStored(row: SessionRow): StoredSession {
  return {
    number: row.number,
    establishmentId: row.establishmentId,
    plan: toPlan(row),
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

export function toPlan(row: SessionRow): SessionPlan {
  return {
    address: row.site,
    room: row.room,
    date: row.date,
    time: row.time,
    examiner: row.supervisors,
    description: row.observations,
    baseDurationSeconds: row.baseDurationSeconds,
    graceSeconds: row.graceSeconds,
    isCountdownShown: row.isCountdownShown,
  };
}
