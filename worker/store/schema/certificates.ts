import { sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { candidate } from "./sessions.ts";

/** Certificates that were handed out: what is withdrawn later can then say so. */
export const certificateIssue = sqliteTable("certificate_issue", {
  /** `P-` and 8 signs */
  code: text("code").primaryKey(),
  candidateId: text("candidate_id")
    .notNull()
    .references(() => candidate.id),
  /** the first time */
  issuedAtS: integer("issued_at_s").notNull(),
});

/** Where a signed certificate's withdrawal is looked up by others. A row stays as long as the file may be shown. */
export const certificateStatus = sqliteTable(
  "certificate_status",
  {
    /** `P-` and 8 signs */
    code: text("code").primaryKey(),
    /** from 1 */
    list: integer("list").notNull(),
    /** 0 to 131071 */
    position: integer("position").notNull(),
  },
  (table) => [uniqueIndex("certificate_status_place").on(table.list, table.position)],
);

/** Links by which a holder shows a result to whoever has them. A withdrawn one stays, to say that it is. */
export const certificateShare = sqliteTable(
  "certificate_share",
  {
    /** 32 random bytes in base64url: the secret of the link; its holder reads it again */
    token: text("token").primaryKey(),
    candidateId: text("candidate_id")
      .notNull()
      .references(() => candidate.id),
    createdAtS: integer("created_at_s").notNull(),
    withdrawnAtS: integer("withdrawn_at_s"),
  },
  (table) => [uniqueIndex("certificate_share_open").on(table.candidateId).where(sql`withdrawn_at_s is null`)],
);
