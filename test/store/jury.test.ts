import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { certificateShare } from "#worker/store/schema/certificates.ts";
import { candidate, certificationSession } from "#worker/store/schema/sessions.ts";
import { correctIdentity } from "#worker/usecases/jury/correct-identity.ts";
import { judgeTest, rescoreTests } from "#worker/usecases/jury/judge-test.ts";
import { listJudgedSessions } from "#worker/usecases/jury/list-sessions.ts";
import { neutraliseQuestion } from "#worker/usecases/jury/neutralise-question.ts";
import {
  publishSession,
  publishSessions,
  unfinaliseSession,
  unpublishSession,
} from "#worker/usecases/jury/publish-session.ts";
import { settleReport } from "#worker/usecases/jury/settle-report.ts";
import { showJudgedSession } from "#worker/usecases/jury/show-session.ts";
import { showJudgedTest } from "#worker/usecases/jury/show-test.ts";
import { BANK, codeOf, deps, finalised, jury, mails, now, seen } from "./a-judged-session.ts";

test("a session with open reports waits for the jury; judged one by one, published once, its addresses told once", async () => {
  const { number, reportIds, candidateIds } = await finalised({ reports: ["C1", "C6", "E4"] });
  await openDatabase(env.DB)
    .update(candidate)
    .set({ resultEmail: "formation@ecole.fr" })
    .where(eq(candidate.id, candidateIds[0] ?? ""));
  const waiting = await listJudgedSessions({ actor: jury, search: String(number), kind: "reports" }, deps);
  expect(waiting.ok && waiting.value.lines).toMatchObject([{ number, openReports: 3, unscored: 0, waits: "reports" }]);
  expect(codeOf(await publishSession(await now(number), deps))).toBe("SESSION_HAS_OPEN_REPORTS");
  for (const reportId of reportIds) {
    expect(codeOf(await settleReport({ ...(await now(number)), reportId, isReopened: false }, deps))).toBe("ok");
  }
  expect((await seen(number)).session.waits).toBe("ready");
  mails.length = 0;
  const asked = await now(number);
  expect(codeOf(await publishSession(asked, deps))).toBe("ok");
  expect(codeOf(await publishSession(asked, deps))).toBe("SESSION_PUBLISHED");
  expect(mails).toEqual(["formation@ecole.fr"]);
  expect((await seen(number)).acts.map(({ act, byName }) => [act, byName])).toEqual(
    expect.arrayContaining([["published", "Aïcha Morel"], ...reportIds.map(() => ["report-settled", "Aïcha Morel"])]),
  );
});

test("who decides on an older page is told, and nothing is written", async () => {
  const { number, candidateIds, reportIds } = await finalised();
  const [candidateId = ""] = candidateIds;
  const old = await now(number);
  expect(codeOf(await settleReport({ ...old, reportId: reportIds[0] ?? "", isReopened: false }, deps))).toBe("ok");
  expect(codeOf(await judgeTest({ ...old, candidateId, verdict: "cancelled" }, deps))).toBe("JUDGED_MEANWHILE");
  // … also when the other act comes between the look and the writing.
  const racing = await now(number);
  const act = { id: crypto.randomUUID(), atS: 1, by: "x", byName: "X", act: "rescored", sessionNumber: number };
  const blank = { candidateId: null, subject: null, reason: null, before: null, after: null };
  const { apply } = deps.jury;
  const slow = {
    ...deps.jury,
    apply: async (asked: Parameters<typeof apply>[0]) => {
      await apply({ sessionNumber: number, revision: racing.revision, changes: [], act: { ...act, ...blank } });
      return apply(asked);
    },
  };
  const done = await judgeTest({ ...racing, candidateId, verdict: "cancelled" }, { ...deps, jury: slow });
  expect(codeOf(done)).toBe("JUDGED_MEANWHILE");
  expect((await seen(number)).tests).toMatchObject([
    { verdict: null, runs: 1, run: { told: { status: "validated" } } },
  ]);
});

