import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import type { SessionDoorStore } from "#worker/usecases/candidate/ports.ts";
import { openDatabase } from "../open-database.ts";
import { establishment, practiceLevel, pupil } from "../schema/school.ts";
import { candidate, certificationSession, supervisorAccess } from "../schema/sessions.ts";
import { calendarWindow } from "../schema/team.ts";

/** The doors of a session on D1. */
export function sessionDoors(db: D1Database): SessionDoorStore {
  const database = openDatabase(db);
  return {
    async findDoor(sessionNumber) {
      const [[head], joined, watching, calendar] = await database.batch([
        database
          .select({
            session: certificationSession,
            archivedAtS: establishment.archivedAtS,
            timeZone: establishment.timeZone,
          })
          .from(certificationSession)
          .innerJoin(establishment, eq(establishment.id, certificationSession.establishmentId))
          .where(eq(certificationSession.number, sessionNumber)),
        database.select({ userId: candidate.userId }).from(candidate).where(eq(candidate.sessionNumber, sessionNumber)),
        database
          .select({ userId: supervisorAccess.userId })
          .from(supervisorAccess)
          .where(eq(supervisorAccess.sessionNumber, sessionNumber)),
        database
          .select({ opensOn: calendarWindow.opensOn, closesOn: calendarWindow.closesOn })
          .from(calendarWindow)
          .innerJoin(establishment, eq(establishment.kind, calendarWindow.kind))
          .innerJoin(certificationSession, eq(certificationSession.establishmentId, establishment.id))
          .where(eq(certificationSession.number, sessionNumber)),
      ]);
      if (head === undefined) return null;
      const { session, archivedAtS, timeZone } = head;
      return {
        number: session.number,
        establishmentArchived: archivedAtS !== null,
        timeZone,
        calendar,
        supervisorPassword: session.supervisorPassword,
        firstStartedAtS: session.firstStartedAtS,
        finalisedAtS: session.finalisedAtS,
        enrolledUserIds: joined.flatMap(({ userId }) => (userId === null ? [] : [userId])),
        supervisorUserIds: watching.map(({ userId }) => userId),
      };
    },

    async grantSupervision(sessionNumber, userId, atS) {
      await database.insert(supervisorAccess).values({ sessionNumber, userId, createdAtS: atS }).onConflictDoNothing();
    },

    async hasSupervision(sessionNumber, userId) {
      const rows = await database
        .select({ userId: supervisorAccess.userId })
        .from(supervisorAccess)
        .where(and(eq(supervisorAccess.sessionNumber, sessionNumber), eq(supervisorAccess.userId, userId)));
      return rows.length > 0;
    },

    async joinCandidates(sessionNumber) {
      return database
        .select({
          candidateId: candidate.id,
          firstName: candidate.firstName,
          lastName: candidate.lastName,
          birthdate: candidate.birthDate,
          userId: candidate.userId,
          pupilUserId: pupil.userId,
        })
        .from(candidate)
        .leftJoin(pupil, eq(pupil.id, candidate.pupilId))
        .where(eq(candidate.sessionNumber, sessionNumber));
    },

    async linkCandidate(candidateId, userId, atS) {
      // Two people may click at once: the statement decides, not the reading before it.
      const other = database
        .select({ one: sql`1` })
        .from(sql`candidate as other`)
        .where(
          sql`other.session_number = ${candidate.sessionNumber} and other.user_id = ${userId} and other.id <> ${candidate.id}`,
        );
      const written = await database
        .update(candidate)
        .set({ userId, linkedAtS: atS })
        .where(and(eq(candidate.id, candidateId), isNull(candidate.userId), notExists(other)))
        .returning({ id: candidate.id });
      return written.length === 1;
    },

    async candidateOf(sessionNumber, userId) {
      const [row] = await database
        .select({ id: candidate.id })
        .from(candidate)
        .where(and(eq(candidate.sessionNumber, sessionNumber), eq(candidate.userId, userId)));
      return row?.id ?? null;
    },

    async joinedSessions(userId) {
      return database
        .select({
          number: certificationSession.number,
          site: certificationSession.site,
          room: certificationSession.room,
          date: certificationSession.date,
          time: certificationSession.time,
          finalisedAtS: certificationSession.finalisedAtS,
        })
        .from(candidate)
        .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
        .where(eq(candidate.userId, userId))
        .orderBy(certificationSession.date, certificationSession.time);
    },

    async practiceLevels(userId) {
      const rows = await database
        .select({ competence: practiceLevel.competence, level: practiceLevel.level })
        .from(practiceLevel)
        .where(eq(practiceLevel.userId, userId));
      return Object.fromEntries(rows.map(({ competence, level }) => [competence, level]));
    },
  };
}
