import { type SQL, sql } from "drizzle-orm";
import type { PupilMerge } from "#worker/usecases/double-ports.ts";
import { insertEvents } from "./insert-events.ts";
import { jsonList } from "./json-list.ts";

/** One transaction: enrolments, the two lines, then the accounts; a reference left behind makes it fail whole. */
export function mergeStatements(merge: PupilMerge): SQL[] {
  const { keptId, goneId, userId, closedUserId } = merge;
  return [
    ...merge.dropped.flatMap(dropEnrolment),
    sql`update candidate set pupil_id = ${keptId} where pupil_id = ${goneId}`,
    sql`update or ignore pupil_need set pupil_id = ${keptId} where pupil_id = ${goneId}`,
    sql`delete from pupil_need where pupil_id = ${goneId}`,
    ...mergeLines(merge),
    ...(userId === null || closedUserId === null ? [] : emptyAccount(userId, closedUserId, merge.wonByClosed)),
    sql`update user set name = coalesce(pupil.called_first_name, pupil.first_name) || ' ' ||
        coalesce(pupil.called_last_name, pupil.preferred_last_name, pupil.last_name), updated_at = ${merge.atS * 1000}
      from pupil where pupil.id = ${keptId} and user.id = pupil.user_id`,
    insertEvents([merge.event]),
  ];
}

/** The longer extra time stays, and what was noted of the person. */
function dropEnrolment({ candidateId, intoId }: PupilMerge["dropped"][number]): SQL[] {
  return [
    sql`update issue_report set candidate_id = ${intoId} where candidate_id = ${candidateId}`,
    sql`update candidate set extra_time_percent = max(extra_time_percent,
      (select extra_time_percent from candidate as other where other.id = ${candidateId})) where id = ${intoId}`,
    sql`delete from candidate where id = ${candidateId}`,
  ];
}

/** Numbers and account leave the one before they come to the other: both are unique in a school. */
function mergeLines({ keptId, goneId, userId, ine, ownId, atS }: PupilMerge): SQL[] {
  return [
    // An import undone later must give neither line back as it was: the person is one now.
    sql`delete from roll_import_before where pupil_id in (${keptId}, ${goneId})`,
    sql`update pupil set ine = null, own_id = null, user_id = null, import_id = null, merged_into = ${keptId},
      disabled_at_s = coalesce(disabled_at_s, ${atS}), updated_at_s = ${atS} where id = ${goneId}`,
    sql`update pupil set ine = ${ine}, own_id = ${ownId}, user_id = ${userId}, import_id = null,
        preferred_last_name = coalesce(pupil.preferred_last_name, gone.preferred_last_name),
        called_last_name = coalesce(pupil.called_last_name, gone.called_last_name),
        called_first_name = coalesce(pupil.called_first_name, gone.called_first_name),
        birth_city = coalesce(pupil.birth_city, gone.birth_city), updated_at_s = ${atS}
      from pupil as gone where gone.id = ${goneId} and pupil.id = ${keptId}`,
  ];
}

/**
 * What an account has goes to the one that stays. Of a competence that both practised, the better one counts whole; the
 * answers of the other stay before it as run 0: they say what was seen in 90 days and speak for no level.
 */
function emptyAccount(userId: string, closedUserId: string, wonByClosed: string[]): SQL[] {
  const won = jsonList(wonByClosed);
  return [
    sql`update practice_answer set run = 0 where user_id = ${userId} and competence in ${won}`,
    sql`update practice_answer set run = 0 where user_id = ${closedUserId} and competence not in ${won}`,
    sql`update practice_answer set user_id = ${userId}, place = practice_answer.place + mine.first_free
      from (select own.competence as competence, (select coalesce(max(there.place) + 1, 0) from practice_answer as there
          where there.user_id = ${userId} and there.competence = own.competence) as first_free
        from practice_answer as own where own.user_id = ${closedUserId} group by own.competence) as mine
      where practice_answer.user_id = ${closedUserId} and practice_answer.competence = mine.competence`,
    sql`delete from practice_level where user_id = ${userId} and competence in ${won}`,
    sql`update practice_level set user_id = ${userId} where user_id = ${closedUserId} and competence in ${won}`,
    sql`insert into path_member (code, user_id, given_at_s, joined_at_s, finished_at_s, "end")
      select code, ${userId}, given_at_s, joined_at_s, finished_at_s, "end" from path_member
      where user_id = ${closedUserId}
      on conflict (code, user_id) do update set given_at_s = coalesce(given_at_s, excluded.given_at_s),
        joined_at_s = coalesce(joined_at_s, excluded.joined_at_s),
        finished_at_s = coalesce(finished_at_s, excluded.finished_at_s), "end" = coalesce("end", excluded."end")`,
    sql`update candidate set user_id = ${userId} where user_id = ${closedUserId}`,
    sql`update attempt set user_id = ${userId} where user_id = ${closedUserId}`,
    sql`update pupil set user_id = ${userId} where user_id = ${closedUserId}`,
    // Another way in (a school's portal) comes along; the password of the closed account does not.
    sql`update or ignore auth_account set user_id = ${userId}
      where user_id = ${closedUserId} and provider_id <> 'credential'`,
    sql`delete from user where id = ${closedUserId}`,
  ];
}
