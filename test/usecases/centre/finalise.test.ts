import { expect, test } from "vitest";
import { planned } from "#test/store/contracts/samples.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { refuse } from "#worker/core/kernel/result.ts";
import { finaliseSession } from "#worker/usecases/centre/finalise-session.ts";
import { reviewFinalisation } from "#worker/usecases/centre/review-finalisation.ts";
import { showFinalisation } from "#worker/usecases/centre/show-finalisation.ts";
import { admin, staffDeps, stranger } from "../memory/staff-deps.ts";
import { aRoom, asked, attemptOf } from "./a-room-to-finalise.ts";

test("the board asks a reason only of tests that began and are not whole", async () => {
  const { deps, sessionNumber } = await aRoom();
  const board = await showFinalisation({ actor: admin, sessionNumber }, deps);
  if (!board.ok) throw new Error(board.error.code);
  expect(board.value.unfinished.map(({ candidateId }) => candidateId)).toEqual(["c1", "c2"]);
  expect(board.value.finished.map(({ candidateId }) => candidateId)).toEqual(["c0"]);
  expect(board.value.absent.map(({ candidateId }) => candidateId)).toEqual(["c3"]);
});

test("a missing reason names the people, and the room stays open", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  const refused = await finaliseSession(asked(sessionNumber, { c1: "candidate" }), deps);
  expect(refused).toEqual({
    ok: false,
    error: { code: "UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON", meta: { count: 1, names: "C Lou" } },
  });
  expect(deps.calls).toEqual([]);
  expect(saved).toEqual([]);
});

test("finalising scores each test by its reason and publishes", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  const reasons = { c1: "candidate", c2: "technical" } as const;
  const done = await finaliseSession(asked(sessionNumber, reasons), deps);
  expect(done).toEqual({ ok: true, value: { validated: 2, rejected: 0, cancelled: 1, waiting: 0, published: true } });
  const [finalisation] = saved;
  expect(finalisation).toMatchObject({
    publishDueAtS: finalisation?.atS,
    failed: [],
    hasIncident: true,
    hasJoiningIssue: false,
    by: "staff",
  });
  expect(finalisation?.abortReasons).toEqual([
    { candidateId: "c1", reason: "candidate" },
    { candidateId: "c2", reason: "technical" },
  ]);
  const codes = finalisation?.results.map(({ verificationCode }) => verificationCode) ?? [];
  expect(codes[0]).toMatch(/^P-[BCDFGHJKMPQRTVWXY2346789]{8}$/);
  expect(codes[1]).not.toBe(codes[0]);
  expect(codes[2]).toBeNull();
  expect(finalisation?.results[2]?.outcome).toMatchObject({ commentKey: "CANCELLED_TOO_FEW_ANSWERS_TECHNICAL" });
});

test("a reason for somebody who finished meanwhile is refused by name, before and after the room is closed", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  const reasons = { c0: "candidate", c1: "candidate", c2: "technical" } as const;
  const refusal = { ok: false, error: { code: "ABORT_REASON_ON_FINISHED_TEST", meta: { count: 1, names: "A Lou" } } };
  expect(await finaliseSession(asked(sessionNumber, reasons), deps)).toEqual(refusal);
  expect(deps.calls).toEqual([]);
  const finalise = deps.rooms.finalise;
  deps.rooms.finalise = async (number, by) => {
    deps.place("c2", { phase: "finished", answeredCount: 32, finishReason: "all-answered" });
    return finalise(number, by);
  };
  const { c0: _, ...now } = reasons;
  expect(await finaliseSession(asked(sessionNumber, now), deps)).toMatchObject({
    error: { code: "ABORT_REASON_ON_FINISHED_TEST", meta: { names: "C Lou" } },
  });
  expect(saved).toEqual([]);
  expect((await finaliseSession(asked(sessionNumber, { c1: "candidate" }), deps)).ok).toBe(true);
});

