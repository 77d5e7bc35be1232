import { expect, test } from "vitest";
import { aRoom, HOUR, MINUTE, type PlayedRoom, SECOND, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import { deadlineMs, graceEndMs, nextDueMs } from "#worker/core/session/deadlines.ts";
import type { Course, LedgerEntry } from "#worker/core/session/state.ts";

const DEADLINE = T0 + 6300 * SECOND;
const DAY = 24 * HOUR;

function aCourse(part: Partial<Course> = {}): Course {
  const room = aRoom();
  room.begin();
  return { ...room.course(), ...part };
}

function grant(seconds: number, undoneAtMs: number | null = null): LedgerEntry {
  return { id: `grant-${seconds}`, kind: "grant", seconds, reason: "late start", atMs: T0, by: SUPERVISOR, undoneAtMs };
}

function running(extraTimePercent = 0, graceSeconds: number | null = 300): PlayedRoom {
  const room = aRoom({ plan: { graceSeconds }, candidates: [{ extraTimePercent }] });
  room.begin();
  return room;
}

test("D1 base, percentage and grants add up; the percentage bears on the base only", () => {
  expect(deadlineMs(aCourse(), 0)).toBe(DEADLINE);
  expect(deadlineMs(aCourse(), 33)).toBe(T0 + 8379 * SECOND);
  expect(deadlineMs(aCourse({ ledger: [grant(300), grant(600), grant(900, T0 + 1)] }), 33)).toBe(
    T0 + (8379 + 900) * SECOND,
  );
  expect(deadlineMs(aCourse({ baseSeconds: 20 }), 33)).toBe(T0 + 27 * SECOND);
});

test("D1 no test is longer than 24 h, grace included", () => {
  const day = aCourse({ ledger: [grant(2 * 24 * 3600)] });
  expect(deadlineMs(day, 0)).toBe(T0 + DAY);
  expect(graceEndMs({ kind: "running", course: day }, 0, 900)).toBe(T0 + DAY);
  const long = aCourse({ baseSeconds: 24 * 3600 - 60 });
  expect(graceEndMs({ kind: "running", course: long }, 0, 300)).toBe(T0 + DAY);
});

test.each([
  [-1, "running", false],
  [0, "elapsed", true],
  [1, "elapsed", true],
])("D2 a wake %i ms from the deadline finds the test %s", (offset, kind, isElapsed) => {
  const room = running();
  expect(nextDueMs(room.state)).toBe(DEADLINE);
  room.at(DEADLINE + offset).tick();
  expect(room.candidate().attempt.kind).toBe(kind);
  expect(room.row().phase).toBe(kind);
  expect(room.screen()).toMatchObject({ screen: "question", number: 1, isElapsed });
});

test.each([
  [-1, "running"],
  [0, "elapsed"],
  [1, "elapsed"],
])("D2 with a third more time, %i ms from the own deadline: %s; the others elapsed long before", (offset, kind) => {
  const room = aRoom({
    candidates: [{ candidateId: "c1", extraTimePercent: 33 }, { candidateId: "c2" }],
    plan: { graceSeconds: null },
  });
  room.begin();
  room.begin({ who: "c2" });
  room.at(T0 + 8379 * SECOND + offset).tick();
  expect([room.row("c1").phase, room.row("c2").phase]).toEqual([kind, "elapsed"]);
});

test("D2 two deadlines of one millisecond elapse together", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin();
  room.begin({ who: "c2" });
  room.at(DEADLINE).tick();
  expect([room.row("c1").phase, room.row("c2").phase]).toEqual(["elapsed", "elapsed"]);
});

test.each([
  [-1, 2],
  [0, 1],
  [1, 1],
])("D3 an answer %i ms from the deadline is kept; questions served then: %i", (offset, served) => {
  const room = running();
  room.at(DEADLINE + offset);
  expect(room.answer()).toBe("ok");
  expect(room.course().served).toHaveLength(served);
  expect(room.course().served[0]?.outcome?.answeredAtMs).toBe(DEADLINE + offset);
});

test("D3 after that answer the screen says that the time is over, and nothing more is answered", () => {
  const room = running();
  room.at(DEADLINE + SECOND).answer();
  expect(room.screen()).toMatchObject({ screen: "time-elapsed", clock: { deadlineMs: DEADLINE } });
  expect(room.answer()).toBe("ALREADY_ANSWERED");
});

test("D3 the 32nd answer after the deadline finishes the test, all answered", () => {
  const room = running();
  for (let given = 0; given < 31; given += 1) room.answer();
  room.at(DEADLINE + SECOND);
  expect(room.answer()).toBe("ok");
  expect(room.candidate().attempt).toMatchObject({ kind: "finished", reason: "all-answered" });
});

test.each([
  [-1, "elapsed"],
  [0, "finished"],
  [1, "finished"],
])("D4 %i ms from the end of the grace: %s", (offset, kind) => {
  const room = running();
  room.at(DEADLINE).tick();
  expect(nextDueMs(room.state)).toBe(DEADLINE + 5 * MINUTE);
  room.at(DEADLINE + 5 * MINUTE + offset).tick();
  expect(room.candidate().attempt.kind).toBe(kind);
});

