import { and, eq, isNull, sql } from "drizzle-orm";
import type { NeedStore } from "#worker/usecases/need-ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { pupil, pupilNeed } from "../schema/school.ts";

export function needStore(db: D1Database): NeedStore {
  const database = openDatabase(db);
  return {
    of(establishmentId, pupilIds) {
      return database
        .select({
          pupilId: pupilNeed.pupilId,
          extraTimePercent: pupilNeed.extraTimePercent,
          accessibility: pupilNeed.accessibility,
          agreedAtS: pupilNeed.agreedAtS,
        })
        .from(pupilNeed)
        .innerJoin(pupil, eq(pupil.id, pupilNeed.pupilId))
        .where(
          and(
            eq(pupil.establishmentId, establishmentId),
            isNull(pupil.disabledAtS),
            sql`${pupilNeed.pupilId} in ${jsonList([...pupilIds])}`,
          ),
        );
    },

    async save(need) {
      const { pupilId, ...rest } = need;
      await database
        .insert(pupilNeed)
        .values({ pupilId, ...rest })
        .onConflictDoUpdate({ target: pupilNeed.pupilId, set: rest });
    },

    async forget(pupilId) {
      await database.delete(pupilNeed).where(eq(pupilNeed.pupilId, pupilId));
    },
  };
}
