import { eq } from "drizzle-orm";
import type { ResultRow } from "#worker/usecases/result-ports.ts";
import { latestRunOf, readLevels } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { attempt, bankVersion, certificationResult } from "../schema/results.ts";
import { pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** Tests begun, each with its latest result: what conditions, order and limit come after. */
export function selectTests(db: D1Database) {
  return openDatabase(db)
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
    .leftJoin(certificationResult, latestRunOf(candidate.id))
    .leftJoin(bankVersion, eq(bankVersion.id, attempt.bankVersionId))
    .$dynamic();
}

export function toRow(found: {
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
            competenceLevels: readLevels(result.competenceLevels),
            commentKey: result.commentKey,
            isProvisional: found.calibration !== "answers",
          },
  };
}
