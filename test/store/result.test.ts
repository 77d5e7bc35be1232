import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mapCompetences } from "#worker/core/results/score-attempt.ts";
import { openDatabase } from "#worker/store/open-database.ts";
import { resultReader } from "#worker/store/queries/results.ts";
import { actStore } from "#worker/store/repositories/act.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { resultStore } from "#worker/store/repositories/result.ts";
import { user } from "#worker/store/schema/accounts.ts";
import { attempt, bankVersion, certificationResult, issueReport } from "#worker/store/schema/results.ts";
import { certificationSession } from "#worker/store/schema/sessions.ts";
import type { Finalisation, ResultRun } from "#worker/usecases/staff-ports.ts";
import { aSession } from "./a-session.ts";

const SERVED = {
  number: 1,
  itemId: "1.1-moteur-01-a",
  skill: "1.1-moteur-01",
  competence: "1.1",
  tube: "1.1-moteur",
  discrimination: 1.2,
  difficulty: -0.5,
  servedAtMs: 5,
};

async function begun(candidates: number) {
  const { session, candidateIds } = await aSession({ candidates });
  for (const candidateId of candidateIds) {
    await attemptSink(env.DB).saveAttempt({
      candidateId,
      sessionNumber: session.number,
      userId: "u",
      bankVersionId: "v1",
      locale: "fr",
      startedAtS: 1_800_000_000,
      finishedAtS: null,
      finishReason: null,
      record: JSON.stringify([
        { ...SERVED, outcome: { answer: { kind: "skip" }, verdict: "right", answeredAtMs: 6 } },
        { ...SERVED, itemId: "pending", outcome: null },
      ]),
      outboxSequence: 1,
    });
  }
  return { number: session.number, candidateIds };
}

function validated(candidateId: string, verificationCode: string, score = 500): ResultRun {
  return {
    candidateId,
    verificationCode,
    outcome: {
      status: "validated",
      score,
      globalLevel: 4,
      commentKey: null,
      competenceLevels: mapCompetences((code) => (code === "5.2" ? null : 3)),
      ability: 1.7,
      standardError: 0.4,
    },
  };
}

function finalisationOf(
  sessionNumber: number,
  results: ResultRun[],
  changes: Partial<Finalisation> = {},
): Finalisation {
  return {
    sessionNumber,
    by: "staff",
    atS: 1_800_010_000,
    hasIncident: false,
    hasJoiningIssue: true,
    publishDueAtS: 1_800_010_000,
    abortReasons: [],
    results,
    failed: [],
    ...changes,
  };
}

test("an attempt is read with its served questions; a pending one is neither right nor wrong", async () => {
  const { number, candidateIds } = await begun(1);
  const { number: _, servedAtMs: __, ...question } = SERVED;
  expect(await resultStore(env.DB).attempts(number)).toMatchObject([
    {
      candidateId: candidateIds[0],
      bankVersionId: "v1",
      startedAtS: 1_800_000_000,
      finishedAtS: null,
      finishReason: null,
      abortReason: null,
      served: [
        { ...question, right: true },
        { ...question, itemId: "pending", right: null },
      ],
    },
  ]);
});

test("finalising writes results, reasons, flags, end and publication together, once", async () => {
  const { number, candidateIds } = await begun(2);
  const [one = "", two = ""] = candidateIds;
  const store = resultStore(env.DB);
  const finalisation = finalisationOf(number, [validated(one, `P-A${number}`), validated(two, `P-B${number}`)], {
    abortReasons: [{ candidateId: two, reason: "technical" }],
  });
  expect(await store.finalise(finalisation)).toBe("published");
  expect(await actStore(env.DB).list({ sessionNumber: finalisation.sessionNumber, limit: 9 })).toMatchObject([
    { act: "published-by-itself", atS: 1_800_010_000 },
  ]);
  expect(await store.finalise({ ...finalisation, atS: 1, abortReasons: [] })).toBe("already");
  const database = openDatabase(env.DB);
  const [session] = await database.select().from(certificationSession).where(eq(certificationSession.number, number));
  expect(session).toMatchObject({
    finalisedAtS: 1_800_010_000,
    finalisedBy: "staff",
    publishedAtS: 1_800_010_000,
    hasIncident: false,
    hasJoiningIssue: true,
  });
  const results = await database.select().from(certificationResult).where(eq(certificationResult.candidateId, one));
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({ run: 1, status: "validated", score: 500, globalLevel: 4, ability: 1.7 });
  const reasons = await database.select().from(attempt).where(eq(attempt.sessionNumber, number));
  expect(reasons.map(({ candidateId, abortReason }) => [candidateId, abortReason]).sort()).toEqual([
    [one, null],
    [two, "technical"],
  ]);
});

