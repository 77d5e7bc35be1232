import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { establishment } from "./school.ts";

/** A place in a team, waiting for whoever opens the link. One for each address: asked again, it is renewed. */
export const invitation = sqliteTable(
  "invitation",
  {
    id: text("id").primaryKey(),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    /** folded */
    email: text("email").notNull(),
    role: text("role", { enum: ["member", "admin"] }).notNull(),
    /** SHA-256 of the link's secret: the link itself is kept nowhere */
    tokenHash: text("token_hash").notNull(),
    invitedBy: text("invited_by").notNull(),
    createdAtS: integer("created_at_s").notNull(),
  },
  (table) => [
    uniqueIndex("invitation_address").on(table.establishmentId, table.email),
    uniqueIndex("invitation_token").on(table.tokenHash),
  ],
);

/** When establishments of a kind may hold sessions: wall dates, both included. A kind without any is always open. */
export const calendarWindow = sqliteTable(
  "calendar_window",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["COLLEGE", "LYCEE", "AGRI", "AEFE", "SUP", "PRO"] }).notNull(),
    opensOn: text("opens_on").notNull(),
    closesOn: text("closes_on").notNull(),
    createdBy: text("created_by").notNull(),
    createdAtS: integer("created_at_s").notNull(),
  },
  (table) => [index("calendar_window_kind").on(table.kind, table.opensOn)],
);
