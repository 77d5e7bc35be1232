import { type SQL, sql } from "drizzle-orm";
import type { PersonSection } from "#worker/core/people/person-data.ts";
import type { PersonLinks } from "#worker/usecases/person-ports.ts";
import { jsonList } from "../json-list.ts";
import { OPEN_ID_PREFIX } from "../schema/accounts.ts";

/** Acts on an account whose subject is its owner's name. */
export const ACCOUNT_ACTS = ["role-given", "role-withdrawn", "logins-ended", "account-locked", "account-unlocked"];

/** One select for each section. Fields that hold JSON end in `_json`. */
export function personSections({
  userIds,
  pupilIds,
  candidateIds,
}: PersonLinks): Record<Exclude<PersonSection, "journal" | "own_acts">, SQL> {
  const users = jsonList(userIds);
  const pupils = jsonList(pupilIds);
  const candidates = jsonList(candidateIds);
  const mails = sql`(select email from user where kind = 'adult' and id in ${users})`;
  return {
    account: sql`select name, case when kind = 'adult' then email end as email, display_username as username, kind, locale,
      display, platform_role, locked_at_s, last_login_at_s, terms_accepted_at_s, created_at / 1000 as created_at_s
      from user where id in ${users}`,
    open_ids: sql`select substr(provider_id, ${OPEN_ID_PREFIX.length + 1}) as provider, account_id as subject,
      created_at / 1000 as created_at_s from auth_account
      where user_id in ${users} and provider_id like ${`${OPEN_ID_PREFIX}%`} order by provider_id`,
    logins: sql`select created_at / 1000 as created_at_s, expires_at / 1000 as ends_at_s, ip_address as address,
      user_agent as browser, open_id_provider as provider from auth_session where user_id in ${users} order by created_at`,
    mails: sql`select subject, body, created_at_s from mail_outbox where recipient in ${mails} order by created_at_s`,
    memberships: sql`select establishment.name as establishment, role, membership.created_at_s from membership
      join establishment on establishment.id = establishment_id where user_id in ${users} order by establishment.name`,
    invitations: sql`select establishment.name as establishment, role, invitation.created_at_s from invitation
      join establishment on establishment.id = establishment_id where email in ${mails} order by establishment.name`,
    roll: sql`select establishment.name as establishment, ine, own_id, last_name, preferred_last_name, called_last_name,
      first_name, called_first_name, middle_name, third_name, sex, birth_date, birth_country_code, birth_province_code,
      birth_city_code, birth_city, mef_code, status, division, disabled_at_s, pupil.created_at_s, updated_at_s
      from pupil join establishment on establishment.id = establishment_id where pupil.id in ${pupils}
      order by pupil.created_at_s, pupil.id`,
    roll_copies: sql`select roll_import.imported_at_s, content as line_json from roll_import_before
      join roll_import on roll_import.id = import_id where pupil_id in ${pupils} order by imported_at_s`,
    roll_events: sql`select kind, detail, at_s from pupil_event where pupil_id in ${pupils} order by at_s`,
    needs: sql`select extra_time_percent, accessibility, agreed_at_s from pupil_need where pupil_id in ${pupils}`,
    levels: sql`select competence, level, points, finished_at_s, reached_at_s, updated_at_s from practice_level
      where user_id in ${users} order by competence`,
    answers: sql`select competence, item_id, is_right = 1 as is_right, answered_at_s, path from practice_answer
      where user_id in ${users} order by competence, place`,
    paths: sql`select path.code, path.name, path.kind, given_at_s, joined_at_s, finished_at_s, shared_at_s, "end"
      from path_member join path on path.code = path_member.code where user_id in ${users} order by path.code`,
    enrolments: sql`select session_number, establishment.name as establishment, session.date, session.time, last_name,
      first_name, birth_date, birth_place, division, sex, birth_country_code, birth_city, birth_postal_code, birth_insee_code,
      external_id, email, result_email, extra_time_percent, candidate.created_at_s, linked_at_s
      from candidate join certification_session as session on session.number = session_number
      join establishment on establishment.id = session.establishment_id
      where candidate.id in ${candidates} order by session_number`,
    tests: sql`select session_number, certification_number, locale, started_at_s, finished_at_s, finish_reason, abort_reason
      from attempt where candidate_id in ${candidates} order by session_number`,
    // Right or wrong is part of the result: it waits for the publication. A key is never here.
    test_answers: sql`select session_number, json_extract(served.value, '$.number') as question,
      json_extract(served.value, '$.itemId') as item_id, json_extract(served.value, '$.competence') as competence,
      coalesce(json_extract(served.value, '$.outcome.answer'), json_extract(served.value, '$.kept.answer')) as answer_json,
      coalesce(json_extract(served.value, '$.outcome.answeredAtMs'), json_extract(served.value, '$.kept.givenAtMs')) / 1000
        as answered_at_s,
      case when session.published_at_s is not null then json_extract(served.value, '$.outcome.verdict') end as verdict
      from attempt join certification_session as session on session.number = session_number,
      json_each(attempt.record) as served where candidate_id in ${candidates} order by session_number, question`,
    reports: sql`select session_number, code, question_number, description, resolution, created_at_s, resolved_at_s
      from issue_report where candidate_id in ${candidates} and removed_at_s is null order by created_at_s, id`,
    results: sql`select session_number, run, scored_at_s, published_at_s, result.status, score, global_level,
      competence_levels as levels_json, verification_code
      from certification_result as result join candidate on candidate.id = result.candidate_id
      join certification_session as session on session.number = session_number
      where candidate.id in ${candidates} and published_at_s is not null order by session_number, run`,
    judgements: sql`select candidate_judgement.session_number, verdict, null as item_id from candidate_judgement
      join certification_session as session on session.number = candidate_judgement.session_number
      where candidate_id in ${candidates} and published_at_s is not null
      union all select neutralised_question.session_number, 'neutralised', item_id from neutralised_question
      join certification_session as session on session.number = neutralised_question.session_number
      where candidate_id in ${candidates} and published_at_s is not null order by 1, 3`,
    certificates: sql`select code, issued_at_s from certificate_issue where candidate_id in ${candidates} order by code`,
    // The link itself is a secret: its holder reads it on the result's page.
    shares: sql`select session_number, certificate_share.created_at_s, withdrawn_at_s from certificate_share
      join candidate on candidate.id = candidate_id where candidate_id in ${candidates} order by certificate_share.created_at_s`,
    acts: sql`select act, session_number, reason, before as before_json, after as after_json, at_s from platform_act
      left join certification_session as session on session.number = session_number
      where (candidate_id in ${candidates} and session.published_at_s is not null) or subject in ${users}
        or (act in ${jsonList(ACCOUNT_ACTS)} and subject in (select name from user where kind = 'adult' and id in ${users}))
      order by at_s`,
    supervised: sql`select session_number, session.date, supervisor_access.created_at_s from supervisor_access
      join certification_session as session on session.number = session_number
      where user_id in ${users} order by session_number`,
  };
}

