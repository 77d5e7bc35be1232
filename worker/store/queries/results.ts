import { and, asc, desc, eq, gte, isNotNull, isNull, lte, min, type SQL, sql } from "drizzle-orm";
import type { ResultReader } from "#worker/usecases/result-ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { attempt } from "../schema/results.ts";
import { pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";
import { readFigures } from "./result-figures.ts";
import { readPage } from "./result-pages.ts";
import { selectTests, toRow } from "./select-tests.ts";
import { untestedOfDivision, untestedOfSession } from "./untested.ts";

/** A class or the departed of years: more than this is exported, not shown. */
const MOST_ROWS = 5000;
// Names in full: drizzle drops the table of a column in a select from one table.
const began = sql`exists (select 1 from candidate join attempt on attempt.candidate_id = candidate.id
  where candidate.pupil_id = pupil.id)`;

/** Read model of the Certifications pages and exports: tests begun, each with its latest result. */
export function resultReader(db: D1Database): ResultReader {
  const database = openDatabase(db);
  const rows = async (condition: SQL | undefined, limit = MOST_ROWS) => {
    const found = await selectTests(db)
      .where(condition)
      .orderBy(
        desc(certificationSession.date),
        desc(certificationSession.time),
        desc(certificationSession.number),
        asc(candidate.id),
      )
      .limit(limit);
    return found.map(toRow);
  };

  return {
    async divisions(establishmentId) {
      const [divisions, [left]] = await database.batch([
        database
          .select({ division: pupil.division, pupils: sql<number>`count(*)`, tested: sql<number>`sum(${began})` })
          .from(pupil)
          .where(and(eq(pupil.establishmentId, establishmentId), isNull(pupil.disabledAtS)))
          .groupBy(pupil.division),
        database
          .select({ count: sql<number>`count(*)` })
          .from(pupil)
          .where(and(eq(pupil.establishmentId, establishmentId), isNotNull(pupil.disabledAtS), began)),
      ]);
      return { divisions, departed: left?.count ?? 0 };
    },

    async sessions(establishmentId, { from, to, limit, offset }) {
      const begun = and(
        eq(certificationSession.establishmentId, establishmentId),
        gte(certificationSession.date, from),
        lte(certificationSession.date, to),
        isNotNull(certificationSession.firstStartedAtS),
      );
      const [sessions, [counted]] = await database.batch([
        database
          .select({
            number: certificationSession.number,
            date: certificationSession.date,
            time: certificationSession.time,
            room: certificationSession.room,
            tested: database.$count(attempt, eq(attempt.sessionNumber, certificationSession.number)),
            finalised: sql<boolean>`${certificationSession.finalisedAtS} is not null`.mapWith(Boolean),
            published: sql<boolean>`${certificationSession.publishedAtS} is not null`.mapWith(Boolean),
          })
          .from(certificationSession)
          .where(begun)
          .orderBy(desc(certificationSession.date), desc(certificationSession.time))
          .limit(limit)
          .offset(offset),
        database.select({ total: sql<number>`count(*)` }).from(certificationSession).where(begun),
      ]);
      return { sessions, total: counted?.total ?? 0 };
    },

    async firstDay(establishmentId) {
      const [row] = await database
        .select({ day: min(certificationSession.date) })
        .from(certificationSession)
        .where(eq(certificationSession.establishmentId, establishmentId));
      return row?.day ?? null;
    },

    ofDivision(establishmentId, division) {
      return rows(
        and(eq(pupil.establishmentId, establishmentId), eq(pupil.division, division), isNull(pupil.disabledAtS)),
      );
    },

    ofSession: (sessionNumber) => rows(eq(candidate.sessionNumber, sessionNumber)),

    ofDeparted(establishmentId, limit) {
      return rows(and(eq(pupil.establishmentId, establishmentId), isNotNull(pupil.disabledAtS)), limit);
    },

    ofPupils(establishmentId, pupilIds) {
      return rows(and(eq(pupil.establishmentId, establishmentId), sql`${pupil.id} in ${jsonList(pupilIds)}`));
    },

    ofNames(establishmentId, words, limit) {
      return rows(
        and(
          eq(certificationSession.establishmentId, establishmentId),
          isNull(candidate.pupilId),
          ...words.map((word) => sql`instr(${candidate.identityKey}, ${word}) > 0`),
        ),
        limit,
      );
    },

    async testedPupils(establishmentId) {
      return database
        .select({
          id: pupil.id,
          names: sql<string>`last_name || ' ' || first_name || ' ' || coalesce(preferred_last_name, '') || ' '
            || coalesce(called_last_name, '') || ' ' || coalesce(called_first_name, '')`,
        })
        .from(pupil)
        .where(and(eq(pupil.establishmentId, establishmentId), began));
    },

    untestedOfDivision: (establishmentId, division) => untestedOfDivision(db, establishmentId, division),
    untestedOfSession: (sessionNumber) => untestedOfSession(db, sessionNumber),
    page: (establishmentId, asked) => readPage(db, establishmentId, asked),
    figures: (establishmentId, asked) => readFigures(db, establishmentId, asked),
  };
}
