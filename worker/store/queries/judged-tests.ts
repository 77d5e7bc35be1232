import { eq, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { answerSchema } from "#worker/contract/answer.ts";
import type { JudgedQuestion, JudgedTest } from "#worker/usecases/jury-ports.ts";
import { latestRunOf } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { candidateJudgement } from "../schema/jury.ts";
import { attempt, certificationResult } from "../schema/results.ts";
import { candidate } from "../schema/sessions.ts";
import { toPastRun } from "../to-past-run.ts";

/** `forgotten`: erased after its period, or with its person. */
const answer = z.union([answerSchema, z.object({ kind: z.literal("forgotten") })]);
const verdict = z.enum(["right", "wrong", "skipped", "late", "unfocused"]);

/** What the jury reads of a record; rooms of before a field was kept have none. */
const record = z.array(
  z.object({
    number: z.int(),
    itemId: z.string(),
    competence: z.string(),
    difficulty: z.number(),
    servedAtMs: z.number(),
    unfocusedAtMs: z.number().nullable().default(null),
    outcome: z.object({ answer, verdict, answeredAtMs: z.number() }).nullable(),
    kept: z.object({ answer, verdict, givenAtMs: z.number() }).nullable().default(null),
    setAside: z.object({ code: z.string() }).nullable().default(null),
  }),
);

/** The tests of a session for the jury, in the order of their certification numbers. */
export async function readJudgedTests(db: D1Database, condition: SQL | undefined): Promise<JudgedTest[]> {
  const rows = await openDatabase(db)
    .select({
      candidate,
      attempt,
      verdict: candidateJudgement.verdict,
      run: certificationResult,
      neutralised: sql<string>`(select json_group_array(item_id) from neutralised_question
        where neutralised_question.candidate_id = ${attempt.candidateId})`,
    })
    .from(attempt)
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .leftJoin(candidateJudgement, eq(candidateJudgement.candidateId, attempt.candidateId))
    .leftJoin(certificationResult, latestRunOf(attempt.candidateId))
    .where(condition)
    .orderBy(attempt.certificationNumber);
  return rows.map((row) => ({
    candidateId: row.candidate.id,
    certificationNumber: row.attempt.certificationNumber ?? 0,
    lastName: row.candidate.lastName,
    firstName: row.candidate.firstName,
    birthDate: row.candidate.birthDate,
    division: row.candidate.division,
    extraTimePercent: row.candidate.extraTimePercent,
    bankVersionId: row.attempt.bankVersionId,
    startedAtS: row.attempt.startedAtS,
    finishedAtS: row.attempt.finishedAtS,
    finishReason: row.attempt.finishReason,
    abortReason: row.attempt.abortReason,
    verdict: row.verdict,
    run: row.run === null ? null : toPastRun(row.run),
    runs: row.run?.run ?? 0,
    questions: readQuestions(row.attempt.record, JSON.parse(row.neutralised)),
  }));
}

function readQuestions(json: string, neutralised: readonly string[]): JudgedQuestion[] | null {
  const parsed = record.safeParse(parseJson(json));
  if (!parsed.success) return null;
  return parsed.data.map(({ setAside, ...question }) => ({
    ...question,
    setAsideCode: setAside?.code ?? null,
    isNeutralised: neutralised.includes(question.itemId),
  }));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
