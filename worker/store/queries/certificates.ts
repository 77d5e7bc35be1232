import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Certificate, CertificateReader } from "#worker/usecases/certificate-ports.ts";
import { isLatestRun, readLevels } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { certificateIssue } from "../schema/certificates.ts";
import { attempt, bankVersion, certificationResult } from "../schema/results.ts";
import { establishment, pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

/** Certificates, from the rows of the moment: nothing of a result is copied, so that what is withdrawn is so at once. */
export function certificateReader(db: D1Database): CertificateReader {
  const database = openDatabase(db);

  const valid = async (condition: SQL): Promise<Certificate[]> => {
    const rows = await database
      .select({
        candidate,
        rollSex: pupil.sex,
        session: certificationSession,
        establishment,
        startedAtS: attempt.startedAtS,
        result: certificationResult,
        calibration: bankVersion.calibration,
      })
      .from(certificationResult)
      .innerJoin(candidate, eq(candidate.id, certificationResult.candidateId))
      .innerJoin(attempt, eq(attempt.candidateId, candidate.id))
      .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
      .innerJoin(establishment, eq(establishment.id, certificationSession.establishmentId))
      .leftJoin(pupil, eq(pupil.id, candidate.pupilId))
      .leftJoin(bankVersion, eq(bankVersion.id, attempt.bankVersionId))
      .where(
        and(
          condition,
          isLatestRun,
          eq(certificationResult.status, "validated"),
          isNotNull(certificationSession.publishedAtS),
        ),
      );
    return rows.flatMap((row) => toCertificate(row) ?? []);
  };

  return {
    ofCandidates: (candidateIds) =>
      valid(sql`${candidate.id} in (select value from json_each(${JSON.stringify(candidateIds)}))
        and ${candidate.erasedAtS} is null`),

    async byCode(code) {
      const [named] = await database
        .select({
          candidateId: certificationResult.candidateId,
          publishedAtS: certificationSession.publishedAtS,
          issuedAtS: certificateIssue.issuedAtS,
          latestStatus: sql<"validated" | "rejected" | "cancelled">`(select status from certification_result as latest
            where latest.candidate_id = ${certificationResult.candidateId} order by run desc limit 1)`,
          isLatestCode: sql<boolean>`${isLatestRun}`.mapWith(Boolean),
        })
        .from(certificationResult)
        .innerJoin(candidate, eq(candidate.id, certificationResult.candidateId))
        .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
        .leftJoin(certificateIssue, eq(certificateIssue.code, certificationResult.verificationCode))
        .where(eq(certificationResult.verificationCode, code));
      if (named === undefined) return null;
      const [certificate] = await valid(sql`${candidate.id} = ${named.candidateId}`);
      const { latestStatus, isLatestCode } = named;
      return {
        facts: {
          isPublished: named.publishedAtS !== null,
          isIssued: named.issuedAtS !== null,
          latestStatus,
          isLatestCode,
        },
        certificate: certificate ?? null,
      };
    },

    async markIssued(certificates, atS) {
      const rows = certificates.map(({ code, candidateId }) => [code, candidateId]);
      await database.run(sql`insert or ignore into certificate_issue (code, candidate_id, issued_at_s)
        select value->>0, value->>1, ${atS} from json_each(${JSON.stringify(rows)})`);
    },
  };
}

function toCertificate(row: {
  candidate: typeof candidate.$inferSelect;
  rollSex: "M" | "F" | null;
  session: typeof certificationSession.$inferSelect;
  establishment: typeof establishment.$inferSelect;
  startedAtS: number;
  result: typeof certificationResult.$inferSelect;
  calibration: "expert" | "answers" | null;
}): Certificate | null {
  const { result, session } = row;
  if (result.verificationCode === null || result.score === null || session.publishedAtS === null) return null;
  const { id, name, uai, timeZone } = row.establishment;
  return {
    candidateId: row.candidate.id,
    code: result.verificationCode,
    firstName: row.candidate.firstName,
    lastName: row.candidate.lastName,
    sex: row.candidate.sex ?? row.rollSex,
    birthDate: row.candidate.birthDate,
    birthPlace: row.candidate.birthPlace,
    establishment: { id, name, uai, timeZone },
    sessionNumber: session.number,
    startedAtS: row.startedAtS,
    publishedAtS: session.publishedAtS,
    score: result.score,
    globalLevel: result.globalLevel,
    competenceLevels: readLevels(result.competenceLevels),
    isProvisional: row.calibration !== "answers",
    isErased: row.candidate.erasedAtS !== null,
  };
}
