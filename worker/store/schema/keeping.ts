import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
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

/** Somebody who asked to be erased: D1 in one transaction, then each live room in which they were. Names no one once done. */
export const erasure = sqliteTable("erasure", {
  id: text("id").primaryKey(),
  askedAtS: integer("asked_at_s").notNull(),
  askedBy: text("asked_by").notNull(),
  reason: text("reason").notNull(),
  /** JSON: whom, for as long as something is left to do */
  person: text("person"),
  /** JSON: what went, by kind; null while D1 still has them */
  removed: text("removed"),
  /** certificates that stay, without a name */
  certificates: integer("certificates").notNull().default(0),
  failures: integer("failures").notNull().default(0),
  /** the name of what stopped the last try in D1 */
  failure: text("failure"),
  nextTryAtS: integer("next_try_at_s").notNull(),
  finishedAtS: integer("finished_at_s"),
});

/** One room of an erasure, until its object has let the person go. */
export const erasureRoom = sqliteTable(
  "erasure_room",
  {
    erasureId: text("erasure_id")
      .notNull()
      .references(() => erasure.id),
    sessionNumber: integer("session_number").notNull(),
    doneAtS: integer("done_at_s"),
    removed: integer("removed").notNull().default(0),
    failures: integer("failures").notNull().default(0),
    /** "busy", or the name of what stopped the last try */
    failure: text("failure"),
    nextTryAtS: integer("next_try_at_s").notNull(),
  },
  (table) => [primaryKey({ columns: [table.erasureId, table.sessionNumber] })],
);
