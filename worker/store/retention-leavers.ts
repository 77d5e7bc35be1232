import { type SQL, sql } from "drizzle-orm";

/** `due`: rowids; `counted`: what of them is told to operators, when it is not the rows of `due` themselves. */
export type DueTable = { forget: SQL; due: SQL; counted?: SQL | null };

/** Not while a session of theirs is planned, or waits for its publication. */
const UNSETTLED = sql`join certification_session as session on session.number = candidate.session_number
  where session.published_at_s is null`;

/** Lines of who left the roll: their tests stay, with the names that the enrolment has. */
export function leaverTables(beforeS: number): DueTable[] {
  const gone = sql`(select id from pupil where disabled_at_s < ${beforeS}
    and not exists (select 1 from candidate ${UNSETTLED} and candidate.pupil_id = pupil.id))`;
  const ofThem = (table: SQL) => ({
    forget: sql`delete from ${table}`,
    due: sql`select rowid from ${table} where pupil_id in ${gone}`,
    counted: null,
  });
  return [
    {
      // The certificate says whether its holder was born "né" or "née".
      forget: sql`update candidate set pupil_id = null,
        sex = coalesce(sex, (select pupil.sex from pupil where pupil.id = candidate.pupil_id))`,
      due: sql`select rowid from candidate where pupil_id in ${gone}`,
      counted: null,
    },
    ofThem(sql`pupil_need`),
    ofThem(sql`pupil_event`),
    {
      forget: sql`delete from pupil`,
      // What refers to a line goes in slices too: the line waits for the last of them.
      due: sql`select rowid from pupil where id in ${gone}
        and not exists (select 1 from candidate where candidate.pupil_id = pupil.id)
        and not exists (select 1 from pupil_event where pupil_event.pupil_id = pupil.id)`,
      counted: gone,
    },
  ];
}

/** Accounts that nobody uses, of who is neither staff nor on a roll; practice and paths go with them. */
export function unusedAccountTables(beforeS: number): DueTable[] {
  const unused = sql`(select id from user where coalesce(last_login_at_s, created_at / 1000) < ${beforeS}
    and platform_role is null and not exists (select 1 from membership where membership.user_id = user.id)
    and not exists (select 1 from pupil where pupil.user_id = user.id and disabled_at_s is null)
    and not exists (select 1 from candidate ${UNSETTLED} and candidate.user_id = user.id))`;
  const ofThem = (table: SQL, forget: SQL) => ({
    forget,
    due: sql`select rowid from ${table} where user_id in ${unused}`,
    counted: null,
  });
  return [
    ofThem(sql`candidate`, sql`update candidate set user_id = null`),
    ofThem(sql`pupil`, sql`update pupil set user_id = null`),
    ofThem(sql`practice_answer`, sql`delete from practice_answer`),
    ofThem(sql`supervisor_access`, sql`delete from supervisor_access`),
    {
      forget: sql`delete from user`,
      due: sql`select rowid from user where id in ${unused}
        and not exists (select 1 from candidate where candidate.user_id = user.id)
        and not exists (select 1 from pupil where pupil.user_id = user.id)
        and not exists (select 1 from supervisor_access where supervisor_access.user_id = user.id)`,
      counted: unused,
    },
  ];
}
