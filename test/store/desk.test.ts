import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { deskReader } from "#worker/store/queries/desk.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { attempt, issueReport } from "#worker/store/schema/results.ts";
import { certificationSession } from "#worker/store/schema/sessions.ts";
import { aSession } from "./a-session.ts";

const desk = deskReader(env.DB);

test("the desk counts what waits, and finds a session by its number and by a certification number", async () => {
  const database = openDatabase(env.DB);
  const { school, session, candidateIds } = await aSession();
  const mine = eq(certificationSession.number, session.number);
  expect(await desk.waiting()).toEqual({
    ...{ sessionsToPublish: 0, openReports: 0, scoringFailures: 0, schoolsWithoutAdmin: 1 },
  });
  await attemptSink(env.DB).saveAttempt({
    ...{ candidateId: candidateIds[0] ?? "", sessionNumber: session.number, userId: "u", bankVersionId: "v" },
    ...{ locale: "fr", startedAtS: 1, finishedAtS: 2, finishReason: "all-answered", record: "[]", outboxSequence: 1 },
  });
  await database.update(attempt).set({ certificationNumber: 900_001 });
  await database.update(certificationSession).set({ finalisedAtS: 5 }).where(mine);
  const report = { sessionNumber: session.number, code: "C1", createdBy: "x", createdAtS: 1 };
  await database.insert(issueReport).values([
    { ...report, id: "open" },
    { ...report, id: "settled", resolvedAtS: 3 },
  ]);
  expect(await desk.waiting()).toMatchObject({ sessionsToPublish: 1, openReports: 1 });
  const found = { number: session.number, establishmentId: school, establishmentName: "Collège Jeanne-Barret" };
  const line = { ...found, date: "2026-11-25", isFinalised: true };
  expect(await desk.sessions(session.number)).toEqual([{ ...line, candidateId: null }]);
  expect(await desk.sessions(900_001)).toEqual([{ ...line, candidateId: candidateIds[0] }]);
  expect(await desk.sessions(900_002)).toEqual([]);
  await database.update(certificationSession).set({ publishedAtS: 9 }).where(mine);
  expect(await desk.waiting()).toMatchObject({ sessionsToPublish: 0, openReports: 0 });
});
