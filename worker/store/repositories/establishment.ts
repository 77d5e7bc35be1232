import { eq } from "drizzle-orm";
import type { EstablishmentStore } from "#worker/usecases/staff-ports.ts";
import { openDatabase } from "../open-database.ts";
import { establishment } from "../schema/school.ts";
import { calendarWindow } from "../schema/team.ts";

export function establishmentStore(db: D1Database): EstablishmentStore {
  const database = openDatabase(db);
  return {
    async find(id) {
      const mine = eq(establishment.id, id);
      const [[row], calendar] = await database.batch([
        database
          .select({
            id: establishment.id,
            uai: establishment.uai,
            name: establishment.name,
            kind: establishment.kind,
            timeZone: establishment.timeZone,
            archivedAtS: establishment.archivedAtS,
          })
          .from(establishment)
          .where(mine),
        database
          .select({ opensOn: calendarWindow.opensOn, closesOn: calendarWindow.closesOn })
          .from(calendarWindow)
          .innerJoin(establishment, eq(establishment.kind, calendarWindow.kind))
          .where(mine)
          .orderBy(calendarWindow.opensOn),
      ]);
      if (row === undefined) return null;
      const { archivedAtS, ...facts } = row;
      return archivedAtS === null ? { ...facts, calendar } : "archived";
    },
  };
}
