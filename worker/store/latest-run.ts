import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import * as z from "zod";
import { certificationResult } from "./schema/results.ts";

/** Of the runs of a candidate the last one counts: for rows of `certification_result` that stand by themselves. */
export const isLatestRun = isLastOf(certificationResult.candidateId);

/** For a join to whatever row names the candidate: both columns of the key are known, so one row is read. */
export function latestRunOf(candidateId: SQLiteColumn): SQL | undefined {
  return and(eq(certificationResult.candidateId, candidateId), isLastOf(candidateId));
}

function isLastOf(candidateId: SQLiteColumn): SQL {
  return sql`${certificationResult.run} = (select max(run) from certification_result as other
    where other.candidate_id = ${candidateId})`;
}

const levels = z.record(z.string(), z.int().min(0).max(7).nullable());

/** The `competence_levels` of a run. Throws on what scoring did not write. */
export function readLevels(json: string): z.infer<typeof levels> {
  return levels.parse(JSON.parse(json));
}
