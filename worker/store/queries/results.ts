import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { ResultReader, ResultRow } from "#worker/usecases/staff-ports.ts";
import { openDatabase } from "../open-database.ts";
import { attempt, bankVersion, certificationResult } from "../schema/results.ts";
import { pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

const levels = z.record(z.string(), z.int().min(0).max(7).nullable());

/** Read model of the Certifications pages and exports: tests begun, each with its latest result. */
export function resultReader(db: D1Database): ResultReader {
  const database = openDatabase(db);
  const latestRun = sql`(select max(run) from certification_result as other
    where other.candidate_id = ${certificationResult.candidateId})`;

  const rows = async (condition: SQL | undefined): Promise<ResultRow[]> => {
    const found = await database
      .select({
        candidate,
        session: certificationSession,
        attempt,
        result: certificationResult,
        calibration: bankVersion.calibration,
      })
      .from(candidate)
      .innerJoin(attempt, eq(attempt.candidateId, candidate.id))
      .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
      .leftJoin(pupil, eq(pupil.id, candidate.pupilId))
      .leftJoin(
        certificationResult,
        and(eq(certificationResult.candidateId, candidate.id), eq(certificationResult.run, latestRun)),
      )
      .leftJoin(bankVersion, eq(bankVersion.id, attempt.bankVersionId))
      .where(condition)
      .orderBy(
        desc(certificationSession.date),
        desc(certificationSession.time),
        desc(certificationSession.number),
        asc(candidate.id),
      );
    return found.map(toRow);
  };

  return {
    async groups(establishmentId) {
      const [divisions, sessions] = await database.batch([
        database
          .select({
            division: pupil.division,
            pupils: sql<number>`count(*)`,
            // Names in full: drizzle drops the table of a column in a select from one table.
            tested: sql<number>`sum(exists (select 1 from candidate join attempt on attempt.candidate_id = candidate.id
              where candidate.pupil_id = pupil.id))`,
          })
          .from(pupil)
          .where(and(eq(pupil.establishmentId, establishmentId), isNull(pupil.disabledAtS)))
          .groupBy(pupil.division),
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
          .where(
            and(
              eq(certificationSession.establishmentId, establishmentId),
              sql`${certificationSession.firstStartedAtS} is not null`,
            ),
          )
          .orderBy(desc(certificationSession.date), desc(certificationSession.time)),
      ]);
      return { divisions, sessions };
    },

    ofDivision(establishmentId, division) {
      return rows(
        and(eq(pupil.establishmentId, establishmentId), eq(pupil.division, division), isNull(pupil.disabledAtS)),
      );
    },

    ofSession(sessionNumber) {
      return rows(eq(candidate.sessionNumber, sessionNumber));
    },
  };
}

function toRow(found: {
  candidate: typeof candidate.$inferSelect;
  session: typeof certificationSession.$inferSelect;
  attempt: typeof attempt.$inferSelect;
  result: typeof certificationResult.$inferSelect | null;
  calibration: "expert" | "answers" | null;
}): ResultRow {
  const { result } = found;
  return {
    candidateId: found.candidate.id,
    pupilId: found.candidate.pupilId,
    certificationNumber: found.attempt.certificationNumber ?? 0,
    lastName: found.candidate.lastName,
    firstName: found.candidate.firstName,
    birthDate: found.candidate.birthDate,
    birthPlace: found.candidate.birthPlace,
    division: found.candidate.division,
    externalId: found.candidate.externalId,
    sessionNumber: found.session.number,
    sessionDate: found.session.date,
    startedAtS: found.attempt.startedAtS,
    finalisedAtS: found.session.finalisedAtS,
    publishedAtS: found.session.publishedAtS,
    result:
      result === null
        ? null
        : {
            status: result.status,
            score: result.score,
            globalLevel: result.globalLevel,
            competenceLevels: levels.parse(JSON.parse(result.competenceLevels)),
            commentKey: result.commentKey,
            isProvisional: found.calibration !== "answers",
          },
  };
}
