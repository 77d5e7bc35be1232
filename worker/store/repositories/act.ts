import { and, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { ActStore } from "#worker/usecases/act-ports.ts";
import { openDatabase } from "../open-database.ts";
import { platformAct } from "../schema/jury.ts";

/** What the platform's staff did, in the order in which it was written. Changes write theirs with them: `write-act.ts`. */
export function actStore(db: D1Database): ActStore {
  const database = openDatabase(db);
  return {
    async list({ sessionNumber, act, subject, byName, uai, fromS, untilS, before, limit }) {
      const given = <T>(value: T | null | undefined, condition: (value: T) => SQL) =>
        value === null || value === undefined ? undefined : condition(value);
      const rows = await database
        .select({ act: platformAct, sequence: sql<number>`platform_act.rowid` })
        .from(platformAct)
        .where(
          and(
            given(sessionNumber, (number) => eq(platformAct.sessionNumber, number)),
            given(act, (name) => eq(platformAct.act, name)),
            given(subject, (whole) => eq(platformAct.subject, whole)),
            given(byName, (part) => sql`instr(lower(platform_act.by_name), lower(${part})) > 0`),
            given(uai, ofEstablishment),
            given(fromS, (instant) => gte(platformAct.atS, instant)),
            given(untilS, (instant) => lte(platformAct.atS, instant)),
            given(before, (sequence) => sql`platform_act.rowid < ${sequence}`),
          ),
        )
        .orderBy(sql`platform_act.rowid desc`)
        .limit(limit);
      return rows.map(({ act: kept, sequence }) => ({ ...kept, sequence }));
    },

    async record(act) {
      await database.insert(platformAct).values(act);
    },
  };
}

/** An act on an establishment begins its subject with the UAI; one on a session names the session. */
function ofEstablishment(uai: string): SQL {
  return sql`(substr(platform_act.subject, 1, 9) = ${`${uai} `} or platform_act.session_number in (
    select held.number from certification_session as held
    join establishment on establishment.id = held.establishment_id where establishment.uai = ${uai}))`;
}
