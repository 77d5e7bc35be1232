import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { sessionSearchText } from "#worker/core/enrolment/session-place.ts";
import type { ErasedPerson } from "#worker/core/people/erased-person.ts";
import { maskNames, namePatterns } from "#worker/core/people/mask-names.ts";
import { jsonList } from "./json-list.ts";
import { openDatabase } from "./open-database.ts";

const found = z.array(z.object({ id: z.union([z.string(), z.number()]), text: z.string() }));
const places = z.array(z.object({ number: z.number(), site: z.string(), room: z.string(), supervisors: z.string() }));

/** What people wrote about others or about the room, where the person may be named: one statement for each text that does. */
export async function maskPersonTexts(db: D1Database, person: ErasedPerson): Promise<SQL[]> {
  const database = openDatabase(db);
  const patterns = namePatterns(person.names);
  const statements: SQL[] = [];
  for (const { table, key, column, where } of textsAround(person)) {
    const [rows, name, id] = [sql.identifier(table), sql.identifier(column), sql.identifier(key)];
    const texts = await database.all(
      sql`select ${id} as id, ${name} as text from ${rows} where ${name} is not null and ${where}`,
    );
    for (const one of found.parse(texts)) {
      const masked = maskNames(one.text, patterns);
      if (masked !== one.text) statements.push(sql`update ${rows} set ${name} = ${masked} where ${id} = ${one.id}`);
    }
  }
  if (!person.isStaff) return statements;
  const sessions = await database.all(sql`select number, site, room, supervisors from certification_session
    where number in ${workedIn(person)}`);
  for (const { number, site, room, supervisors } of places.parse(sessions)) {
    const masked = maskNames(supervisors, patterns);
    if (masked === supervisors) continue;
    const searchText = sessionSearchText({ address: site, room, examiner: masked });
    statements.push(sql`update certification_session set supervisors = ${masked}, search_text = ${searchText}
      where number = ${number}`);
  }
  return statements;
}

/** Sessions that they supervised, or that a school of theirs planned: its list of supervisors may name them. */
function workedIn({ userIds }: ErasedPerson): SQL {
  return sql`(select session_number from supervisor_access where user_id in ${jsonList(userIds)}
    union select number from certification_session where establishment_id in
      (select establishment_id from membership where user_id in ${jsonList(userIds)}))`;
}

/** Words on the sessions that they were in, and acts in which an address of theirs stands. */
function textsAround(person: ErasedPerson) {
  const enrolledIn = sql`(select session_number from candidate where id in ${jsonList(person.candidateIds)})`;
  const users = jsonList(person.userIds);
  const sessions = sql`(select session_number from candidate where id in ${jsonList(person.candidateIds)}
    union select session_number from supervisor_access where user_id in ${users})`;
  const report = { table: "issue_report", key: "id", where: sql`session_number in ${sessions}` };
  const act = { table: "platform_act", key: "id" };
  const addressed = (column: string) => sql`exists (select 1 from json_each(${JSON.stringify(person.emails)}) as address
    where instr(lower(${sql.identifier(column)}), lower(address.value)) > 0)`;
  return [
    { ...report, column: "description" },
    { ...report, column: "resolution" },
    {
      table: "certification_session",
      key: "number",
      column: "observations",
      where: sql`number in ${sessions}`,
    },
    { ...act, column: "reason", where: sql`(session_number in ${enrolledIn} or ${addressed("reason")})` },
    // Labels that they typed themselves.
    { table: "path", key: "code", column: "name", where: sql`created_by in ${users}` },
    { table: "api_token", key: "id", column: "name", where: sql`created_by in ${users}` },
    { table: "roll_import", key: "id", column: "file_name", where: sql`imported_by in ${users}` },
    ...["subject", "before", "after"].map((column) => ({ ...act, column, where: addressed(column) })),
  ];
}
