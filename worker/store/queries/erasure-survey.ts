import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { ErasureSurvey } from "#worker/usecases/erasure-ports.ts";
import type { PersonLinks } from "#worker/usecases/person-ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";

const texts = z.array(z.object({ value: z.string() }));
const numbers = z.array(z.object({ value: z.number() }));

/** Sessions in which they were enrolled or which they opened to supervise. */
function theirSessions({ userIds, candidateIds }: PersonLinks): SQL {
  return sql`(select session_number from candidate where id in ${jsonList(candidateIds)}
    union select session_number from supervisor_access where user_id in ${jsonList(userIds)})`;
}

/** What may not be so when an erasure is written down: one select each, without rows when nothing is in the way. */
export function erasureBlocks(links: PersonLinks) {
  const users = jsonList(links.userIds);
  const candidates = jsonList(links.candidateIds);
  return {
    runningSessions: sql`select number as value from certification_session where number in ${theirSessions(links)}
      and first_started_at_s is not null and finalised_at_s is null`,
    unpublishedSessions: sql`select attempt.session_number as value from attempt
      join certification_session as session on session.number = attempt.session_number
      where candidate_id in ${candidates} and finalised_at_s is not null and published_at_s is null`,
    lastAdminOf: sql`select establishment.name as value from membership
      join establishment on establishment.id = membership.establishment_id
      where user_id in ${users} and role = 'admin' and archived_at_s is null and not exists (select 1 from membership as other
        where other.establishment_id = establishment.id and other.role = 'admin' and other.user_id not in ${users})`,
    lastOperator: sql`select id as value from user where id in ${users} and platform_role = 'operator'
      and not exists (select 1 from user as other where other.platform_role = 'operator' and other.locked_at_s is null
        and other.id not in ${users})`,
    isUnderWay: sql`select id as value from erasure where finished_at_s is null and exists (
      select 1 from json_each(erasure.person, '$.userIds') as one where one.value in ${users}
      union all select 1 from json_each(erasure.person, '$.pupilIds') as one where one.value in ${jsonList(links.pupilIds)}
      union all select 1 from json_each(erasure.person, '$.candidateIds') as one where one.value in ${candidates})`,
  };
}

/** What an erasure would meet, and what it has to look for. Nothing is changed. */
export async function surveyErasure(
  db: D1Database,
  links: PersonLinks,
  rooms: readonly number[],
): Promise<ErasureSurvey> {
  const database = openDatabase(db);
  const listTexts = async (query: SQL) => texts.parse(await database.all(query)).map(({ value }) => value);
  const listNumbers = async (query: SQL) => numbers.parse(await database.all(query)).map(({ value }) => value);
  const users = jsonList(links.userIds);
  const pupils = jsonList(links.pupilIds);
  const candidates = jsonList(links.candidateIds);
  const blocks = erasureBlocks(links);
  const names = await listTexts(namesOf(links));
  const [tests = 0] = await listNumbers(sql`select count(*) as value from attempt where candidate_id in ${candidates}`);
  const titles = sql`select value from (select 1 as rank, name as value from user where id in ${users}
    union all select 2, first_name || ' ' || last_name from pupil where id in ${pupils}
    union all select 3, first_name || ' ' || last_name from candidate where id in ${candidates}) order by rank limit 1`;
  const staff = await listTexts(sql`select user_id as value from membership where user_id in ${users}
    union select user_id from supervisor_access where user_id in ${users}
    union select id from user where platform_role is not null and id in ${users}`);
  const [title = ""] = await listTexts(titles);
  return {
    person: {
      ...links,
      names,
      emails: await listTexts(sql`select lower(email) as value from user where kind = 'adult' and id in ${users}
        union select lower(email) from candidate where id in ${candidates} and email is not null`),
      isStaff: staff.length > 0,
    },
    title,
    isPupil: links.pupilIds.length > 0,
    runningSessions: await listNumbers(blocks.runningSessions),
    unpublishedSessions: await listNumbers(blocks.unpublishedSessions),
    lastAdminOf: await listTexts(blocks.lastAdminOf),
    lastOperator: (await listTexts(blocks.lastOperator)).length > 0,
    isUnderWay: (await listTexts(blocks.isUnderWay)).length > 0,
    activeRolls: await listTexts(sql`select establishment.name as value from pupil
      join establishment on establishment.id = establishment_id where pupil.id in ${pupils} and disabled_at_s is null`),
    plannedSessions: await listNumbers(sql`select session_number as value from candidate
      join certification_session as session on session.number = session_number
      where candidate.id in ${candidates} and first_started_at_s is null and finalised_at_s is null order by 1`),
    tests,
    certificates: await listTexts(sql`select verification_code as value from certification_result as result
      where candidate_id in ${candidates} and status = 'validated' and verification_code is not null
        and run = (select max(run) from certification_result as latest where latest.candidate_id = result.candidate_id)
      order by 1`),
    rooms: [...rooms],
  };
}

/** Every way in which a table names them. Two tables at a time: workerd joins five selects at most. */
function namesOf({ userIds, pupilIds, candidateIds }: PersonLinks): SQL {
  return sql`select distinct value from (
    select json_each.value from user, json_each(json_array(name, case when kind = 'adult' then email end, username,
      display_username)) where user.id in ${jsonList(userIds)}
    union all select json_each.value from pupil, json_each(json_array(ine, last_name, preferred_last_name, called_last_name,
      first_name, called_first_name, middle_name, third_name, birth_date)) where pupil.id in ${jsonList(pupilIds)}
    union all select json_each.value from candidate, json_each(json_array(last_name, first_name, birth_date, email,
      external_id)) where candidate.id in ${jsonList(candidateIds)}) where value is not null and value <> ''`;
}
