import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { PersonLinks, PersonRef } from "#worker/usecases/person-ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";

const ids = z.array(z.object({ id: z.string() }));
const owner = z.array(z.object({ userId: z.string().nullable(), pupilId: z.string().nullable() }));

/** Follows what the school and the log-ins linked; null: there is no such account, line or enrolment. */
export async function personLinks(db: D1Database, ref: PersonRef): Promise<PersonLinks | null> {
  const database = openDatabase(db);
  const list = async (query: SQL) => ids.parse(await database.all(query)).map(({ id }) => id);
  const [found] = owner.parse(await database.all(ownerOf(ref)));
  if (found === undefined) return null;
  const { userId, pupilId } = found;
  // A line that was a double of one of theirs is theirs too.
  const lines = await list(sql`with recursive mine(id) as (
      select id from pupil where user_id = ${userId} or id = ${pupilId}
      union select pupil.id from pupil join mine on pupil.merged_into = mine.id)
    select id from mine order by id`);
  const enrolments = await list(sql`select id from candidate where user_id = ${userId}
    or pupil_id in ${jsonList(lines)} or id = ${ref.kind === "candidate" ? ref.id : null} order by id`);
  return { userIds: userId === null ? [] : [userId], pupilIds: lines, candidateIds: enrolments };
}

function ownerOf({ kind, id }: PersonRef): SQL {
  switch (kind) {
    case "account":
      return sql`select id as userId, null as pupilId from user where id = ${id}`;
    case "pupil":
      return sql`select coalesce(kept.user_id, line.user_id) as userId, coalesce(kept.id, line.id) as pupilId from pupil as line
        left join pupil as kept on kept.id = line.merged_into where line.id = ${id}`;
    case "candidate":
      return sql`select coalesce(candidate.user_id, pupil.user_id) as userId, pupil.id as pupilId from candidate
        left join pupil on pupil.id = candidate.pupil_id where candidate.id = ${id}`;
  }
}