test("a verification code that exists undoes everything: the session stays open", async () => {
  const first = await begun(1);
  const store = resultStore(env.DB);
  const code = `P-C${first.number}`;
  await store.finalise(finalisationOf(first.number, [validated(first.candidateIds[0] ?? "", code)]));
  const second = await begun(1);
  const [candidateId = ""] = second.candidateIds;
  expect(await store.finalise(finalisationOf(second.number, [validated(candidateId, code)]))).toBe("code-taken");
  expect((await resultReader(env.DB).ofSession(second.number))[0]).toMatchObject({ finalisedAtS: null, result: null });
  expect(await store.finalise(finalisationOf(second.number, [validated(candidateId, `${code}-2`)]))).toBe("published");
});

test("the latest run counts, and a row carries what the export needs", async () => {
  const { number, candidateIds } = await begun(1);
  const [candidateId = ""] = candidateIds;
  await resultStore(env.DB).finalise(finalisationOf(number, [validated(candidateId, `P-D${number}`)]));
  await openDatabase(env.DB).insert(certificationResult).values({
    candidateId,
    run: 2,
    scoredAtS: 3,
    status: "rejected",
    score: 0,
    competenceLevels: "{}",
    commentKey: "REJECTED_FOR_FRAUD",
  });
  const [row] = await resultReader(env.DB).ofSession(number);
  expect(row).toMatchObject({
    candidateId,
    lastName: "AÏT-BELKACEM",
    sessionNumber: number,
    startedAtS: 1_800_000_000,
    result: { status: "rejected", score: 0, globalLevel: null, commentKey: "REJECTED_FOR_FRAUD" },
  });
  expect(row?.certificationNumber).toBeGreaterThan(100_000);
});

test("a result is provisional until its bank version is calibrated on recorded answers", async () => {
  const { number, candidateIds } = await begun(1);
  const [candidateId = ""] = candidateIds;
  await resultStore(env.DB).finalise(finalisationOf(number, [validated(candidateId, `P-E${number}`)]));
  const isProvisional = async () => (await resultReader(env.DB).ofSession(number))[0]?.result?.isProvisional;
  const database = openDatabase(env.DB);
  const version = { id: `v-${number}`, checksum: `sum-${number}`, itemCount: 1, publishedAtS: 1 };
  await database.insert(bankVersion).values(version);
  await database.update(attempt).set({ bankVersionId: version.id }).where(eq(attempt.candidateId, candidateId));
  expect(await isProvisional()).toBe(true);
  await database.update(bankVersion).set({ calibration: "answers" }).where(eq(bankVersion.id, version.id));
  expect(await isProvisional()).toBe(false);
});

test("a report that came after the count holds the publication back; who finalised is told by name", async () => {
  const { number } = await begun(1);
  const database = openDatabase(env.DB);
  await database
    .insert(issueReport)
    .values({ id: `open-${number}`, sessionNumber: number, code: "C6", createdBy: "staff", createdAtS: 1 });
  const finaliser = { id: `finaliser-${number}`, name: "Nadège Roussel", email: `n${number}@ecole.test` };
  await database.insert(user).values({ ...finaliser, createdAt: new Date(0), updatedAt: new Date(0) });
  const store = resultStore(env.DB);
  expect(await store.finalisedBy(number)).toBeNull();
  const asked: Finalisation = {
    sessionNumber: number,
    by: finaliser.id,
    atS: 50,
    hasIncident: false,
    hasJoiningIssue: false,
    publishDueAtS: 50,
    abortReasons: [],
    results: [],
    failed: [],
  };
  expect(await store.finalise(asked)).toBe("finalised");
  const [session] = await database.select().from(certificationSession).where(eq(certificationSession.number, number));
  expect([session?.finalisedAtS, session?.publishedAtS]).toEqual([50, null]);
  expect(await store.finalisedBy(number)).toBe("Nadège Roussel");
});
