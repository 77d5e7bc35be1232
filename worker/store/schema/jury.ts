import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { candidate, certificationSession } from "./sessions.ts";

/**
 * A scoring that is asked for and not yet done: the row goes when its run is saved, in the same transaction. While a
 * finalised session has one, nothing of it is published.
 */
export const scoringJob = sqliteTable(
  "scoring_job",
  {
    candidateId: text("candidate_id")
      .primaryKey()
      .references(() => candidate.id),
    sessionNumber: integer("session_number").notNull(),
    /** how often it was asked: a run that began before the last asking saves nothing */
    asked: integer("asked").notNull().default(1),
    /** the certificate says something else now (an identity): the run takes a new code whatever its score */
    renewsCode: integer("renews_code", { mode: "boolean" }).notNull().default(false),
    failures: integer("failures").notNull().default(0),
    /** why the last try failed, as a code */
    failure: text("failure"),
    nextTryAtS: integer("next_try_at_s").notNull(),
  },
  (table) => [index("scoring_job_due").on(table.nextTryAtS), index("scoring_job_session").on(table.sessionNumber)],
);

/** What the jury decided of a whole test; no row: nothing. */
export const candidateJudgement = sqliteTable("candidate_judgement", {
  candidateId: text("candidate_id")
    .primaryKey()
    .references(() => candidate.id),
  sessionNumber: integer("session_number").notNull(),
  verdict: text("verdict", { enum: ["cancelled", "fraud"] }).notNull(),
});

/** A question that counts in nothing for this candidate, whatever was answered. */
export const neutralisedQuestion = sqliteTable(
  "neutralised_question",
  {
    candidateId: text("candidate_id")
      .notNull()
      .references(() => candidate.id),
    itemId: text("item_id").notNull(),
    sessionNumber: integer("session_number").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.candidateId, table.itemId] }),
    index("neutralised_question_session").on(table.sessionNumber),
  ],
);

/** Every act of the platform's staff: rows are added, never changed. */
export const platformAct = sqliteTable(
  "platform_act",
  {
    id: text("id").primaryKey(),
    atS: integer("at_s").notNull(),
    by: text("by").notNull(),
    /** the name at that time */
    byName: text("by_name").notNull(),
    act: text("act").notNull(),
    sessionNumber: integer("session_number").references(() => certificationSession.number),
    candidateId: text("candidate_id"),
    /** what else it was done to: an establishment, an account, a bank version, a setting */
    subject: text("subject"),
    reason: text("reason"),
    /** JSON: what stood before and after */
    before: text("before"),
    after: text("after"),
  },
  (table) => [index("platform_act_session").on(table.sessionNumber, table.atS), index("platform_act_at").on(table.atS)],
);

/** What the platform's operators set; a key without a row has its default. */
export const platformSetting = sqliteTable("platform_setting", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
