import { sql } from "drizzle-orm";
import * as z from "zod";
import type { OwnData, OwnDataReader } from "#worker/usecases/account/ports.ts";
import { openDatabase } from "../open-database.ts";

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

/** Everything that D1 holds about one account; hashes, tokens, other people and unpublished results stay out. */
export function ownData(db: D1Database): OwnDataReader {
  const database = openDatabase(db);
  const read = async (query: ReturnType<typeof sql>) => rows.parse(await database.all(query));
  return {
    async read(userId): Promise<OwnData> {
      const [account, roll, needs, levels, answers, paths, enrolments, results] = await Promise.all([
        read(sql`select name, case when kind = 'adult' then email end as email, username, kind, locale, display,
          created_at / 1000 as created_at_s,
          (select group_concat(substr(provider_id, 8) || ' ' || account_id, ', ') from auth_account
            where provider_id like 'openid:%' and user_id = user.id) as open_ids
          from user where id = ${userId}`),
        read(sql`select establishment.name as establishment, ine, own_id, last_name, preferred_last_name, first_name,
          middle_name, third_name, sex, birth_date, birth_country_code, birth_province_code, birth_city_code, birth_city,
          mef_code, status, division, disabled_at_s, pupil.created_at_s
          from pupil join establishment on establishment.id = establishment_id where user_id = ${userId}`),
        read(sql`select extra_time_percent, accessibility, agreed_at_s from pupil_need
          where pupil_id in (select id from pupil where user_id = ${userId})`),
        read(sql`select competence, level, updated_at_s from practice_level where user_id = ${userId}
          order by competence`),
        read(sql`select competence, item_id, is_right, answered_at_s from practice_answer where user_id = ${userId}
          order by competence, place`),
        read(sql`select code, given_at_s, joined_at_s, finished_at_s, shared_at_s, "end" from path_member where user_id = ${userId}
          order by code`),
        read(sql`select candidate.session_number, last_name, first_name, birth_date, birth_city, division, external_id, email,
          result_email, extra_time_percent, candidate.created_at_s, linked_at_s, attempt.started_at_s,
          attempt.finished_at_s, attempt.finish_reason
          from candidate left join attempt on attempt.candidate_id = candidate.id
          where candidate.user_id = ${userId} order by candidate.session_number`),
        read(sql`select result.scored_at_s, result.status, result.score, result.competence_levels,
          candidate.session_number, session.published_at_s
          from certification_result as result join candidate on candidate.id = result.candidate_id
          join certification_session as session on session.number = candidate.session_number
          where candidate.user_id = ${userId} and session.published_at_s is not null
          order by result.scored_at_s`),
      ]);
      return { account: account[0] ?? {}, roll, needs, levels, answers, paths, enrolments, results };
    },
  };
}
