import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { user } from "./accounts.ts";
import { establishment } from "./school.ts";

/** A path that staff give to pupils. Its code is typed or followed as a link. */
export const path = sqliteTable(
  "path",
  {
    code: text("code").primaryKey(),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["sos", "diagnostic", "domains", "competences"] }).notNull(),
    /** JSON list of the competences that it walks through */
    competences: text("competences").notNull(),
    /** the class that it is for; null: whoever has the code */
    division: text("division"),
    createdBy: text("created_by").notNull(),
    createdAtS: integer("created_at_s").notNull(),
    /** nobody joins any more, and nothing is asked */
    closedAtS: integer("closed_at_s"),
  },
  (table) => [index("path_establishment").on(table.establishmentId, table.createdAtS)],
);

/** An account in a path: given by staff, joined with the code, or both. */
export const pathMember = sqliteTable(
  "path_member",
  {
    code: text("code")
      .notNull()
      .references(() => path.code),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    givenAtS: integer("given_at_s"),
    joinedAtS: integer("joined_at_s"),
    finishedAtS: integer("finished_at_s"),
    /** of who is no pupil of the school: null while only how far they are is shown to its staff */
    sharedAtS: integer("shared_at_s"),
    end: text("end", { enum: ["certifiable", "all-asked"] }),
  },
  (table) => [primaryKey({ columns: [table.code, table.userId] }), index("path_member_user").on(table.userId)],
);