/** What the account did to things of the school or the platform; what it concerned by number or by kind alone. One select a table: workerd joins five at most. */
export function ownActs({ userIds }: PersonLinks): SQL[] {
  const users = jsonList(userIds);
  return [
    sql`select 'session-planned' as act, cast(number as text) as about, created_at_s as at_s from certification_session where created_by in ${users}`,
    sql`select 'session-finalised' as act, cast(number as text) as about, finalised_at_s as at_s from certification_session where finalised_by in ${users}`,
    sql`select 'report-written' as act, cast(session_number as text) as about, created_at_s as at_s from issue_report where created_by in ${users}`,
    sql`select 'report-edited' as act, cast(session_number as text) as about, edited_at_s as at_s from issue_report where edited_by in ${users}`,
    sql`select 'report-removed' as act, cast(session_number as text) as about, removed_at_s as at_s from issue_report where removed_by in ${users}`,
    sql`select 'report-settled' as act, cast(session_number as text) as about, resolved_at_s as at_s from issue_report where resolved_by in ${users}`,
    sql`select 'path-made' as act, code as about, created_at_s as at_s from path where created_by in ${users}`,
    sql`select 'roll-imported' as act, file_name as about, imported_at_s as at_s from roll_import where imported_by in ${users}`,
    sql`select 'pupil-' || kind as act, null as about, at_s as at_s from pupil_event where "by" in ${users}`,
    sql`select 'need-noted' as act, null as about, agreed_at_s as at_s from pupil_need where agreed_by in ${users}`,
    sql`select 'invited' as act, null as about, created_at_s as at_s from invitation where invited_by in ${users}`,
    sql`select 'token-made' as act, name as about, created_at_s as at_s from api_token where created_by in ${users}`,
    sql`select 'token-revoked' as act, name as about, revoked_at_s as at_s from api_token where revoked_by in ${users}`,
    sql`select 'calendar-opened' as act, kind as about, created_at_s as at_s from calendar_window where created_by in ${users}`,
    sql`select act as act, cast(session_number as text) as about, at_s as at_s from platform_act where "by" in ${users}`,
  ];
}
