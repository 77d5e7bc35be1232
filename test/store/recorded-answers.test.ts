import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ANSWERS_QUERY } from "#worker/store/queries/recorded-answers.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import type { AttemptRecord } from "#worker/usecases/ports.ts";
import { aSession } from "./a-session.ts";

const RECORD = JSON.stringify([
  { itemId: "x", outcome: { verdict: "right", answer: { kind: "text", text: "mon nom est Ada" } }, setAside: null },
  { itemId: "y", outcome: { verdict: "skipped" } },
  { itemId: "set-aside", outcome: { verdict: "right" }, setAside: { code: "E1" } },
  { itemId: "on-screen", outcome: null, setAside: null },
  { itemId: "z", outcome: { verdict: "wrong" }, setAside: null },
]);

async function anAttempt(part: Partial<AttemptRecord>): Promise<void> {
  const { session, candidateIds } = await aSession();
  await attemptSink(env.DB).saveAttempt({
    candidateId: candidateIds[0] ?? "",
    sessionNumber: session.number,
    userId: "somebody",
    bankVersionId: "v1",
    locale: "fr",
    startedAtS: 100,
    finishedAtS: 900,
    finishReason: "all-answered",
    record: RECORD,
    outboxSequence: 1,
    ...part,
  });
}

test("finished attempts only, and of them the answers that count: nothing that says who", async () => {
  await anAttempt({});
  await anAttempt({ finishedAtS: null, finishReason: null, bankVersionId: "running" });
  await anAttempt({ record: "[]", bankVersionId: "v2" });
  const { results } = await env.DB.prepare(ANSWERS_QUERY).all();
  expect(results).toEqual([
    { bank: "v1", answers: '[["x",1],["y",0],["z",0]]' },
    { bank: "v2", answers: "[]" },
  ]);
});
