import { and, asc, desc, eq, gte, isNotNull, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { SESSION_LIFETIME_S, type SessionStatus, type SessionTodo } from "#worker/core/enrolment/session-terms.ts";
import type { SessionListReader, SessionQuery } from "#worker/usecases/session-list-ports.ts";
import { openDatabase } from "../open-database.ts";
import { toPlan } from "../repositories/session.ts";
import { attempt } from "../schema/results.ts";
import { candidate, certificationSession as session } from "../schema/sessions.ts";

/** Read model of the list of sessions. Names in full in raw SQL: drizzle drops the table in a select from one table. */
const enrolled = sql<number>`(select count(*) from ${candidate} where candidate.session_number = certification_session.number)`;
const begun = sql<number>`(select count(*) from ${attempt} where attempt.session_number = certification_session.number)`;
const running = sql<number>`(select count(*) from ${attempt}
  where attempt.session_number = certification_session.number and attempt.finished_at_s is null)`;

const notFinalised = sql`finalised_at_s is null`;
const notStarted = and(notFinalised, isNull(session.firstStartedAtS));
const startedOnly = and(notFinalised, isNotNull(session.firstStartedAtS));

/** As `sessionStatus` says it; the counts are asked of the few sessions that have started and are not finalised. */
function isGoing(nowS: number): SQL {
  return sql`(${nowS} - first_started_at_s <= ${SESSION_LIFETIME_S} and (${running} > 0
    or (${begun} < ${enrolled} and ${nowS} - first_started_at_s < base_duration_seconds)))`;
}

function withStatus(status: SessionStatus, nowS: number): SQL | undefined {
  switch (status) {
    case "planned":
      return notStarted;
    case "running":
      return and(startedOnly, isGoing(nowS));
    case "to-finalise":
      return and(startedOnly, sql`not ${isGoing(nowS)}`);
    case "finalised":
      return and(isNotNull(session.finalisedAtS), isNull(session.publishedAtS));
    case "published":
      return isNotNull(session.publishedAtS);
  }
}

function withTodo(todo: SessionTodo, { nowS, today }: SessionQuery): SQL | undefined {
  switch (todo) {
    case "enrol":
      return and(notStarted, gte(session.date, today), sql`${enrolled} = 0`);
    case "reschedule":
      return and(notStarted, lt(session.date, today));
    case "finalise":
      return withStatus("to-finalise", nowS);
  }
}

function withWord(word: string): SQL {
  const isNumber = /^\d{1,9}$/.test(word) ? sql` or cast(number as text) like ${`${word}%`}` : sql``;
  return sql`(instr(search_text, ${word}) > 0${isNumber})`;
}

function fitting(query: SessionQuery): SQL | undefined {
  return and(
    eq(session.establishmentId, query.establishmentId),
    query.from === null ? undefined : gte(session.date, query.from),
    query.to === null ? undefined : lte(session.date, query.to),
    query.status === null ? undefined : withStatus(query.status, query.nowS),
    query.todo === null ? undefined : withTodo(query.todo, query),
    ...query.words.map(withWord),
  );
}

function inOrder({ sort, isDescending }: SessionQuery): SQL[] {
  const way = isDescending ? desc : asc;
  const moment = [way(session.date), way(session.time), way(session.number)];
  switch (sort) {
    case "date":
      return moment;
    case "number":
      return [way(session.number)];
    case "place":
      return [way(session.placeKey), ...moment];
  }
}

export function sessionListReader(db: D1Database): SessionListReader {
  const database = openDatabase(db);
  return {
    async page(query) {
      const condition = fitting(query);
      const [rows, [counted]] = await database.batch([
        database
          .select({ session, enrolled, begun, running })
          .from(session)
          .where(condition)
          .orderBy(...inOrder(query))
          .limit(query.limit)
          .offset(query.offset),
        database.select({ total: sql<number>`count(*)` }).from(session).where(condition),
      ]);
      const sessions = rows.map(({ session: row, ...counts }) => ({
        number: row.number,
        plan: toPlan(row),
        firstStartedAtS: row.firstStartedAtS,
        finalisedAtS: row.finalisedAtS,
        publishedAtS: row.publishedAtS,
        ...counts,
      }));
      return { sessions, total: counted?.total ?? 0 };
    },

    async has(establishmentId) {
      const rows = await database
        .select({ number: session.number })
        .from(session)
        .where(eq(session.establishmentId, establishmentId))
        .limit(1);
      return rows.length > 0;
    },
  };
}
