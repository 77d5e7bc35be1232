import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { establishment } from "./school.ts";

/** A program's right to read an establishment's results. Its secret is kept nowhere. */
export const apiToken = sqliteTable(
  "api_token",
  {
    /** the part of the token that may be shown */
    id: text("id").primaryKey(),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    name: text("name").notNull(),
    /** JSON list */
    scopes: text("scopes").notNull(),
    /** SHA-256 of the secret, in hexadecimal */
    secretHash: text("secret_hash").notNull(),
    createdBy: text("created_by").notNull(),
    createdAtS: integer("created_at_s").notNull(),
    expiresAtS: integer("expires_at_s").notNull(),
    revokedAtS: integer("revoked_at_s"),
    revokedBy: text("revoked_by"),
    /** written once an hour at most */
    lastUsedAtS: integer("last_used_at_s"),
  },
  (table) => [index("api_token_establishment").on(table.establishmentId, table.createdAtS)],
);
