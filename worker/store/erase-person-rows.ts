import { type SQL, sql } from "drizzle-orm";
import {
  ERASED_BIRTH_DATE,
  ERASED_FIRST_NAME,
  ERASED_LAST_NAME,
  type ErasedPerson,
} from "#worker/core/people/erased-person.ts";
import { jsonList } from "./json-list.ts";
import { ACCOUNT_ACTS } from "./queries/person-sections.ts";

export type KindOfRows = "account" | "roll" | "practice" | "enrolments" | "answers" | "reports" | "shares" | "acts";
type Statement = { kind: KindOfRows; statement: SQL };

/**
 * All that D1 holds of a person, in an order that its references allow. What stays: a test's questions with right or wrong,
 * its result and the code of its certificate, under a number. Safe to repeat.
 */
export function erasePersonRows(person: ErasedPerson, nowS: number): Statement[] {
  const users = jsonList(person.userIds);
  const pupils = jsonList(person.pupilIds);
  const candidates = jsonList(person.candidateIds);
  const emails = jsonList(person.emails);
  const all = (kind: KindOfRows, ...statements: SQL[]) => statements.map((statement) => ({ kind, statement }));
  const notBegun = sql`session_number in (select number from certification_session
    where first_started_at_s is null and finalised_at_s is null)
    and not exists (select 1 from attempt where attempt.candidate_id = candidate.id)
    and not exists (select 1 from issue_report where issue_report.candidate_id = candidate.id)`;
  return [
    ...all(
      "practice",
      sql`delete from practice_answer where user_id in ${users}`,
      sql`delete from practice_level where user_id in ${users}`,
      sql`delete from path_member where user_id in ${users}`,
    ),
    ...all("shares", sql`delete from certificate_share where candidate_id in ${candidates}`),
    ...all(
      "enrolments",
      sql`delete from candidate where id in ${candidates} and ${notBegun}`,
      nobodys(candidates, nowS),
      // An address of theirs to which others' results were to go.
      sql`update candidate set result_email = null where lower(result_email) in ${emails}`,
      sql`update candidate set email = null where lower(email) in ${emails}`,
    ),
    ...all(
      "answers",
      sql`update attempt set user_id = '', record = ${forgottenAnswers} where candidate_id in ${candidates}
        and user_id <> ''`,
    ),
    ...all(
      "reports",
      sql`update issue_report set description = null, resolution = null where candidate_id in ${candidates}
        and coalesce(description, resolution) is not null`,
    ),
    ...all(
      "acts",
      sql`update platform_act set before = null, after = null where candidate_id in ${candidates}
        and coalesce(before, after) is not null`,
      sql`update platform_act set subject = ${ERASED_LAST_NAME} where act in ${jsonList(ACCOUNT_ACTS)}
        and subject in (select name from user where kind = 'adult' and id in ${users})`,
      sql`update platform_act set by_name = ${ERASED_LAST_NAME} where "by" in ${users} and by_name <> ${ERASED_LAST_NAME}`,
    ),
    ...all(
      "roll",
      sql`delete from pupil_need where pupil_id in ${pupils}`,
      sql`delete from pupil_event where pupil_id in ${pupils}`,
      sql`delete from roll_import_before where pupil_id in ${pupils}`,
      sql`update candidate set pupil_id = null where pupil_id in ${pupils}`,
      sql`delete from pupil where id in ${pupils}`,
    ),
    ...all(
      "account",
      sql`delete from mail_outbox where lower(recipient) in ${emails}`,
      sql`delete from invitation where lower(email) in ${emails}`,
      sql`delete from auth_verification where value in ${users} or identifier in ${emails}`,
      sql`delete from auth_session where user_id in ${users}`,
      sql`delete from auth_account where user_id in ${users}`,
      sql`delete from membership where user_id in ${users}`,
      sql`delete from supervisor_access where user_id in ${users}`,
      sql`update candidate set user_id = null where user_id in ${users}`,
      sql`update pupil set user_id = null where user_id in ${users}`,
      sql`delete from user where id in ${users}`,
    ),
  ];
}

/** Verdicts, parameters and estimates stay: a result can still be scored again, and explained. */
export const forgottenAnswers = sql`(select json_group_array(json(json_replace(served.value,
  '$.outcome.answer', json('{"kind":"forgotten"}'), '$.kept.answer', json('{"kind":"forgotten"}'))))
  from json_each(attempt.record) as served)`;

function nobodys(candidates: SQL, nowS: number): SQL {
  return sql`update candidate set last_name = ${ERASED_LAST_NAME}, first_name = ${ERASED_FIRST_NAME},
    birth_date = ${ERASED_BIRTH_DATE}, birth_place = null, division = null, sex = null, birth_country_code = null,
    birth_city = null, birth_postal_code = null, birth_insee_code = null, external_id = null, email = null,
    result_email = null, identity_key = null, extra_time_percent = 0, user_id = null, linked_at_s = null, pupil_id = null,
    erased_at_s = ${nowS} where id in ${candidates} and erased_at_s is null`;
}