test("cancelled, rejected for fraud, given back: each is scored at once; given back it has its score and a new code", async () => {
  const { number, candidateIds } = await finalised();
  const [candidateId = ""] = candidateIds;
  const first = (await seen(number)).tests[0]?.run;
  expect(first).toMatchObject({ told: { status: "validated" } });
  await judgeTest({ ...(await now(number)), candidateId, verdict: "fraud" }, deps);
  expect((await seen(number)).tests[0]).toMatchObject({
    runs: 2,
    run: { told: { status: "rejected", score: 0 }, commentKey: "REJECTED_FOR_FRAUD", verificationCode: null },
  });
  await judgeTest({ ...(await now(number)), candidateId, verdict: "cancelled" }, deps);
  expect((await seen(number)).tests[0]?.run?.told).toMatchObject({ status: "cancelled", score: null });
  await judgeTest({ ...(await now(number)), candidateId, verdict: null }, deps);
  const back = (await seen(number)).tests[0];
  expect(back).toMatchObject({ runs: 4, run: { told: first?.told } });
  expect(back?.run?.verificationCode).toMatch(/^P-.{8}$/);
  expect(back?.run?.verificationCode).not.toBe(first?.verificationCode);
});

test("a rescore changes nothing but the count of runs: same score, same code", async () => {
  const { number, candidateIds } = await finalised({ candidates: 2 });
  const before = (await seen(number)).tests.map(({ run }) => run);
  expect(codeOf(await rescoreTests({ ...(await now(number)), candidateId: null }, deps))).toBe("ok");
  const after = await seen(number);
  expect(after.tests.map(({ run }) => run)).toEqual(before);
  expect(after.tests.map(({ runs }) => runs)).toEqual([2, 2]);
  const [candidateId = ""] = candidateIds;
  await rescoreTests({ ...(await now(number)), candidateId }, deps);
  expect((await seen(number)).tests.map(({ runs }) => runs)).toEqual([3, 2]);
});

test("a question neutralised for all leaves every score it was wrong in, and comes back", async () => {
  const { number, candidateIds } = await finalised({ candidates: 2 });
  const before = (await seen(number)).tests.map(({ run }) => run?.told.score ?? 0);
  const itemId = BANK[1]?.id ?? "";
  const asked = { itemId, candidateId: null, isUndone: false };
  expect(codeOf(await neutraliseQuestion({ ...(await now(number)), ...asked }, deps))).toBe("ok");
  const after = await seen(number);
  for (const [at, one] of after.tests.entries()) {
    expect(one).toMatchObject({ answers: 31, setAside: 1 });
    expect(one.run?.told.score ?? 0).toBeGreaterThan(before[at] ?? 0);
  }
  expect(codeOf(await neutraliseQuestion({ ...(await now(number)), ...asked }, deps))).toBe("QUESTION_NOT_IN_TESTS");
  await neutraliseQuestion({ ...(await now(number)), ...asked, isUndone: true }, deps);
  expect((await seen(number)).tests.map(({ run }) => run?.told.score)).toEqual(before);
  const [candidateId = ""] = candidateIds;
  await neutraliseQuestion({ ...(await now(number)), itemId, candidateId, isUndone: false }, deps);
  expect((await seen(number)).tests.map(({ setAside }) => setAside)).toEqual([1, 0]);
});

test("an identity corrected keeps before and after, renews the code, and refuses what no candidate could have", async () => {
  const { number, candidateIds } = await finalised();
  const [candidateId = ""] = candidateIds;
  const code = (await seen(number)).tests[0]?.run?.verificationCode;
  const name = { lastName: "Ørsted", firstName: "Zoé", birthdate: "03/04/2012" };
  expect(codeOf(await correctIdentity({ ...(await now(number)), candidateId, ...name, lastName: " " }, deps))).toBe(
    "CANDIDATE_LAST_NAME_REQUIRED",
  );
  expect(codeOf(await correctIdentity({ ...(await now(number)), candidateId, ...name }, deps))).toBe("ok");
  const { tests, acts } = await seen(number);
  expect(tests[0]).toMatchObject({ lastName: "Ørsted", firstName: "Zoé", birthDate: "2012-04-03", runs: 2 });
  expect(tests[0]?.run?.verificationCode).not.toBe(code);
  const [act] = acts;
  expect(act).toMatchObject({ act: "identity-corrected", candidateId, reason: "vu par le jury" });
  expect(JSON.parse(act?.before ?? "")).toMatchObject({ lastName: "AÏT-BELKACEM" });
  expect(JSON.parse(act?.after ?? "")).toEqual({ lastName: "Ørsted", firstName: "Zoé", birthDate: "2012-04-03" });
  expect(codeOf(await correctIdentity({ ...(await now(number)), candidateId, ...name }, deps))).toBe(
    "IDENTITY_UNCHANGED",
  );
});

