import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { candidateStore } from "#worker/store/repositories/candidate.ts";
import { resultStore } from "#worker/store/repositories/result.ts";
import { sessionStore } from "#worker/store/repositories/session.ts";
import type { LiveIssue } from "#worker/usecases/ports.ts";
import { aSession } from "./a-session.ts";

let made = 0;

async function aSessionWithNotes(...notes: Partial<LiveIssue>[]) {
  const { session, candidateIds } = await aSession({ candidates: 2 });
  for (const note of notes) {
    made += 1;
    await attemptSink(env.DB).saveIssue({
      id: `note-${made}`,
      sessionNumber: session.number,
      candidateId: candidateIds[0] ?? "",
      code: "C7",
      questionNumber: null,
      description: "Prise en panne",
      createdBy: "nobody",
      createdAtS: made,
      resolvedAtS: made,
      ...note,
    });
  }
  return { number: session.number, candidateIds };
}

test("notes and accepted reports come back in the order of their writing; what waits for the jury is open", async () => {
  const { number, candidateIds } = await aSessionWithNotes(
    { code: "C6", resolvedAtS: null, description: "Téléphone" },
    { code: "E4", questionNumber: 9, description: null },
    { candidateId: null },
  );
  const reports = await resultStore(env.DB).reports(number);
  expect(reports).toMatchObject([
    { code: "C6", candidateId: candidateIds[0], isOpen: true, description: "Téléphone", byName: null },
    { code: "E4", questionNumber: 9, isOpen: false, description: null },
    { code: "C7", candidateId: null, isOpen: false },
  ]);
  expect(await resultStore(env.DB).unresolvedReports(number)).toBe(1);
});

test("a note on a candidate whom staff removed meanwhile is kept, of nobody: the outbox is not held back", async () => {
  const { number, candidateIds } = await aSessionWithNotes({ candidateId: "gone", code: "C1", resolvedAtS: null });
  expect(await resultStore(env.DB).reports(number)).toMatchObject([{ candidateId: null, code: "C1", isOpen: true }]);
  expect(candidateIds).toHaveLength(2);
});

test("a candidate with a note can still be removed before their test; one whose test began keeps note and name", async () => {
  const { number, candidateIds } = await aSessionWithNotes({}, { candidateId: null });
  const [noted = ""] = candidateIds;
  expect(await candidateStore(env.DB).remove(number, noted)).toBe("removed");
  expect((await resultStore(env.DB).reports(number)).map(({ candidateId }) => candidateId)).toEqual([null, null]);

  const begun = await aSessionWithNotes({});
  await attemptSink(env.DB).saveAttempt({
    candidateId: begun.candidateIds[0] ?? "",
    sessionNumber: begun.number,
    userId: "u",
    bankVersionId: "v",
    locale: "fr",
    startedAtS: 1,
    finishedAtS: null,
    finishReason: null,
    record: "[]",
    outboxSequence: 1,
  });
  expect(await candidateStore(env.DB).remove(begun.number, begun.candidateIds[0] ?? "")).toBe("started");
  expect(await resultStore(env.DB).reports(begun.number)).toMatchObject([{ candidateId: begun.candidateIds[0] }]);
});

test("a session with notes can be deleted before its first start, notes and all", async () => {
  const { number } = await aSessionWithNotes({}, { candidateId: null });
  expect(await sessionStore(env.DB).remove(number)).toBe("removed");
  expect(await resultStore(env.DB).reports(number)).toEqual([]);
});
