import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mapCompetences } from "#worker/core/results/score-attempt.ts";
import { openDatabase } from "#worker/store/open-database.ts";
import { actStore } from "#worker/store/repositories/act.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { publicationStore } from "#worker/store/repositories/publication.ts";
import { resultStore } from "#worker/store/repositories/result.ts";
import { scoringStore } from "#worker/store/repositories/scoring.ts";
import { settingStore } from "#worker/store/repositories/setting.ts";
import { candidateJudgement, neutralisedQuestion } from "#worker/store/schema/jury.ts";
import { certificationResult, issueReport } from "#worker/store/schema/results.ts";
import { candidate, certificationSession } from "#worker/store/schema/sessions.ts";
import type { Finalisation, ResultRun } from "#worker/usecases/staff-ports.ts";
import { aSession } from "./a-session.ts";
import { anAct } from "./an-act.ts";

const END_S = 1_800_006_300;
const question = (itemId: string) => ({
  itemId,
  skill: `${itemId}-skill`,
  competence: "1.1",
  tube: "1.1-moteur",
  discrimination: 1,
  difficulty: 0,
  outcome: { verdict: "right" },
});

/** Candidates whose tests have ended and reached D1. */
async function ended(candidates: number, record = JSON.stringify([question("i1"), question("i2")])) {
  const { session, candidateIds } = await aSession({ candidates });
  const deliver = (candidateId: string, outboxSequence: number) =>
    attemptSink(env.DB).saveAttempt({
      candidateId,
      sessionNumber: session.number,
      userId: "u",
      bankVersionId: "v1",
      locale: "fr",
      startedAtS: 1_800_000_000,
      finishedAtS: END_S,
      finishReason: "all-answered",
      record,
      outboxSequence,
    });
  for (const candidateId of candidateIds) await deliver(candidateId, 2);
  return { number: session.number, candidateIds, deliver };
}

function run(candidateId: string, verificationCode: string, score = 500): ResultRun {
  const competenceLevels = mapCompetences(() => null);
  const outcome = {
    score,
    globalLevel: 4,
    commentKey: null,
    competenceLevels,
    ability: 1.7,
    standardError: 0.4,
  } as const;
  return { candidateId, verificationCode, outcome: { status: "validated", ...outcome } };
}

function finalisationOf(sessionNumber: number, part: Partial<Finalisation> = {}): Finalisation {
  const flags = { hasIncident: false, hasJoiningIssue: false };
  return {
    sessionNumber,
    by: "staff",
    atS: END_S + 60,
    ...flags,
    publishDueAtS: END_S + 60,
    abortReasons: [],
    results: [],
    failed: [],
    ...part,
  };
}

const runsOf = (candidateId: string) =>
  openDatabase(env.DB)
    .select()
    .from(certificationResult)
    .where(eq(certificationResult.candidateId, candidateId))
    .orderBy(certificationResult.run);

const sessionOf = async (number: number) =>
  (await openDatabase(env.DB).select().from(certificationSession).where(eq(certificationSession.number, number)))[0];

test("a test that ended asks for its scoring once it is in D1; a repeated delivery asks again and runs once", async () => {
  const { number, candidateIds, deliver } = await ended(1);
  const [candidateId = ""] = candidateIds;
  const store = scoringStore(env.DB);
  const [first] = await store.ofSession(number);
  expect(first).toMatchObject({ attempt: { candidateId, bankVersionId: "v1" }, asked: 1, failures: 0 });
  await deliver(candidateId, 3);
  const [again] = await store.ofSession(number);
  expect(again?.asked).toBe(2);
  // The run that answers the first asking is outdated: it saves nothing, and the asking stays.
  expect(await store.save([{ ...run(candidateId, `P-A${number}`), asked: 1 }], END_S)).toBe("saved");
  expect(await runsOf(candidateId)).toEqual([]);
  expect(await store.ofSession(number)).toHaveLength(1);
  expect(await store.save([{ ...run(candidateId, `P-A${number}`), asked: 2 }], END_S)).toBe("saved");
  expect(await store.save([{ ...run(candidateId, `P-A${number}`), asked: 2 }], END_S)).toBe("saved");
  expect(await runsOf(candidateId)).toMatchObject([{ run: 1, score: 500 }]);
  expect(await store.ofSession(number)).toEqual([]);
});

test("a test that still runs asks for nothing", async () => {
  const { session, candidateIds } = await aSession({ candidates: 1 });
  await attemptSink(env.DB).saveAttempt({
    candidateId: candidateIds[0] ?? "",
    sessionNumber: session.number,
    userId: "u",
    bankVersionId: "v1",
    locale: "fr",
    startedAtS: 1,
    finishedAtS: null,
    finishReason: null,
    record: "[]",
    outboxSequence: 1,
  });
  expect(await scoringStore(env.DB).ofSession(session.number)).toEqual([]);
});

test("a run that keeps its code takes it over; every run stays, one row holds the code", async () => {
  const { number, candidateIds, deliver } = await ended(1);
  const [candidateId = ""] = candidateIds;
  const store = scoringStore(env.DB);
  await store.save([{ ...run(candidateId, `P-K${number}`), asked: 1 }], END_S);
  await deliver(candidateId, 3);
  expect(await store.save([{ ...run(candidateId, `P-K${number}`), asked: 1 }], END_S)).toBe("saved");
  expect((await runsOf(candidateId)).map(({ verificationCode }) => verificationCode)).toEqual([null, `P-K${number}`]);
  expect(await resultStore(env.DB).latest(candidateIds)).toMatchObject([
    { candidateId, verificationCode: `P-K${number}`, told: { status: "validated", score: 500, globalLevel: 4 } },
  ]);
});

