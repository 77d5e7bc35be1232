import { eq, lte, sql } from "drizzle-orm";
import type { DueScoring, ScoringStore } from "#worker/usecases/jury-ports.ts";
import type { ScoringFailure } from "#worker/usecases/staff-ports.ts";
import { insertRuns, moveCodes } from "../insert-runs.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { readAttempts } from "../queries/stored-attempts.ts";
import { runTogether } from "../run-together.ts";
import { scoringJob } from "../schema/jury.ts";
import { attempt } from "../schema/results.ts";
import { isUniqueViolation } from "../unique-violation.ts";

const FAILURES: readonly ScoringFailure[] = ["BANK_VERSION_MISSING", "RECORD_UNREADABLE", "SCORING_BROKE"];

/** Scorings asked for, in D1. */
export function scoringStore(db: D1Database): ScoringStore {
  const database = openDatabase(db);

  async function withAttempts(jobs: (typeof scoringJob.$inferSelect)[]): Promise<DueScoring[]> {
    if (jobs.length === 0) return [];
    const ids = jobs.map(({ candidateId }) => candidateId);
    const attempts = await readAttempts(db, sql`${attempt.candidateId} in ${jsonList(ids)}`);
    const byId = new Map(attempts.map((one) => [one.candidateId, one]));
    return jobs.flatMap(({ candidateId, asked, failures, renewsCode }) => {
      const found = byId.get(candidateId);
      return found === undefined ? [] : [{ attempt: found, asked, failures, renewsCode }];
    });
  }

  return {
    due: async (atS, limit) =>
      withAttempts(
        await database
          .select()
          .from(scoringJob)
          .where(lte(scoringJob.nextTryAtS, atS))
          .orderBy(scoringJob.nextTryAtS)
          .limit(limit),
      ),

    ofSession: async (sessionNumber) =>
      withAttempts(await database.select().from(scoringJob).where(eq(scoringJob.sessionNumber, sessionNumber))),

    async failures(sessionNumber) {
      const rows = await database
        .select()
        .from(scoringJob)
        .where(eq(scoringJob.sessionNumber, sessionNumber))
        .orderBy(scoringJob.candidateId);
      return rows.flatMap(({ candidateId, failure, failures }) => {
        const known = FAILURES.find((one) => one === failure);
        return known === undefined ? [] : [{ candidateId, failure: known, failures }];
      });
    },

    async save(runs, atS) {
      const asked = sql`exists (select 1 from scoring_job where scoring_job.candidate_id = incoming.value->>'candidateId'
        and scoring_job.asked = incoming.value->>'asked')`;
      try {
        await runTogether(db, [
          moveCodes(runs, asked),
          insertRuns(runs, atS, asked),
          sql`delete from scoring_job where exists (select 1 from json_each(${JSON.stringify(
            runs.map(({ candidateId, asked: at }) => ({ candidateId, asked: at })),
          )}) as incoming where incoming.value->>'candidateId' = scoring_job.candidate_id
            and incoming.value->>'asked' = scoring_job.asked)`,
        ]);
        return "saved";
      } catch (error) {
        if (isUniqueViolation(error)) return "code-taken";
        throw error;
      }
    },

    async fail(candidateId, asked, failure, nextTryAtS) {
      await database.run(sql`update scoring_job set failures = failures + 1, failure = ${failure},
        next_try_at_s = ${nextTryAtS} where candidate_id = ${candidateId} and asked = ${asked}`);
    },
  };
}
