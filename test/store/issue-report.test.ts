import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { candidateStore } from "#worker/store/repositories/candidate.ts";
import { reportStore } from "#worker/store/repositories/issue-report.ts";
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
  const reports = await reportStore(env.DB).list(number);
  expect(reports).toMatchObject([
    { code: "C6", candidateId: candidateIds[0], isOpen: true, description: "Téléphone", byName: null },
    { code: "E4", questionNumber: 9, isOpen: false, description: null },
    { code: "C7", candidateId: null, isOpen: false },
  ]);
  expect(await reportStore(env.DB).countOpen(number)).toBe(1);
});

test("a note on a candidate whom staff removed meanwhile is kept, of nobody: the outbox is not held back", async () => {
  const { number, candidateIds } = await aSessionWithNotes({ candidateId: "gone", code: "C1", resolvedAtS: null });
  expect(await reportStore(env.DB).list(number)).toMatchObject([{ candidateId: null, code: "C1", isOpen: true }]);
  expect(candidateIds).toHaveLength(2);
});

test("a candidate with a note can still be removed before their test; one whose test began keeps note and name", async () => {
  const { number, candidateIds } = await aSessionWithNotes({}, { candidateId: null });
  const [noted = ""] = candidateIds;
  expect(await candidateStore(env.DB).remove(number, noted)).toBe("removed");
  expect((await reportStore(env.DB).list(number)).map(({ candidateId }) => candidateId)).toEqual([null, null]);

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
  expect(await reportStore(env.DB).list(begun.number)).toMatchObject([{ candidateId: begun.candidateIds[0] }]);
});

test("a session with notes can be deleted before its first start, notes and all", async () => {
  const { number } = await aSessionWithNotes({}, { candidateId: null });
  expect(await sessionStore(env.DB).remove(number)).toBe("removed");
  expect(await reportStore(env.DB).list(number)).toEqual([]);
});

test("what staff took away does not come back when the outbox delivers again; a report on a question cannot be touched", async () => {
  const { number } = await aSessionWithNotes({ code: "C6", resolvedAtS: null }, { code: "E4", questionNumber: 9 });
  const reports = reportStore(env.DB);
  const [note, question] = await reports.list(number);
  const by = { sessionNumber: number, by: "staff", atS: 9 };
  expect(await reports.remove({ ...by, id: note?.id ?? "" })).toBe("saved");
  expect(await reports.remove({ ...by, id: question?.id ?? "" })).toBe("absent");
  const again = { sessionNumber: number, candidateId: null, questionNumber: null, description: null, createdBy: "x" };
  await attemptSink(env.DB).saveIssue({ ...again, id: note?.id ?? "", code: "C6", createdAtS: 1, resolvedAtS: null });
  expect((await reports.list(number)).map(({ code }) => code)).toEqual(["E4"]);
  expect(await reports.countOpen(number)).toBe(0);
});
