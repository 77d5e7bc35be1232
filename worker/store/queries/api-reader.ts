import { and, asc, eq, gt, gte, isNotNull, type SQL, sql } from "drizzle-orm";
import type { ApiReader, PublishedResult } from "#worker/usecases/api-ports.ts";
import { latestRunOf, readLevels } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { attempt, bankVersion, certificationResult } from "../schema/results.ts";
import { pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** Read model of the HTTP API: one establishment, published sessions only, the latest run of each test. */
export function apiReader(db: D1Database): ApiReader {
  const database = openDatabase(db);
  const changedAtS = sql<number>`max(${certificationSession.publishedAtS}, ${certificationResult.scoredAtS})`;

  const read = async (establishmentId: string, conditions: (SQL | undefined)[], limit: number) => {
    const rows = await database
      .select({
        candidate,
        attempt: { number: attempt.certificationNumber, startedAtS: attempt.startedAtS },
        session: { date: certificationSession.date, publishedAtS: certificationSession.publishedAtS },
        result: certificationResult,
        nationalStudentId: pupil.ine,
        calibration: bankVersion.calibration,
        changedAtS,
      })
      .from(certificationSession)
      .innerJoin(attempt, eq(attempt.sessionNumber, certificationSession.number))
      .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
      .innerJoin(certificationResult, latestRunOf(candidate.id))
      .leftJoin(pupil, eq(pupil.id, candidate.pupilId))
      .leftJoin(bankVersion, eq(bankVersion.id, attempt.bankVersionId))
      .where(
        and(
          eq(certificationSession.establishmentId, establishmentId),
          isNotNull(certificationSession.publishedAtS),
          isNotNull(attempt.certificationNumber),
          ...conditions,
        ),
      )
      .orderBy(changedAtS, asc(attempt.certificationNumber))
      .limit(limit);
    return rows.map(toPublished);
  };

  return {
    results(establishmentId, { sessionNumber, division, sinceS }, after, limit) {
      return read(
        establishmentId,
        [
          sessionNumber === undefined ? undefined : eq(certificationSession.number, sessionNumber),
          division === undefined ? undefined : eq(candidate.division, division),
          sinceS === undefined ? undefined : sql`${changedAtS} >= ${sinceS}`,
          after === null
            ? undefined
            : sql`(${changedAtS}, ${attempt.certificationNumber}) > (${after.changedAtS}, ${after.certificationNumber})`,
        ],
        limit,
      );
    },

    async result(establishmentId, certificationNumber) {
      const [found] = await read(establishmentId, [eq(attempt.certificationNumber, certificationNumber)], 1);
      return found ?? null;
    },

    sessions(establishmentId, from, after, limit) {
      const { number, site, room, date, time, firstStartedAtS, finalisedAtS, publishedAtS } = certificationSession;
      return database
        .select({
          number,
          site,
          room,
          date,
          time,
          firstStartedAtS,
          finalisedAtS,
          publishedAtS,
          enrolled: database.$count(candidate, eq(candidate.sessionNumber, number)),
          tested: database.$count(attempt, eq(attempt.sessionNumber, number)),
        })
        .from(certificationSession)
        .where(
          and(
            eq(certificationSession.establishmentId, establishmentId),
            from === null ? undefined : gte(date, from),
            gt(number, after),
          ),
        )
        .orderBy(asc(number))
        .limit(limit);
    },
  };
}

function toPublished(found: {
  candidate: typeof candidate.$inferSelect;
  attempt: { number: number | null; startedAtS: number };
  session: { date: string; publishedAtS: number | null };
  result: typeof certificationResult.$inferSelect;
  nationalStudentId: string | null;
  calibration: "expert" | "answers" | null;
  changedAtS: number;
}): PublishedResult {
  const { lastName, firstName, birthDate, birthPlace, externalId, division, sessionNumber } = found.candidate;
  const { status, score, globalLevel, competenceLevels, commentKey, verificationCode } = found.result;
  const isValidated = status === "validated";
  return {
    certificationNumber: found.attempt.number ?? 0,
    sessionNumber,
    sessionDate: found.session.date,
    lastName,
    firstName,
    birthDate,
    birthPlace,
    nationalStudentId: found.nationalStudentId,
    externalId,
    division,
    status,
    score: isValidated ? score : null,
    globalLevel: isValidated ? globalLevel : null,
    competenceLevels: isValidated ? readLevels(competenceLevels) : {},
    commentKey,
    isProvisional: isValidated && found.calibration !== "answers",
    verificationCode,
    startedAtS: found.attempt.startedAtS,
    publishedAtS: found.session.publishedAtS ?? 0,
    changedAtS: found.changedAtS,
  };
}
