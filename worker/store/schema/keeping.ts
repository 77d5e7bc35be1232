import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { certificationSession } from "./sessions.ts";

/** What each night forgot, kind by kind; nights that forgot nothing leave no line. */
export const retentionRun = sqliteTable(
  "retention_run",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind").notNull(),
    atS: integer("at_s").notNull(),
    /** the period of that night */
    days: integer("days").notNull(),
    removed: integer("removed").notNull(),
    /** the name of what stopped it */
    failure: text("failure"),
  },
  (table) => [index("retention_run_at").on(table.atS)],
);

/** Sessions whose live room is gone. The head of its journal proves a journal that was exported before. */
export const forgottenRoom = sqliteTable("forgotten_room", {
  sessionNumber: integer("session_number")
    .primaryKey()
    .references(() => certificationSession.number),
  atS: integer("at_s").notNull(),
  entries: integer("entries").notNull(),
  head: text("head").notNull(),
});
