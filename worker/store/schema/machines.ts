import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { establishment } from "./school.ts";

/** The check of a room's computers: its code is typed at each of them. Forgotten after 30 days, with its results. */
export const machineCheck = sqliteTable(
  "machine_check",
  {
    code: text("code").primaryKey(),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    room: text("room").notNull(),
    createdAtS: integer("created_at_s").notNull(),
  },
  (table) => [
    index("machine_check_establishment").on(table.establishmentId, table.createdAtS),
    index("machine_check_age").on(table.createdAtS),
  ],
);

/** The latest result of one computer, by the name typed on it. No person, no address. */
export const machineReport = sqliteTable(
  "machine_report",
  {
    code: text("code")
      .notNull()
      .references(() => machineCheck.code, { onDelete: "cascade" }),
    /** the name without case, accents and spaces: `Poste 12` and `poste12` are one computer */
    nameKey: text("name_key").notNull(),
    name: text("name").notNull(),
    reportedAtS: integer("reported_at_s").notNull(),
    /** JSON: what the computer measured of itself; judged when it is read */
    facts: text("facts").notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.nameKey] })],
);