test("D4 a grace of 0 ends the test at the deadline itself", () => {
  const room = running(0, 0);
  room.at(DEADLINE - 1).tick();
  expect(room.candidate().attempt.kind).toBe("running");
  room.at(DEADLINE).tick();
  expect(room.candidate().attempt).toMatchObject({ kind: "finished", reason: "time-elapsed", finishedAtMs: DEADLINE });
});

test.each([
  [-1, "elapsed"],
  [0, "finished"],
  [1, "finished"],
])("D4 grace null leaves the end to the supervisor: %i ms from 24 h it is %s", (offset, kind) => {
  const room = running(0, null);
  room.at(DEADLINE).tick();
  expect(nextDueMs(room.state)).toBe(T0 + DAY);
  expect(room.row().autoEndMs).toBeNull();
  room.at(T0 + DAY + offset).tick();
  expect(room.candidate().attempt.kind).toBe(kind);
});

test("D4 the supervisor ends an elapsed test before the grace does", () => {
  const room = running(0, null);
  room.at(DEADLINE + HOUR);
  expect(room.end()).toBe("ok");
  expect(room.candidate().attempt).toMatchObject({
    kind: "finished",
    reason: "time-elapsed",
    finishedAtMs: DEADLINE,
    processedAtMs: DEADLINE + HOUR,
  });
});

test("D5 a wake that is early, or comes twice, changes nothing", () => {
  const room = running();
  const before = room.state;
  room.at(T0 + MINUTE).tick();
  expect(room.state).toBe(before);
  room.at(DEADLINE).tick();
  const once = room.state;
  room.tick();
  room.at(DEADLINE + 1).tick();
  expect(room.state).toBe(once);
});

test("D5 a wake that is hours late records the deadline's instants, in their order", () => {
  const room = running();
  const before = room.journal.length;
  room.at(DEADLINE + 3 * HOUR).tick();
  expect(room.journal.slice(before)).toEqual([
    { type: "time-elapsed", candidateId: "c1", atMs: DEADLINE },
    {
      type: "test-finished",
      candidateId: "c1",
      atMs: DEADLINE,
      processedAtMs: DEADLINE + 3 * HOUR,
      reason: "time-elapsed",
      by: null,
    },
  ]);
});

test("D5 a command that comes before the late wake finds the time already elapsed", () => {
  const room = running();
  room.at(DEADLINE + 5 * MINUTE);
  expect(room.answer()).toBe("ANSWER_NOT_COUNTED");
  expect(room.candidate().attempt).toMatchObject({ kind: "finished", finishedAtMs: DEADLINE });
});

test("D6 the finish recorded is the deadline, with the processing time beside it", () => {
  const room = running(33);
  room.at(T0 + 8379 * SECOND + 5 * MINUTE + 1234).tick();
  expect(room.row().finish).toEqual({ atMs: T0 + 8379 * SECOND, reason: "time-elapsed" });
  expect(room.candidate().attempt).toMatchObject({ processedAtMs: T0 + 8379 * SECOND + 5 * MINUTE + 1234 });
});

test("D7 extra time given after the deadline makes the test go on, on the question of the screen", () => {
  const room = running();
  room.at(DEADLINE + MINUTE).tick();
  room.setPlan({}, [{ extraTimePercent: 33 }]);
  expect(room.row()).toMatchObject({ phase: "running", questionNumber: 1, deadlineMs: T0 + 8379 * SECOND });
  expect(nextDueMs(room.state)).toBe(T0 + 8379 * SECOND);
  expect(room.answer()).toBe("ok");
  expect(room.onScreen()?.number).toBe(2);
});

test("D7 with nothing on screen the next question is served at once", () => {
  const room = running();
  room.at(DEADLINE + MINUTE).answer();
  room.setPlan({}, [{ extraTimePercent: 33 }]);
  expect(room.screen()).toMatchObject({ screen: "question", number: 2, isElapsed: false });
});

test.each([
  [1, "running"],
  [0, "elapsed"],
  [-1, "elapsed"],
])("D7 a new deadline %i ms from now leaves the test %s", (offset, phase) => {
  const room = running(0, 3600);
  room.at(DEADLINE).tick();
  room.at(T0 + 8379 * SECOND - offset).setPlan({ graceSeconds: 3600 }, [{ extraTimePercent: 33 }]);
  expect(room.row().phase).toBe(phase);
});

test("D7 a finished test does not go on", () => {
  const room = running();
  room.at(DEADLINE + 5 * MINUTE).tick();
  room.setPlan({}, [{ extraTimePercent: 100 }]);
  expect(room.row().phase).toBe("finished");
});

test("D2 extra time taken back after the base time elapses the test in that very change", () => {
  const room = running(33);
  room.at(DEADLINE + MINUTE).setPlan({}, [{ extraTimePercent: 0 }]);
  expect(room.row()).toMatchObject({ phase: "elapsed", deadlineMs: DEADLINE });
});
