import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import type { ReadinessReader } from "#worker/usecases/readiness-ports.ts";
import { openDatabase } from "../open-database.ts";
import { establishment, pupil } from "../schema/school.ts";
import { candidate, certificationSession as session } from "../schema/sessions.ts";

/** What the readiness board reads beside the pupils. */
export function readinessReader(db: D1Database): ReadinessReader {
  const database = openDatabase(db);
  return {
    async schoolOf(userId) {
      const [row] = await database
        .select({ establishmentId: pupil.establishmentId })
        .from(pupil)
        .where(and(eq(pupil.userId, userId), isNull(pupil.disabledAtS)));
      return row?.establishmentId ?? null;
    },

    async sessionsAhead(userId, from) {
      const { number, site, room, date, time } = session;
      return database
        .select({ number, site, room, date, time, timeZone: establishment.timeZone })
        .from(candidate)
        .innerJoin(pupil, eq(pupil.id, candidate.pupilId))
        .innerJoin(session, eq(session.number, candidate.sessionNumber))
        .innerJoin(establishment, eq(establishment.id, session.establishmentId))
        .where(
          and(
            eq(pupil.userId, userId),
            isNull(pupil.disabledAtS),
            isNull(candidate.userId),
            isNull(session.finalisedAtS),
            gte(session.date, from),
          ),
        )
        .orderBy(asc(session.date), asc(session.time));
    },

    async nextSessions(establishmentId, from) {
      const rows = await database
        .select({
          division: pupil.division,
          number: session.number,
          date: session.date,
          time: session.time,
          // SQLite takes the other columns from the row of the minimum.
          first: sql`min(${session.date} || ${session.time})`,
        })
        .from(candidate)
        .innerJoin(session, eq(session.number, candidate.sessionNumber))
        .innerJoin(pupil, eq(pupil.id, candidate.pupilId))
        .where(
          and(
            eq(session.establishmentId, establishmentId),
            gte(session.date, from),
            isNull(session.finalisedAtS),
            isNull(pupil.disabledAtS),
          ),
        )
        .groupBy(pupil.division);
      return rows.map(({ first: _, ...next }) => next);
    },
  };
}
