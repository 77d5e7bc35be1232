import { expect, test } from "vitest";
import { aRoom, MINUTE, type PlayedRoom, SECOND, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import type { CandidateIdentity, RoomPlan } from "#worker/core/session/state.ts";

const DEADLINE = T0 + 6300 * SECOND;
const THIRD = T0 + 8379 * SECOND;

type Options = { candidates?: Partial<CandidateIdentity>[]; plan?: Partial<RoomPlan> };

function running({ candidates = [{}], plan = {} }: Options = {}): PlayedRoom {
  const room = aRoom({ candidates, plan });
  for (const { candidateId = "c1" } of candidates) room.begin({ who: candidateId });
  return room;
}

const THREE = [{ candidateId: "c1" }, { candidateId: "c2" }, { candidateId: "c3", extraTimePercent: 33 }];

test("G1 time for one, for some, for everybody in test: one act, one id, the same seconds for each", () => {
  const room = running({ candidates: THREE });
  expect(room.grant(300, ["c1"])).toBe("ok");
  expect(room.grant(600, ["c1", "c3"])).toBe("ok");
  expect(room.grant(60, null)).toBe("ok");
  expect(["c1", "c2", "c3"].map((who) => room.row(who).deadlineMs)).toEqual([
    DEADLINE + 960 * SECOND,
    DEADLINE + 60 * SECOND,
    THIRD + 660 * SECOND,
  ]);
  const last = ["c1", "c2", "c3"].map((who) => room.row(who).ledger.at(-1));
  expect(last).toEqual(Array(3).fill(last[0]));
  expect(last[0]).toMatchObject({ kind: "grant", seconds: 60, reason: "late start", atMs: T0, byName: "Nina BERGER" });
});

test("G1 who has not started or has ended gets nothing; the candidate's own page tells the seconds and the reason", () => {
  const room = running({ candidates: THREE.slice(0, 2) });
  room.setPlan({}, [...THREE.slice(0, 2), { candidateId: "c9" }]);
  room.end("c2");
  room.grant(300, null);
  expect([room.row("c2").ledger, room.row("c9").ledger]).toEqual([[], []]);
  const clock = { deadlineMs: DEADLINE + 300 * SECOND, allowedSeconds: 6600 };
  expect(room.screen()).toMatchObject({ clock: { ...clock, ledger: [{ seconds: 300, reason: "late start" }] } });
});

test.each([
  [0, "GRANT_OUT_OF_RANGE"],
  [-1, "GRANT_OUT_OF_RANGE"],
  [1, "ok"],
  [10_800, "ok"],
  [10_801, "GRANT_OUT_OF_RANGE"],
  [Number.NaN, "GRANT_OUT_OF_RANGE"],
])("G2 a grant of %d s: %s", (seconds, code) => {
  expect(running().grant(seconds)).toBe(code);
});

test("G2 somebody in test must get it", () => {
  const room = aRoom();
  expect([room.grant(300, null), room.grant(300, ["c1"])]).toEqual(["NOBODY_IN_TEST", "NOBODY_IN_TEST"]);
  room.begin();
  expect(room.grant(300, ["c7"])).toBe("NOBODY_IN_TEST");
  room.end();
  expect(room.grant(300, null)).toBe("NOBODY_IN_TEST");
});

test.each([
  [-1, DEADLINE + 300 * SECOND, []],
  [0, DEADLINE + 300 * SECOND, []],
  [1, DEADLINE + 300 * SECOND + 1, [0.001]],
])("G3 a grant %i ms from the deadline: the test goes on, the gap is booked", (offset, deadlineMs, gaps) => {
  const room = running();
  room.at(DEADLINE + offset);
  expect(room.grant(300)).toBe("ok");
  expect(room.row()).toMatchObject({ phase: "running", deadlineMs });
  const booked = room.row().ledger.filter(({ kind }) => kind === "gap");
  expect(booked.map(({ seconds }) => seconds)).toEqual(gaps);
});

test.each([
  [-1, "elapsed"],
  [0, "finished"],
  [1, "finished"],
])("G3 a grant comes in time until the grace ends: %i ms from there it finds the test %s", (offset, found) => {
  const room = running();
  room.at(DEADLINE + 5 * MINUTE + offset);
  expect(room.grant(300)).toBe(found === "elapsed" ? "ok" : "NOBODY_IN_TEST");
  expect(room.row().phase).toBe(found === "elapsed" ? "running" : "finished");
});

test("G3 after time-up the whole five minutes count from now, on the question of the screen", () => {
  const room = running();
  const before = room.onScreen();
  room.at(DEADLINE + 2 * MINUTE + 345);
  room.grant(300);
  expect(room.row().deadlineMs).toBe(DEADLINE + 7 * MINUTE + 345);
  expect(room.onScreen()).toEqual(before);
  expect(nextDueMs(room.state)).toBe(DEADLINE + 7 * MINUTE + 345);
  expect(room.answer()).toBe("ok");
  expect(room.onScreen()?.number).toBe(2);
  // The gap is the supervisor's business: the candidate's page tells what was given.
  expect(room.screen()).toMatchObject({ clock: { ledger: [{ kind: "grant", seconds: 300 }] } });
});

test("G3 with nothing left on screen the next question is served with the grant", () => {
  const room = running();
  room.at(DEADLINE + MINUTE).answer();
  expect(room.screen()?.screen).toBe("time-elapsed");
  room.grant(60);
  expect(room.screen()).toMatchObject({ screen: "question", number: 2, isElapsed: false });
});

test("G3 a grant to an elapsed test that stands still counts from the stop", () => {
  const room = running();
  room.at(DEADLINE + MINUTE).report();
  room.at(DEADLINE + 3 * MINUTE).grant(300);
  expect(room.row()).toMatchObject({ phase: "running", deadlineMs: DEADLINE + 6 * MINUTE });
  room.at(DEADLINE + 10 * MINUTE).refuse();
  // Five minutes from when the clock goes on.
  expect(room.row()).toMatchObject({ phase: "running", deadlineMs: DEADLINE + 15 * MINUTE });
});

test.each([
  [-1, "ok", DEADLINE],
  [0, "ok", DEADLINE],
  [1, "GRANT_TOO_OLD", DEADLINE + 300 * SECOND],
])("G4 taken back %i ms from its 60 s: %s", (offset, code, deadlineMs) => {
  const room = running();
  room.grant(300);
  room.at(T0 + MINUTE + offset);
  const offered = room.row().ledger[0]?.undoUntilMs ?? null;
  expect(offered).toBe(code === "ok" ? T0 + MINUTE : null);
  expect(room.undo()).toBe(code);
  expect(room.row().deadlineMs).toBe(deadlineMs);
  expect(room.row().ledger).toMatchObject([{ kind: "grant", seconds: 300, isUndone: code === "ok" }]);
});

test("G4 it is taken back from everybody who got it, and from nobody who has ended since", () => {
  const room = running({ candidates: THREE.slice(0, 2) });
  room.grant(300, null);
  room.end("c2");
  room.at(T0 + SECOND);
  expect(room.undo()).toBe("ok");
  expect([room.row("c1").deadlineMs, room.row("c2").deadlineMs]).toEqual([DEADLINE, DEADLINE + 300 * SECOND]);
  expect(room.screen()).toMatchObject({ clock: { ledger: [], allowedSeconds: 6300 } });
});

test("G4 taken back twice is taken back once; what was never given is not found, nor is a pause", () => {
  const room = running();
  expect(room.undo()).toBe("GRANT_NOT_FOUND");
  room.grant(600);
  room.grant(300);
  room.at(T0 + SECOND).undo();
  const once = room.state;
  room.at(T0 + 2 * SECOND);
  expect(room.undo()).toBe("ok");
  expect(room.state).toBe(once);
  expect(room.row().deadlineMs).toBe(DEADLINE + 600 * SECOND);
  room.pause();
  room.at(T0 + 3 * SECOND).goOn();
  const pauseId = room.row().ledger.at(-1)?.id ?? "";
  expect(room.ask({ type: "undo-grant", grantId: pauseId, by: SUPERVISOR })).toBe("GRANT_NOT_FOUND");
});

test("G4 taken back after it made a test go on: the gap goes with it, the question just served stays answerable", () => {
  const room = running();
  room.at(DEADLINE + 2 * MINUTE).answer();
  room.grant(300);
  expect(room.row()).toMatchObject({ phase: "running", questionNumber: 2 });
  room.at(DEADLINE + 2 * MINUTE + 30 * SECOND);
  expect(room.undo()).toBe("ok");
  expect(room.row()).toMatchObject({ phase: "elapsed", deadlineMs: DEADLINE, questionNumber: 2 });
  expect(room.row().ledger.map(({ kind, isUndone }) => [kind, isUndone])).toEqual([
    ["gap", true],
    ["grant", true],
  ]);
  // The grace runs anew from here (D8).
  expect(room.row().autoEndMs).toBe(DEADLINE + 7 * MINUTE + 30 * SECOND);
  expect(room.answer()).toBe("ok");
  expect(room.screen()?.screen).toBe("time-elapsed");
});

test("G5 before the start the percentage is the candidate's own length; during the test it moves the deadline", () => {
  const room = aRoom();
  expect(room.setPercent(33)).toBe("ok");
  expect(room.view()).toMatchObject({ allowedSeconds: 8379, extraTimePercent: 33 });
  room.begin();
  expect(room.row().deadlineMs).toBe(THIRD);
  expect(room.setPercent(0)).toBe("ok");
  expect(room.row()).toMatchObject({ deadlineMs: DEADLINE, extraTimePercent: 0 });
  expect(nextDueMs(room.state)).toBe(DEADLINE);
  const same = room.state;
  expect(room.setPercent(0)).toBe("ok");
  expect(room.state).toBe(same);
});

test.each([
  [-1, "EXTRA_TIME_OUT_OF_RANGE"],
  [0, "ok"],
  [999.99, "ok"],
  [1000, "EXTRA_TIME_OUT_OF_RANGE"],
  [Number.POSITIVE_INFINITY, "EXTRA_TIME_OUT_OF_RANGE"],
])("G5 %d percent: %s", (percent, code) => {
  expect(running().setPercent(percent)).toBe(code);
});

test("G5 of a finished test nothing changes any more", () => {
  const room = running();
  room.end();
  expect(room.setPercent(33)).toBe("TEST_ENDED");
});

test("G5 a higher percentage after the deadline makes the test go on", () => {
  const room = running();
  room.at(DEADLINE + MINUTE).setPercent(33);
  expect(room.row()).toMatchObject({ phase: "running", deadlineMs: THIRD });
});

test("G6 the time of a lost link is offered and given once, by a supervisor", () => {
  const room = running();
  room.ask({ type: "link-lost", candidateId: "c1", sinceMs: T0 + MINUTE });
  room.at(T0 + 3 * MINUTE + 499).ask({ type: "link-restored", candidateId: "c1" });
  expect(room.row()).toMatchObject({ linkOfferSeconds: 120, deadlineMs: DEADLINE, ledger: [] });
  const credit = { type: "credit-link", candidateId: "c1", by: SUPERVISOR } as const;
  expect(room.ask(credit)).toBe("ok");
  expect(room.row()).toMatchObject({ linkOfferSeconds: 0, deadlineMs: DEADLINE + 2 * MINUTE });
  expect(room.row().ledger).toMatchObject([{ kind: "link", seconds: 120, byName: "Nina BERGER", undoUntilMs: null }]);
  expect(room.ask(credit)).toBe("NOTHING_TO_CREDIT");
});

test("G6 given after the deadline it counts from now, like any time", () => {
  const room = running();
  room.ask({ type: "link-lost", candidateId: "c1", sinceMs: DEADLINE - 2 * MINUTE });
  room.at(DEADLINE + MINUTE).ask({ type: "link-restored", candidateId: "c1" });
  room.at(DEADLINE + 3 * MINUTE);
  expect(room.ask({ type: "credit-link", candidateId: "c1", by: SUPERVISOR })).toBe("ok");
  expect(room.row()).toMatchObject({ phase: "running", deadlineMs: DEADLINE + 5 * MINUTE, questionNumber: 1 });
});
