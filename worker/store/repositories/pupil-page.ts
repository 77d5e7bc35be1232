import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { PupilPages } from "#worker/usecases/pupil-ports.ts";
import { insertEvents } from "../insert-events.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { user } from "../schema/accounts.ts";
import { pupilEvent } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

export function pupilPages(db: D1Database): PupilPages {
  const database = openDatabase(db);
  return {
    async call(pupilId, { lastName, firstName }, event) {
      await runTogether(db, [
        sql`update pupil set called_last_name = nullif(${lastName}, coalesce(preferred_last_name, last_name)),
          called_first_name = nullif(${firstName}, first_name), updated_at_s = ${event.atS} where id = ${pupilId}`,
        sql`update user set name = coalesce(pupil.called_first_name, pupil.first_name) || ' ' ||
            coalesce(pupil.called_last_name, pupil.preferred_last_name, pupil.last_name),
          updated_at = ${event.atS * 1000} from pupil where pupil.id = ${pupilId} and user.id = pupil.user_id`,
        insertEvents([event]),
      ]);
    },

    async note(event) {
      await runTogether(db, [insertEvents([event])]);
    },

    events(pupilId, limit) {
      const { kind, atS, detail } = pupilEvent;
      return database
        .select({ kind, atS, detail, byName: sql<string>`coalesce(${user.name}, '')` })
        .from(pupilEvent)
        .leftJoin(user, eq(user.id, pupilEvent.by))
        .where(eq(pupilEvent.pupilId, pupilId))
        .orderBy(desc(pupilEvent.atS), desc(pupilEvent.id))
        .limit(limit);
    },

    async openSessions(pupilIds) {
      const rows = await database
        .selectDistinct({ number: candidate.sessionNumber })
        .from(candidate)
        .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
        .where(and(sql`${candidate.pupilId} in ${jsonList([...pupilIds])}`, isNull(certificationSession.finalisedAtS)));
      return rows.map(({ number }) => number);
    },
  };
}
