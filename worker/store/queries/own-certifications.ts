import { desc, eq } from "drizzle-orm";
import type { OwnCertificationReader } from "#worker/usecases/candidate/ports.ts";
import { latestRunOf, readLevels } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { attempt, bankVersion, certificationResult } from "../schema/results.ts";
import { establishment } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** Read model of "Mes certifications". */
export function ownCertifications(db: D1Database): OwnCertificationReader {
  const database = openDatabase(db);
  return {
    async list(userId) {
      const rows = await database
        .select({
          attempt,
          session: certificationSession,
          school: establishment.name,
          timeZone: establishment.timeZone,
          result: certificationResult,
          calibration: bankVersion.calibration,
        })
        .from(attempt)
        .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
        .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
        .innerJoin(establishment, eq(establishment.id, certificationSession.establishmentId))
        .leftJoin(certificationResult, latestRunOf(candidate.id))
        .leftJoin(bankVersion, eq(bankVersion.id, attempt.bankVersionId))
        .where(eq(attempt.userId, userId))
        .orderBy(desc(attempt.startedAtS));
      return rows.map(({ attempt: test, session, school, timeZone, result, calibration }) => ({
        candidateId: test.candidateId,
        sessionNumber: session.number,
        establishmentName: school,
        timeZone,
        date: session.date,
        startedAtS: test.startedAtS,
        finishReason: test.finishReason,
        finalisedAtS: session.finalisedAtS,
        publishedAtS: session.publishedAtS,
        result:
          result === null
            ? null
            : {
                status: result.status,
                score: result.score,
                globalLevel: result.globalLevel,
                competenceLevels: readLevels(result.competenceLevels),
                commentKey: result.commentKey,
                verificationCode: result.verificationCode,
                isProvisional: calibration !== "answers",
              },
      }));
    },
  };
}
