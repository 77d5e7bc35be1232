import * as z from "zod";
import type { PastRun } from "#worker/usecases/staff-ports.ts";
import type { certificationResult } from "./schema/results.ts";

const levels = z.record(z.string(), z.int().min(0).max(7).nullable());

export function toPastRun(row: typeof certificationResult.$inferSelect): PastRun {
  const { candidateId, verificationCode, status, score, globalLevel, commentKey } = row;
  const competenceLevels = levels.parse(JSON.parse(row.competenceLevels));
  return { candidateId, verificationCode, told: { status, score, globalLevel, competenceLevels }, commentKey };
}
