import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { academyOf } from "#worker/core/people/academy.ts";
import { openDatabase } from "#worker/store/open-database.ts";
import { figureStore } from "#worker/store/queries/campaign-figures.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { scoringJob } from "#worker/store/schema/jury.ts";
import { certificationResult, issueReport } from "#worker/store/schema/results.ts";
import { certificationSession } from "#worker/store/schema/sessions.ts";
import { aSession } from "./a-session.ts";

const figures = figureStore(env.DB);
const uaiOf = async (number: number) =>
  (await env.DB.prepare(
    "select uai from establishment join certification_session as s on s.establishment_id = establishment.id where s.number = ?",
  )
    .bind(number)
    .first<string>("uai")) ?? "";
const YEAR = { from: "2026-09-01", to: "2027-08-31" };

test("a campaign counts the sessions of its days, each candidate's last run, and the reports that stand", async () => {
  const database = openDatabase(env.DB);
  const { session, candidateIds } = await aSession({ candidates: 4 });
  await aSession({ candidates: 1 });
  const { session: older } = await aSession({ candidates: 2 });
  await database
    .update(certificationSession)
    .set({ date: "2026-08-31" })
    .where(eq(certificationSession.number, older.number));
  const sink = attemptSink(env.DB);
  const [first = "", second = "", third = ""] = candidateIds;
  for (const [at, candidateId] of [first, second, third].entries()) {
    await sink.saveAttempt({
      ...{ candidateId, sessionNumber: session.number, userId: candidateId, bankVersionId: "v", locale: "fr" },
      ...{ startedAtS: 1000, finishedAtS: at === 2 ? null : 1600 + at * 100, outboxSequence: 1, record: "[]" },
      finishReason: at === 2 ? null : "all-answered",
    });
  }
  await sink.markFirstStart(session.number, 1000);
  await database
    .update(certificationSession)
    .set({ finalisedAtS: 5 })
    .where(eq(certificationSession.number, session.number));
  const run = { scoredAtS: 1, competenceLevels: "{}", score: 500 };
  await database.insert(certificationResult).values([
    { ...run, candidateId: first, run: 1, status: "rejected" },
    { ...run, candidateId: first, run: 2, status: "validated", globalLevel: 4 },
    { ...run, candidateId: second, run: 1, status: "cancelled" },
  ]);
  const report = { sessionNumber: session.number, createdBy: "x", createdAtS: 1 };
  await database.insert(issueReport).values([
    { ...report, id: "r1", code: "C1" },
    { ...report, id: "r2", code: "C1" },
    { ...report, id: "r3", code: "E4", removedAtS: 2 },
  ]);
  await database
    .insert(scoringJob)
    .values({ candidateId: third, sessionNumber: session.number, failures: 2, nextTryAtS: 9 });
  expect(await figures.read(2026)).toBeNull();
  const slice = { kind: "COLLEGE", held: 1, candidates: 5, tests: 3, validated: 1 };
  await figures.count(2026, YEAR, 77);
  expect(await figures.read(2026)).toEqual({
    countedAtS: 77,
    kinds: [
      {
        kind: "COLLEGE",
        figures: {
          sessions: { planned: 2, held: 1, finalised: 1, published: 0 },
          candidates: 5,
          tests: { validated: 1, rejected: 0, cancelled: 1, unscored: 1 },
          levels: [0, 0, 0, 0, 1, 0, 0, 0],
          reports: { C1: 2 },
          scoringFailures: 1,
          ended: 2,
          endedSeconds: 1300,
        },
      },
    ],
    academies: [{ ...slice, name: academyOf({ uai: await uaiOf(session.number), kind: "COLLEGE" }) }],
    // Both sessions are of Wednesday 25 November.
    weeks: [{ ...slice, name: "2026-11-23" }],
  });
  await figures.count(2026, { from: "2030-09-01", to: "2031-08-31" }, 78);
  expect(await figures.read(2026)).toEqual({ countedAtS: 78, kinds: [], academies: [], weeks: [] });
});
