import { expect, test } from "vitest";
import { aRoom, MINUTE, type PlayedRoom, SECOND, T0 } from "#test/support/session-factory.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";

const DEADLINE = T0 + 6300 * SECOND;
const THIRD = T0 + 8379 * SECOND;

function running(graceSeconds: number | null = 300, extraTimePercent = 33): PlayedRoom {
  const room = aRoom({ plan: { graceSeconds }, candidates: [{ extraTimePercent }] });
  room.begin();
  return room;
}

test("D8 a percentage lowered so that the deadline was ten minutes ago: elapsed now, with the whole grace", () => {
  const room = running();
  const changedAtMs = DEADLINE + 10 * MINUTE;
  room.at(changedAtMs).setPercent(0);
  expect(room.row()).toMatchObject({ phase: "elapsed", deadlineMs: DEADLINE, autoEndMs: changedAtMs + 5 * MINUTE });
  expect(nextDueMs(room.state)).toBe(changedAtMs + 5 * MINUTE);
  expect(room.answer()).toBe("ok");
});

test.each([
  [-1, "elapsed"],
  [0, "finished"],
  [1, "finished"],
])("D8 %i ms from the end of that grace: %s, and the finish recorded is the change", (offset, phase) => {
  const room = running();
  const changedAtMs = DEADLINE + 10 * MINUTE;
  room.at(changedAtMs).setPlan({}, [{ extraTimePercent: 0 }]);
  room.at(changedAtMs + 5 * MINUTE + offset).tick();
  expect(room.row().phase).toBe(phase);
  const finish = phase === "finished" ? { atMs: changedAtMs, reason: "time-elapsed" } : null;
  expect(room.row().finish).toEqual(finish);
});

test.each([
  [-1, "running"],
  [0, "elapsed"],
  [1, "elapsed"],
])("D8 lowered %i ms from the new deadline: %s", (offset, phase) => {
  const room = running();
  room.at(DEADLINE + offset).setPercent(0);
  expect(room.row().phase).toBe(phase);
  expect(room.row().autoEndMs).toBe(Math.max(DEADLINE, DEADLINE + offset) + 5 * MINUTE);
});

test("D8 with a grace of 0 it ends at the change, not before it", () => {
  const room = running(0);
  room.at(DEADLINE + 10 * MINUTE).setPercent(0);
  expect(room.row().finish).toEqual({ atMs: DEADLINE + 10 * MINUTE, reason: "time-elapsed" });
});

test("D8 with the grace left to the supervisor the end records the change", () => {
  const room = running(null);
  room.at(DEADLINE + 10 * MINUTE).setPercent(0);
  room.at(DEADLINE + 30 * MINUTE).end();
  expect(room.row().finish).toEqual({ atMs: DEADLINE + 10 * MINUTE, reason: "time-elapsed" });
});

test("D8 the mistake put right gives exactly the time that was there before", () => {
  const room = running();
  room.at(DEADLINE + 10 * MINUTE).setPercent(0);
  room.at(DEADLINE + 12 * MINUTE).setPercent(33);
  expect(room.row()).toMatchObject({ phase: "running", deadlineMs: THIRD, ledger: [] });
  room.at(THIRD).tick();
  expect(room.row()).toMatchObject({ phase: "elapsed", autoEndMs: THIRD + 5 * MINUTE });
});

test("D8 a report after it suspends that grace as well, and moves the finish recorded", () => {
  const room = running();
  const changedAtMs = DEADLINE + 10 * MINUTE;
  room.at(changedAtMs).setPercent(0);
  room.at(changedAtMs + MINUTE).report();
  room.at(changedAtMs + 31 * MINUTE).refuse();
  expect(room.row().autoEndMs).toBe(changedAtMs + 35 * MINUTE);
  room.at(changedAtMs + 35 * MINUTE).tick();
  expect(room.row().finish).toEqual({ atMs: changedAtMs + 30 * MINUTE, reason: "time-elapsed" });
});

test("D8 a grant taken back after the deadline it had moved: elapsed now", () => {
  const room = running(300, 0);
  room.at(DEADLINE - 10 * SECOND).grant(600);
  room.at(DEADLINE + 40 * SECOND);
  expect(room.undo()).toBe("ok");
  const autoEndMs = DEADLINE + 40 * SECOND + 5 * MINUTE;
  expect(room.row()).toMatchObject({ phase: "elapsed", deadlineMs: DEADLINE, autoEndMs });
});

test("D8 lowered while elapsed, the grace is never cut short behind the candidate's back", () => {
  const room = running(900, 0);
  room.at(DEADLINE).tick();
  // Still in the past, but later: the grace counts from there.
  room.at(DEADLINE + 10 * MINUTE).setPercent(8);
  expect(room.row().autoEndMs).toBe(DEADLINE + 504 * SECOND + 15 * MINUTE);
  const changedAtMs = DEADLINE + 20 * MINUTE;
  room.at(changedAtMs).setPercent(0);
  expect(room.row()).toMatchObject({ phase: "elapsed", autoEndMs: changedAtMs + 15 * MINUTE });
});

test("D8 lowered during a pause it elapses when the clock goes on, not before", () => {
  const room = running();
  room.at(DEADLINE + 5 * MINUTE).pause();
  room.at(DEADLINE + 6 * MINUTE).setPercent(0);
  expect(room.row().phase).toBe("running");
  room.at(DEADLINE + 9 * MINUTE).goOn();
  expect(room.row()).toMatchObject({ phase: "elapsed", autoEndMs: DEADLINE + 14 * MINUTE });
});

test("D5 a late wake is no change: what was due before a command keeps the deadline's instant", () => {
  const room = running(null, 0);
  room.at(DEADLINE + 10 * MINUTE);
  expect(room.answer()).toBe("ok");
  expect(room.candidate().attempt).toMatchObject({ kind: "elapsed", elapsedAtMs: DEADLINE });
});
