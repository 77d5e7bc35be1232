import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { placeKey, sessionSearchText } from "#worker/core/enrolment/session-place.ts";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { NewSession, SessionStore } from "#worker/usecases/staff-ports.ts";
import { inChunks } from "./json-list.ts";
import { openDatabase } from "./open-database.ts";
import { candidateStatements, insertCandidates, runSaving } from "./save-candidates.ts";

const found = z.array(z.object({ at: z.number(), number: z.number() }));

/** One transaction for a whole file of sessions. */
export function createSessions(
  db: D1Database,
  { fresh, existing }: Parameters<SessionStore["createTogether"]>[0],
  atS: number,
): ReturnType<SessionStore["createTogether"]> {
  return runSaving(db, [
    ...inChunks(fresh).map(insertSessions),
    ...fresh.flatMap((session) =>
      inChunks(session.candidates).map((chunk) => insertCandidates(numberOf(session), chunk, atS)),
    ),
    ...existing.flatMap(({ sessionNumber, ...change }) => candidateStatements(sessionNumber, change, atS)),
  ]);
}

export async function sameSessions(
  db: D1Database,
  establishmentId: string,
  plans: readonly SessionPlan[],
): Promise<(number | null)[]> {
  const keys = plans.map((plan) => ({ place: placeKey(plan), date: plan.date, time: plan.time }));
  const rows = await openDatabase(db).all(sql`
    select key as at, number from json_each(${JSON.stringify(keys)}) join certification_session
      on establishment_id = ${establishmentId} and place_key = value->>'place'
        and date = value->>'date' and time = value->>'time'`);
  const byRank = new Map(found.parse(rows).map(({ at, number }) => [at, number]));
  return plans.map((_, at) => byRank.get(at) ?? null);
}

function insertSessions(sessions: readonly NewSession[]): SQL {
  const rows = sessions.map(({ plan, ...session }) => ({
    ...session,
    ...plan,
    placeKey: placeKey(plan),
    searchText: sessionSearchText(plan),
  }));
  return sql`
    insert into certification_session (establishment_id, site, room, date, time, place_key, search_text, supervisors,
      observations, access_code, supervisor_password, base_duration_seconds, grace_seconds, created_by, created_at_s)
    select value->>'establishmentId', value->>'address', value->>'room', value->>'date', value->>'time',
      value->>'placeKey', value->>'searchText', value->>'examiner', value->>'description', value->>'accessCode',
      value->>'supervisorPassword', value->>'baseDurationSeconds', value->>'graceSeconds', value->>'createdBy',
      value->>'createdAtS'
    from json_each(${JSON.stringify(rows)}) where true`;
}

function numberOf({ establishmentId, plan }: NewSession): SQL {
  return sql`(select number from certification_session where establishment_id = ${establishmentId}
    and place_key = ${placeKey(plan)} and date = ${plan.date} and time = ${plan.time})`;
}
