import { asc, eq, sql } from "drizzle-orm";
import type { CalendarStore } from "#worker/usecases/calendar-ports.ts";
import { openDatabase } from "../open-database.ts";
import { calendarWindow } from "../schema/team.ts";
import { writeActed } from "../write-act.ts";

export function calendarStore(db: D1Database): CalendarStore {
  const database = openDatabase(db);
  return {
    list() {
      return database
        .select({
          id: calendarWindow.id,
          kind: calendarWindow.kind,
          opensOn: calendarWindow.opensOn,
          closesOn: calendarWindow.closesOn,
        })
        .from(calendarWindow)
        .orderBy(asc(calendarWindow.kind), asc(calendarWindow.opensOn));
    },

    async add(window, act) {
      await writeActed(db, act, [database.insert(calendarWindow).values(window)]);
    },

    async remove(id, act) {
      const gone = database.delete(calendarWindow).where(eq(calendarWindow.id, id));
      await writeActed(db, act, [gone], sql`exists (select 1 from calendar_window where id = ${id})`);
    },
  };
}
