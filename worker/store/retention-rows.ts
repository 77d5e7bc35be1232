import { type SQL, sql } from "drizzle-orm";
import type { RetentionKind } from "#worker/core/people/retention.ts";
import { forgottenAnswers } from "./erase-person-rows.ts";
import { type DueTable, leaverTables, unusedAccountTables } from "./retention-leavers.ts";

/** What was kept long enough, to be counted: one select for each table that tells it. */
export function dueRows(kind: RetentionKind, beforeS: number): SQL[] {
  if (kind === "session-rooms") return [waitingRooms(beforeS)];
  return tablesOf(kind, beforeS).flatMap(({ due, counted = due }) => (counted === null ? [] : [counted]));
}

/** The same rows, `limit` of each table at most: gone, or emptied of what was said. */
export function forgetRows(kind: Exclude<RetentionKind, "session-rooms">, beforeS: number, limit: number): SQL[] {
  return tablesOf(kind, beforeS).map(({ forget, due }) => sql`${forget} where rowid in (${due} limit ${limit})`);
}

/** Published sessions whose room still stands. */
export function waitingRooms(beforeS: number): SQL {
  return sql`select number from certification_session where finalised_at_s is not null and published_at_s < ${beforeS}
    and number not in (select session_number from forgotten_room)`;
}

function tablesOf(kind: Exclude<RetentionKind, "session-rooms">, beforeS: number): DueTable[] {
  const beforeMs = beforeS * 1000;
  switch (kind) {
    case "login-traces":
      return [
        {
          forget: sql`delete from auth_session`,
          due: sql`select rowid from auth_session where expires_at < ${beforeMs}`,
        },
        {
          forget: sql`delete from auth_verification`,
          due: sql`select rowid from auth_verification where expires_at < ${beforeMs}`,
        },
        {
          forget: sql`delete from attempt_limit`,
          due: sql`select rowid from attempt_limit where window_started_at_s < ${beforeS}
            and coalesce(locked_until_s, 0) < ${beforeS}`,
        },
      ];
    case "roll-copies":
      // The latest import of a school keeps its copies: without them undoing it would lose pupils.
      return [
        {
          forget: sql`delete from roll_import_before`,
          due: sql`select rowid from roll_import_before where import_id in (select id from roll_import as former
            where imported_at_s < ${beforeS} and exists (select 1 from roll_import as later
              where later.establishment_id = former.establishment_id
              and later.imported_at_s > former.imported_at_s))`,
        },
      ];
    case "closed-tokens":
      return [
        {
          forget: sql`delete from api_token`,
          due: sql`select rowid from api_token where min(expires_at_s, coalesce(revoked_at_s, expires_at_s)) < ${beforeS}`,
        },
      ];
    case "practice-answers":
      // A whole competence, from its last answer back: the place of the next one is counted from those that are there.
      return [
        {
          forget: sql`delete from practice_answer`,
          due: sql`select rowid from practice_answer as former where not exists (select 1 from practice_answer as later
            where later.user_id = former.user_id and later.competence = former.competence
            and later.answered_at_s >= ${beforeS}) order by former.place desc`,
        },
      ];
    case "roll-leavers":
      return leaverTables(beforeS);
    case "unused-accounts":
      return unusedAccountTables(beforeS);
    case "test-answers":
      return [
        {
          forget: sql`update attempt set record = ${forgottenAnswers}`,
          due: sql`select rowid from attempt where session_number in (select number from certification_session
            where published_at_s < ${beforeS}) and exists (select 1 from json_each(attempt.record) as served
            where json_extract(served.value, '$.outcome.answer.kind') <> 'forgotten'
            or json_extract(served.value, '$.kept.answer.kind') <> 'forgotten')`,
        },
        {
          forget: sql`update issue_report set description = null`,
          due: sql`select rowid from issue_report where description is not null and session_number in
            (select number from certification_session where published_at_s < ${beforeS})`,
        },
      ];
  }
}
