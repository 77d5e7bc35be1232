import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { candidate, certificationSession } from "./sessions.ts";

/** A published version of the bank: rows are never changed after publication. */
export const bankVersion = sqliteTable("bank_version", {
  id: text("id").primaryKey(),
  /** SHA-256 of the canonical JSON of its items */
  checksum: text("checksum").notNull().unique(),
  itemCount: integer("item_count").notNull(),
  publishedAtS: integer("published_at_s").notNull(),
  /** sessions that start from this instant on take it, until a later version; null: a draft */
  activatedAtS: integer("activated_at_s"),
  /** taken out of use: no session starts with it; those that did keep it */
  archivedAtS: integer("archived_at_s"),
  /** where its parameters come from: estimates of experts make every result provisional */
  calibration: text("calibration", { enum: ["expert", "answers"] })
    .notNull()
    .default("expert"),
});

export const bankItem = sqliteTable(
  "bank_item",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => bankVersion.id),
    itemId: text("item_id").notNull(),
    /** the whole item as JSON, keys included: server side only */
    json: text("json").notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.itemId] })],
);

/** A file that items of this version show or hand out: served by an authorised route only. */
export const bankFile = sqliteTable(
  "bank_file",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => bankVersion.id),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.name] })],
);

/** What the live object hands over when a test starts and ends: written by its outbox, once. */
export const attempt = sqliteTable(
  "attempt",
  {
    candidateId: text("candidate_id")
      .primaryKey()
      .references(() => candidate.id),
    sessionNumber: integer("session_number")
      .notNull()
      .references(() => certificationSession.number),
    userId: text("user_id").notNull(),
    bankVersionId: text("bank_version_id").notNull(),
    locale: text("locale", { enum: ["fr", "en"] }).notNull(),
    startedAtS: integer("started_at_s").notNull(),
    /** null while running */
    finishedAtS: integer("finished_at_s"),
    finishReason: text("finish_reason", {
      enum: ["all-answered", "time-elapsed", "ended-by-supervisor", "ended-by-finalisation", "pool-exhausted"],
    }),
    /** JSON list of served questions with frozen parameters, answers, verdicts and estimates */
    record: text("record").notNull().default("[]"),
    /** highest sequence of the object's outbox applied to this row: a replay changes nothing */
    outboxSequence: integer("outbox_sequence").notNull(),
    abortReason: text("abort_reason", { enum: ["candidate", "technical"] }),
    /** "Numéro de certification" of the exports: the next whole number, given when the row is first written */
    certificationNumber: integer("certification_number"),
  },
  (table) => [
    index("attempt_session").on(table.sessionNumber),
    index("attempt_user").on(table.userId),
    uniqueIndex("attempt_certification_number").on(table.certificationNumber),
  ],
);

/** Every scoring run is kept; the highest `run` of a candidate counts. */
export const certificationResult = sqliteTable(
  "certification_result",
  {
    candidateId: text("candidate_id")
      .notNull()
      .references(() => candidate.id),
    run: integer("run").notNull(),
    scoredAtS: integer("scored_at_s").notNull(),
    status: text("status", { enum: ["validated", "rejected", "cancelled"] }).notNull(),
    score: integer("score"),
    globalLevel: integer("global_level"),
    /** JSON: competence code → level 0–7, or null when not tested */
    competenceLevels: text("competence_levels").notNull(),
    ability: real("ability"),
    standardError: real("standard_error"),
    commentKey: text("comment_key"),
    /** `P-` + 8 signs; null unless validated */
    verificationCode: text("verification_code"),
  },
  (table) => [
    primaryKey({ columns: [table.candidateId, table.run] }),
    uniqueIndex("certification_result_code").on(table.verificationCode),
  ],
);

export const issueReport = sqliteTable(
  "issue_report",
  {
    id: text("id").primaryKey(),
    sessionNumber: integer("session_number")
      .notNull()
      .references(() => certificationSession.number),
    candidateId: text("candidate_id").references(() => candidate.id),
    /** C1, C2, C4, C6, C7, C8 or E1–E12 */
    code: text("code").notNull(),
    questionNumber: integer("question_number"),
    description: text("description"),
    createdBy: text("created_by").notNull(),
    createdAtS: integer("created_at_s").notNull(),
    resolvedAtS: integer("resolved_at_s"),
    /** staff's last change before finalisation; what a supervisor wrote stays in the session's journal */
    editedAtS: integer("edited_at_s"),
    editedBy: text("edited_by"),
    /** Staff took it away before finalisation. The row stays: an outbox that delivers again must not bring it back. */
    removedAtS: integer("removed_at_s"),
    removedBy: text("removed_by"),
    /** the jury's own words on it; null with `resolvedAtS`: settled by rule */
    resolution: text("resolution"),
    resolvedBy: text("resolved_by"),
  },
  (table) => [index("issue_report_session").on(table.sessionNumber)],
);