test("the summary counts, names who is unfinished and why, and changes nothing", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  const review = (reasons: Record<string, "candidate" | "technical">) =>
    reviewFinalisation({ actor: admin, sessionNumber, reasons }, deps);
  expect(await review({ c1: "candidate", c2: "technical" })).toMatchObject({
    ok: true,
    value: {
      finished: 1,
      absent: 1,
      unfinished: [
        { test: { candidateId: "c1" }, reason: "candidate" },
        { test: { candidateId: "c2", phase: "running" }, reason: "technical" },
      ],
      reports: 0,
      openReports: 0,
    },
  });
  expect(await review({ c1: "candidate" })).toMatchObject({
    error: { code: "UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON", meta: { names: "C Lou" } },
  });
  expect(await review({ c0: "technical", c1: "candidate", c2: "technical" })).toMatchObject({
    error: { code: "ABORT_REASON_ON_FINISHED_TEST" },
  });
  expect([deps.calls, saved]).toEqual([[], []]);
});

test("leaving early by choice scores lower than the same answers cut by a technical problem", async () => {
  const scoreWith = async (reason: "candidate" | "technical") => {
    const { deps, sessionNumber, saved } = await aRoom();
    await finaliseSession(asked(sessionNumber, { c1: reason, c2: "technical" }), deps);
    return saved[0]?.results[1]?.outcome.score ?? 0;
  };
  expect(await scoreWith("candidate")).toBeLessThan(await scoreWith("technical"));
});

test("too few answers by choice is rejected", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  await finaliseSession(asked(sessionNumber, { c1: "technical", c2: "candidate" }), deps);
  expect(saved[0]?.results[2]?.outcome).toMatchObject({ status: "rejected", commentKey: "REJECTED_TOO_FEW_ANSWERS" });
});

test("somebody who began after the page was read needs a reason too; the second try has it", async () => {
  const { deps, sessionNumber, saved, attempts } = await aRoom();
  const finalise = deps.rooms.finalise;
  deps.rooms.finalise = async (number, by) => {
    deps.place("c3", { phase: "running", answeredCount: 1, finishReason: null });
    attempts.push(attemptOf("c3", [true]));
    return finalise(number, by);
  };
  const reasons = { c1: "candidate", c2: "candidate" } as const;
  const refused = await finaliseSession(asked(sessionNumber, reasons), deps);
  expect(refused.ok ? null : refused.error).toMatchObject({ meta: { names: "D Lou" } });
  expect(saved).toEqual([]);
  expect((await finaliseSession(asked(sessionNumber, { ...reasons, c3: "technical" }), deps)).ok).toBe(true);
});

test("answers that have not arrived stop everything, and a repeat is harmless", async () => {
  const { deps, sessionNumber, saved, attempts } = await aRoom();
  const late = attempts.pop();
  const reasons = { c1: "candidate", c2: "candidate" } as const;
  const pending = { ok: false, error: { code: "OUTBOX_PENDING" } };
  expect(await finaliseSession(asked(sessionNumber, reasons), deps)).toEqual(pending);
  if (late !== undefined) attempts.push(late);
  const finalise = deps.rooms.finalise;
  deps.rooms.finalise = async () => refuse(domainError("OUTBOX_PENDING"));
  expect(await finaliseSession(asked(sessionNumber, reasons), deps)).toEqual(pending);
  expect(saved).toEqual([]);
  deps.rooms.finalise = finalise;
  expect((await finaliseSession(asked(sessionNumber, reasons), deps)).ok).toBe(true);
});

test("an open report keeps the results for the jury", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  deps.reports.countOpen = async () => 1;
  const done = await finaliseSession(asked(sessionNumber, { c1: "candidate", c2: "candidate" }), deps);
  expect(done.ok && done.value.published).toBe(false);
  expect(saved[0]?.publishDueAtS).toBeNull();
});

test("a test that cannot be scored leaves the others their results, and is told as waiting; the session is finalised", async () => {
  const { deps, sessionNumber, saved, attempts } = await aRoom();
  const [first] = attempts;
  if (first !== undefined) first.served = null;
  const done = await finaliseSession(asked(sessionNumber, { c1: "candidate", c2: "technical" }), deps);
  expect(done).toMatchObject({ ok: true, value: { validated: 1, cancelled: 1, waiting: 1, published: false } });
  expect(saved[0]?.results.map(({ candidateId }) => candidateId)).toEqual(["c1", "c2"]);
  expect(saved[0]?.failed).toEqual([{ candidateId: "c0", failure: "RECORD_UNREADABLE" }]);
});

