import type { PastRun } from "#worker/usecases/staff-ports.ts";
import { readLevels } from "./latest-run.ts";
import type { certificationResult } from "./schema/results.ts";

export function toPastRun(row: typeof certificationResult.$inferSelect): PastRun {
  const { candidateId, verificationCode, status, score, globalLevel, commentKey } = row;
  const competenceLevels = readLevels(row.competenceLevels);
  return { candidateId, verificationCode, told: { status, score, globalLevel, competenceLevels }, commentKey };
}