test("published results are not judged; taken back, with a trace, they are, and the school may finalise again", async () => {
  const { number, candidateIds } = await finalised({ reports: [] });
  const [candidateId = ""] = candidateIds;
  await publishSession(await now(number), deps);
  const verdict = { candidateId, verdict: "fraud" as const };
  expect(codeOf(await judgeTest({ ...(await now(number)), ...verdict }, deps))).toBe("SESSION_PUBLISHED");
  expect(codeOf(await unfinaliseSession(await now(number), deps))).toBe("SESSION_PUBLISHED");
  const share = { candidateId, createdAtS: 1 };
  await openDatabase(env.DB)
    .insert(certificateShare)
    .values([
      { ...share, token: `gone-${number}`, withdrawnAtS: 2 },
      { ...share, token: `open-${number}` },
    ]);
  expect((await seen(number)).handedOut).toEqual({ certificates: 1, links: 1 });
  expect(codeOf(await unpublishSession(await now(number, "erreur de salle"), deps))).toBe("ok");
  expect((await seen(number)).handedOut.certificates).toBe(0);
  expect((await seen(number)).acts[0]).toMatchObject({ act: "unpublished", reason: "erreur de salle" });
  expect(codeOf(await unpublishSession(await now(number), deps))).toBe("SESSION_NOT_PUBLISHED");
  const last = await now(number);
  expect(codeOf(await unfinaliseSession(last, deps))).toBe("ok");
  const [row] = await openDatabase(env.DB)
    .select()
    .from(certificationSession)
    .where(eq(certificationSession.number, number));
  expect(row).toMatchObject({ finalisedAtS: null, publishedAtS: null, juryRevision: last.revision + 1 });
  expect(await showJudgedSession({ actor: jury, sessionNumber: number }, deps)).toMatchObject({ ok: false });
});

test("several are published at once, each with what became of it; no reason, no right: nothing", async () => {
  const ready = await finalised({ reports: [] });
  const blocked = await finalised();
  const sessions = [
    { number: ready.number, revision: (await now(ready.number)).revision },
    { number: blocked.number, revision: (await now(blocked.number)).revision },
  ];
  expect(await publishSessions({ actor: jury, reason: " ", sessions }, deps)).toMatchObject({
    error: { code: "JURY_REASON_REQUIRED", meta: { field: "motif" } },
  });
  expect(await publishSessions({ actor: jury, reason: "x", sessions: [] }, deps)).toMatchObject({
    error: { code: "NO_SESSION_PICKED" },
  });
  const nobody = { ...jury, platformRoles: ["operator" as const] };
  expect(await publishSessions({ actor: nobody, reason: "x", sessions }, deps)).toMatchObject({
    error: { code: "JURY_REQUIRED" },
  });
  expect(await publishSessions({ actor: jury, reason: "commission du 3", sessions }, deps)).toEqual({
    ok: true,
    value: [
      { sessionNumber: ready.number, refused: null },
      { sessionNumber: blocked.number, refused: { code: "SESSION_HAS_OPEN_REPORTS", meta: { count: 1 } } },
    ],
  });
});

test("the page of a session shows hints, that of a test its answers in words with their times", async () => {
  const { number, candidateIds } = await finalised({ candidates: 2 });
  const [candidateId = ""] = candidateIds;
  const session = await seen(number);
  expect(session.tests[0]).toMatchObject({ answers: 32, right: 16, kept: 0, focusLosses: 0, haste: null });
  const shown = await showJudgedTest({ actor: jury, sessionNumber: number, candidateId, language: "fr" }, deps);
  if (!shown.ok) throw new Error(shown.error.code);
  expect(shown.value.questions?.[1]).toMatchObject({ number: 2, verdict: "wrong", seconds: 30, isKept: false });
  expect(shown.value.questions?.[1]?.given).toBe(BANK[1]?.kind === "qcu" ? BANK[1].texts.fr.choices[1]?.text : null);
});
