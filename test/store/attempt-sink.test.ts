import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { attempt } from "#worker/store/schema/results.ts";
import { certificationSession } from "#worker/store/schema/sessions.ts";
import type { AttemptRecord } from "#worker/usecases/ports.ts";
import { aSession } from "./a-session.ts";

async function aRunningAttempt(): Promise<AttemptRecord> {
  const { session, candidateIds } = await aSession();
  return {
    candidateId: candidateIds[0] ?? "",
    sessionNumber: session.number,
    userId: "u",
    bankVersionId: "v1",
    locale: "fr",
    startedAtS: 100,
    finishedAtS: null,
    finishReason: null,
    record: "[]",
    outboxSequence: 4,
  };
}

async function stored(candidateId: string) {
  const [row] = await openDatabase(env.DB).select().from(attempt).where(eq(attempt.candidateId, candidateId));
  return row;
}

test("a newer outbox sequence replaces the row", async () => {
  const record = await aRunningAttempt();
  await attemptSink(env.DB).saveAttempt(record);
  await attemptSink(env.DB).saveAttempt({
    ...record,
    outboxSequence: 5,
    finishedAtS: 900,
    finishReason: "all-answered",
    record: '[{"n":1}]',
  });
  expect(await stored(record.candidateId)).toMatchObject({
    outboxSequence: 5,
    finishedAtS: 900,
    finishReason: "all-answered",
    record: '[{"n":1}]',
    abortReason: null,
  });
});

test("an equal or older outbox sequence changes nothing", async () => {
  const record = await aRunningAttempt();
  await attemptSink(env.DB).saveAttempt(record);
  await attemptSink(env.DB).saveAttempt({ ...record, record: '["again"]' });
  await attemptSink(env.DB).saveAttempt({ ...record, record: '["old"]', outboxSequence: 3 });
  expect(await stored(record.candidateId)).toMatchObject({ outboxSequence: 4, record: "[]" });
});

test("the earliest first start is kept, in whatever order the messages come", async () => {
  const { session } = await aSession();
  const sink = attemptSink(env.DB);
  await sink.markFirstStart(session.number, 500);
  await sink.markFirstStart(session.number, 400);
  await sink.markFirstStart(session.number, 600);
  const [row] = await openDatabase(env.DB)
    .select()
    .from(certificationSession)
    .where(eq(certificationSession.number, session.number));
  expect(row?.firstStartedAtS).toBe(400);
});
