import { eq, type SQL, sql } from "drizzle-orm";
import type { StoredAttempt } from "#worker/usecases/staff-ports.ts";
import { openDatabase } from "../open-database.ts";
import { readServed } from "../read-served.ts";
import { candidateJudgement } from "../schema/jury.ts";
import { attempt } from "../schema/results.ts";

/** Attempts with what the jury decided of them: a neutralised question counts as set aside. */
export async function readAttempts(db: D1Database, condition: SQL): Promise<StoredAttempt[]> {
  const rows = await openDatabase(db)
    .select({
      attempt,
      verdict: candidateJudgement.verdict,
      neutralised: sql<string>`(select json_group_array(item_id) from neutralised_question
        where neutralised_question.candidate_id = ${attempt.candidateId})`,
    })
    .from(attempt)
    .leftJoin(candidateJudgement, eq(candidateJudgement.candidateId, attempt.candidateId))
    .where(condition);
  return rows.map(({ attempt: row, verdict, neutralised }) => ({
    candidateId: row.candidateId,
    bankVersionId: row.bankVersionId,
    startedAtS: row.startedAtS,
    finishedAtS: row.finishedAtS,
    finishReason: row.finishReason,
    abortReason: row.abortReason,
    verdict,
    served: servedOf(row.record, JSON.parse(neutralised)),
  }));
}

function servedOf(record: string, neutralised: readonly string[]): StoredAttempt["served"] {
  try {
    return readServed(record).map((one) =>
      neutralised.includes(one.itemId) ? { ...one, isSetAside: true, right: null } : one,
    );
  } catch {
    // One record that cannot be read must not take a session's other results with it: its scoring fails, and says so.
    return null;
  }
}