test("the code of somebody else undoes the whole save", async () => {
  const one = await ended(1);
  const two = await ended(1);
  const store = scoringStore(env.DB);
  await store.save([{ ...run(one.candidateIds[0] ?? "", `P-T${one.number}`), asked: 1 }], END_S);
  const taken = { ...run(two.candidateIds[0] ?? "", `P-T${one.number}`), asked: 1 };
  expect(await store.save([taken], END_S)).toBe("code-taken");
  expect(await store.ofSession(two.number)).toHaveLength(1);
});

test("a failure waits for its next try, is told by its reason, and holds the publication back until it is scored", async () => {
  const { number, candidateIds } = await ended(2);
  const [one = "", two = ""] = candidateIds;
  const store = scoringStore(env.DB);
  const failed = [{ candidateId: two, failure: "RECORD_UNREADABLE" as const }];
  const finalisation = finalisationOf(number, { results: [run(one, `P-F${number}`)], failed });
  expect(await resultStore(env.DB).finalise(finalisation)).toBe("finalised");
  expect(await sessionOf(number)).toMatchObject({ finalisedAtS: END_S + 60, publishedAtS: null });
  expect(await store.failures(number)).toEqual([{ candidateId: two, failure: "RECORD_UNREADABLE", failures: 1 }]);
  const dueIds = async (atS: number) => (await store.due(atS, 100_000)).map(({ attempt }) => attempt.candidateId);
  expect(await dueIds(END_S + 60)).not.toContain(two);
  expect(await dueIds(END_S + 120)).toContain(two);
  await store.fail(two, 1, "SCORING_BROKE", END_S + 500);
  expect(await store.failures(number)).toMatchObject([{ failure: "SCORING_BROKE", failures: 2 }]);
  const publication = publicationStore(env.DB);
  expect(await publication.publishDue(END_S + 600)).not.toContain(number);
  await store.save([{ ...run(two, `P-G${number}`), asked: 1 }], END_S + 600);
  expect(await publication.publishDue(END_S + 600)).toContain(number);
  expect(await publication.publishDue(END_S + 600)).not.toContain(number);
  expect(await sessionOf(number)).toMatchObject({ publishedAtS: END_S + 600, publishDueAtS: null });
  // Nobody decided: the log says so, once.
  expect(await actStore(env.DB).list({ sessionNumber: number, limit: 9 })).toMatchObject([
    { act: "published-by-itself", byName: "Vigie", atS: END_S + 600, reason: null },
  ]);
});

test("with a delay nothing is published one second before it is over; a report opened meanwhile keeps it", async () => {
  const { number, candidateIds } = await ended(1);
  const results = [run(candidateIds[0] ?? "", `P-D${number}`)];
  const dueAtS = END_S + 3660;
  expect(await resultStore(env.DB).finalise(finalisationOf(number, { results, publishDueAtS: dueAtS }))).toBe(
    "finalised",
  );
  const publication = publicationStore(env.DB);
  expect(await publication.publishDue(dueAtS - 1)).not.toContain(number);
  const database = openDatabase(env.DB);
  const report = { id: `late-${number}`, sessionNumber: number, code: "C6", createdBy: "x", createdAtS: 1 };
  await database.insert(issueReport).values(report);
  expect(await publication.publishDue(dueAtS)).not.toContain(number);
  await database.update(issueReport).set({ resolvedAtS: 2 }).where(eq(issueReport.id, report.id));
  expect(await publication.publishDue(dueAtS)).toContain(number);
});

test("addresses for results: of who began, each once however typed, and taken once", async () => {
  const { number, candidateIds } = await ended(2);
  const database = openDatabase(env.DB);
  for (const [at, address] of ["Formation@Ecole.fr ", "formation@ecole.fr"].entries()) {
    await database
      .update(candidate)
      .set({ resultEmail: address })
      .where(eq(candidate.id, candidateIds[at] ?? ""));
  }
  const publication = publicationStore(env.DB);
  expect(await publication.takeResultAddresses(number, 5)).toEqual(["formation@ecole.fr"]);
  expect(await publication.takeResultAddresses(number, 6)).toEqual([]);
});

test("what the jury decided reaches the scoring: a verdict, a neutralised question; a broken record is null", async () => {
  const { number, candidateIds } = await ended(1);
  const [candidateId = ""] = candidateIds;
  const database = openDatabase(env.DB);
  await database.insert(candidateJudgement).values({ candidateId, sessionNumber: number, verdict: "fraud" });
  await database.insert(neutralisedQuestion).values({ candidateId, sessionNumber: number, itemId: "i2" });
  const [read] = await resultStore(env.DB).attempts(number);
  expect(read?.verdict).toBe("fraud");
  expect(read?.served).toMatchObject([
    { itemId: "i1", isSetAside: false, right: true },
    { itemId: "i2", isSetAside: true, right: null },
  ]);
  const broken = await ended(1, "[{}]");
  expect((await resultStore(env.DB).attempts(broken.number))[0]?.served).toBeNull();
});

test("the delay of publication is none until an operator sets one", async () => {
  const settings = settingStore(env.DB);
  expect(await settings.publicationDelayS()).toBe(0);
  await settings.setPublicationDelayS(7200, anAct());
  expect(await settings.publicationDelayS()).toBe(7200);
  await settings.setPublicationDelayS(0, anAct());
});