test("a bank version that is not there fails each test by name, never silently", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  const bank = { ...deps.bank, items: async () => [] };
  await finaliseSession(asked(sessionNumber, { c1: "candidate", c2: "technical" }), { ...deps, bank });
  expect(saved[0]?.results).toEqual([]);
  expect(saved[0]?.failed.map(({ failure }) => failure)).toEqual(Array(3).fill("BANK_VERSION_MISSING"));
});

test("the platform's delay puts the publication off; at once, the addresses for results are told", async () => {
  const reasons = { c1: "candidate", c2: "candidate" } as const;
  const later = await aRoom(3600);
  expect(await finaliseSession(asked(later.sessionNumber, reasons), later.deps)).toMatchObject({
    value: { published: false },
  });
  expect(later.saved[0]?.publishDueAtS).toBe((later.saved[0]?.atS ?? 0) + 3600);
  expect(later.mails).toEqual([]);
  const now = await aRoom();
  await finaliseSession(asked(now.sessionNumber, reasons), now.deps);
  expect(now.mails).toMatchObject([{ to: "formation@ecole.fr" }]);
});

test("taken codes are drawn again; a finalisation lost to another is told so", async () => {
  const { deps, sessionNumber, saved, answers } = await aRoom();
  const reasons = { c1: "candidate", c2: "candidate" } as const;
  answers.push("code-taken");
  expect((await finaliseSession(asked(sessionNumber, reasons), deps)).ok).toBe(true);
  expect(saved).toHaveLength(2);
  expect(saved[0]?.results[0]?.verificationCode).not.toBe(saved[1]?.results[0]?.verificationCode);
  answers.push("already");
  expect(await finaliseSession(asked(sessionNumber, reasons), deps)).toEqual({
    ok: false,
    error: { code: "SESSION_ALREADY_FINALIZED" },
  });
});

test("no test begun, a second finalisation and a stranger are refused by name", async () => {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const { deps: full } = await aRoom();
  const empty = { ...full, ...deps };
  const code = async (actor: typeof admin) => {
    const done = await finaliseSession({ ...asked(sessionNumber, {}), actor }, empty);
    return done.ok ? null : done.error.code;
  };
  expect(await code(admin)).toBe("SESSION_WITHOUT_STARTED_CERTIFICATION");
  expect(await code(stranger)).toBe("SESSION_NOT_FOUND");
  const session = deps.tables.sessions.get(sessionNumber);
  if (session !== undefined) session.finalisedAtS = 1;
  expect(await code(admin)).toBe("SESSION_ALREADY_FINALIZED");
});

test("the board lists notes and accepted reports; one that is open holds the publication back for the jury", async () => {
  const { deps, sessionNumber, saved } = await aRoom();
  const { reported } = deps;
  const report = {
    sessionNumber,
    questionNumber: null,
    byName: "Nina BERGER",
    createdAtS: 5,
    description: "Téléphone vu",
  };
  reported.push({ ...report, id: "n1", candidateId: "c0", code: "C6", isOpen: true });
  reported.push({ ...report, id: "n2", candidateId: null, code: "C7", isOpen: false });
  reported.push({ ...report, id: "n3", candidateId: "c1", code: "E4", questionNumber: 9, isOpen: false });
  const board = await showFinalisation({ actor: admin, sessionNumber }, deps);
  if (!board.ok) throw new Error(board.error.code);
  expect(board.value.unresolvedReports).toBe(1);
  expect(board.value.reports).toMatchObject([
    { code: "C6", candidate: "A Lou", description: "Téléphone vu", isOpen: true },
    { code: "C7", candidate: null, isOpen: false },
    { code: "E4", candidate: "B Lou", questionNumber: 9 },
  ]);
  const reasons = { c1: "candidate", c2: "technical" } as const;
  expect(await finaliseSession(asked(sessionNumber, reasons), deps)).toMatchObject({
    ok: true,
    value: { published: false },
  });
  expect(saved).toMatchObject([{ publishDueAtS: null }]);
  for (const one of reported) one.isOpen = false;
  expect(await finaliseSession(asked(sessionNumber, reasons), deps)).toMatchObject({ value: { published: true } });
});
