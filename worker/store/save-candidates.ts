import { type SQL, sql } from "drizzle-orm";
import { identityKey } from "#worker/core/people/match-identity.ts";
import type { CandidateEntry, CandidateStore } from "#worker/usecases/enrolment-ports.ts";
import { inChunks } from "./json-list.ts";
import { runTogether } from "./run-together.ts";
import type { candidate } from "./schema/sessions.ts";
import { isUniqueViolation } from "./unique-violation.ts";

type CandidateRow = typeof candidate.$inferSelect;

/** One transaction: either every line of the file is in, or none. */
export async function saveCandidates(
  db: D1Database,
  sessionNumber: number,
  { added, changed }: Parameters<CandidateStore["save"]>[1],
  atS: number,
): ReturnType<CandidateStore["save"]> {
  return runSaving(db, candidateStatements(sessionNumber, { added, changed }, atS));
}

/** Statements that must run in one transaction; the first refuses the whole when somebody to change is gone or began. */
export function candidateStatements(
  sessionNumber: number,
  { added, changed }: Parameters<CandidateStore["save"]>[1],
  atS: number,
): SQL[] {
  return [
    ...(changed.length > 0 ? [refuseUnless(sessionNumber, changed)] : []),
    ...inChunks(changed).map((chunk) => updateOf(sessionNumber, chunk)),
    ...inChunks(added).map((chunk) => insertCandidates(sql`${sessionNumber}`, chunk, atS)),
  ];
}

/** Runs them all or none, and tells why none. */
export async function runSaving(db: D1Database, statements: readonly SQL[]): ReturnType<CandidateStore["save"]> {
  if (statements.length === 0) return "saved";
  try {
    await runTogether(db, statements);
    return "saved";
  } catch (error) {
    if (isUniqueViolation(error)) return "duplicate";
    if (error instanceof Error && /malformed JSON/i.test(error.message)) return "started";
    throw error;
  }
}

export function toEntry(row: CandidateRow): CandidateEntry {
  return {
    candidateId: row.id,
    lastName: row.lastName,
    firstName: row.firstName,
    sex: row.sex ?? "M",
    birthDate: row.birthDate,
    birthCountryCode: row.birthCountryCode ?? "",
    birthCity: row.birthCity ?? "",
    birthPostalCode: row.birthPostalCode,
    birthInseeCode: row.birthInseeCode,
    birthPlace: row.birthPlace ?? "",
    externalId: row.externalId,
    extraTimePercent: row.extraTimePercent,
    email: row.email,
    resultEmail: row.resultEmail,
  };
}

/** SQLite has no `raise` outside triggers: reading a text that is no JSON stops the batch, and undoes it. */
function refuseUnless(sessionNumber: number, changed: readonly CandidateEntry[]): SQL {
  const ids = JSON.stringify(changed.map(({ candidateId }) => candidateId));
  return sql`select case when (
      select count(*) from candidate
      where session_number = ${sessionNumber} and identity_key is not null
        and id in (select value from json_each(${ids}))
        and not exists (select 1 from attempt where attempt.candidate_id = candidate.id)
    ) = ${changed.length} then 1 else json('stop') end`;
}

/** `sessionNumber` may be a question to the database: a session made in the same transaction has no number yet. */
export function insertCandidates(sessionNumber: SQL, chunk: readonly CandidateEntry[], atS: number): SQL {
  return sql`
    insert into candidate (id, session_number, last_name, first_name, sex, birth_date, birth_place, birth_country_code,
      birth_city, birth_postal_code, birth_insee_code, external_id, email, result_email, extra_time_percent,
      identity_key, created_at_s)
    select value->>'candidateId', ${sessionNumber}, value->>'lastName', value->>'firstName', value->>'sex',
      value->>'birthDate', value->>'birthPlace', value->>'birthCountryCode', value->>'birthCity',
      value->>'birthPostalCode', value->>'birthInseeCode', value->>'externalId', value->>'email',
      value->>'resultEmail', value->>'extraTimePercent', value->>'identityKey', ${atS}
    from json_each(${jsonOf(chunk)}) where true`;
}

function updateOf(sessionNumber: number, chunk: readonly CandidateEntry[]): SQL {
  return sql`
    update candidate set last_name = value->>'lastName', first_name = value->>'firstName', sex = value->>'sex',
      birth_date = value->>'birthDate', birth_place = value->>'birthPlace',
      birth_country_code = value->>'birthCountryCode', birth_city = value->>'birthCity',
      birth_postal_code = value->>'birthPostalCode', birth_insee_code = value->>'birthInseeCode',
      external_id = value->>'externalId', email = value->>'email', result_email = value->>'resultEmail',
      extra_time_percent = value->>'extraTimePercent', identity_key = value->>'identityKey'
    from json_each(${jsonOf(chunk)})
    where candidate.id = value->>'candidateId' and session_number = ${sessionNumber}`;
}

function jsonOf(chunk: readonly CandidateEntry[]): string {
  return JSON.stringify(
    chunk.map((one) => ({ ...one, identityKey: identityKey({ ...one, birthdate: one.birthDate }) })),
  );
}
