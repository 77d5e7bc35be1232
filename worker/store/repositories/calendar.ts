import { asc, eq } from "drizzle-orm";
import type { CalendarStore } from "#worker/usecases/calendar-ports.ts";
import { openDatabase } from "../open-database.ts";
import { calendarWindow } from "../schema/team.ts";

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

    async add(window) {
      await database.insert(calendarWindow).values(window);
    },

    async remove(id) {
      await database.delete(calendarWindow).where(eq(calendarWindow.id, id));
    },
  };
}
