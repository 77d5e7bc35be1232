import { expect, test } from "vitest";
import { aRoom, HOUR, MINUTE, type PlayedRoom, SECOND, SUPERVISOR, T0, wrong } from "#test/support/session-factory.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import type { Person } from "#worker/core/session/state.ts";

const DEADLINE = T0 + 6300 * SECOND;
const ADA: Person = { userId: "u-ada", name: "Ada MOREAU" };

function running(graceSeconds: number | null = 300): PlayedRoom {
  const room = aRoom({ plan: { graceSeconds }, candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin();
  return room;
}

test("A1 a report is on the question of the screen, from the device that holds the test, once", () => {
  const room = running();
  expect(room.report({ device: "b" })).toBe("DEVICE_NOT_HOLDER");
  const { number = 0, itemId = "" } = room.onScreen() ?? {};
  const raise = { type: "raise-alert", candidateId: "c1", deviceId: "a" } as const;
  expect(room.ask({ ...raise, number: number + 1, itemId })).toBe("ALREADY_ANSWERED");
  expect(room.ask({ ...raise, number, itemId: "another" })).toBe("ALREADY_ANSWERED");
  expect(room.report()).toBe("ok");
  expect(room.row().alert).toMatchObject({ sinceMs: T0, number: 1 });
  const once = room.state;
  room.at(T0 + SECOND);
  expect(room.report()).toBe("ok");
  expect(room.state).toBe(once);
});

test("A1 who has not started, or has ended, reports nothing; nor who has nothing left on screen", () => {
  const room = running();
  expect(room.report({ who: "c2" })).toBe("TEST_NOT_STARTED");
  room.at(DEADLINE).answer();
  expect(room.report()).toBe("ALREADY_ANSWERED");
  room.end();
  expect(room.report()).toBe("TEST_ENDED");
});

test("A2 while a report is open the question stays on screen, takes no answer, and says so", () => {
  const room = running();
  room.answer();
  room.report();
  expect(room.answer()).toBe("ALERT_OPEN");
  expect(room.screen()).toMatchObject({ screen: "question", number: 2, isReported: true });
  expect(room.course().served).toMatchObject([{ number: 1 }, { number: 2, outcome: null }]);
});

test.each([-1, 0, 1])("A2 %i ms from the old deadline the clock still stands where the report stopped it", (offset) => {
  const room = running();
  room.at(T0 + MINUTE).report();
  room.at(DEADLINE + offset).tick();
  expect(room.row()).toMatchObject({ phase: "running", stoppedAtMs: T0 + MINUTE, deadlineMs: DEADLINE });
  expect(room.row().autoEndMs).toBeNull();
});

test.each([
  [-1, "running"],
  [0, "elapsed"],
  [1, "elapsed"],
])("A5 the report's 61,234 ms are given back to the millisecond: %i ms from the new deadline, %s", (offset, phase) => {
  const room = running();
  room.at(T0 + MINUTE).report();
  room.at(T0 + MINUTE + 61_234).refuse();
  expect(room.row().ledger).toMatchObject([{ kind: "alert", seconds: 61.234, byName: null }]);
  expect(nextDueMs(room.state)).toBe(DEADLINE + 61_234);
  room.at(DEADLINE + 61_234 + offset).tick();
  expect(room.row().phase).toBe(phase);
});

test.each([
  [-1, "running", DEADLINE + MINUTE],
  [0, "elapsed", DEADLINE + MINUTE],
  [1, "elapsed", DEADLINE + MINUTE],
])("A2 a report %i ms from the deadline: %s, and the minute is given back", (offset, phase, deadlineMs) => {
  const room = running();
  room.at(DEADLINE + offset).report();
  expect(room.row().phase).toBe(phase);
  room.at(DEADLINE + offset + MINUTE).refuse();
  expect(room.row()).toMatchObject({ phase, deadlineMs, stoppedAtMs: null });
});

test.each([
  [-1, "elapsed"],
  [0, "finished"],
  [1, "finished"],
])("A2 a report after the deadline suspends the grace: %i ms from its end, %s", (offset, phase) => {
  const room = running();
  room.at(DEADLINE + MINUTE).report();
  expect(nextDueMs(room.state)).toBe(T0 + 24 * HOUR);
  room.at(DEADLINE + 20 * MINUTE).tick();
  expect(room.row()).toMatchObject({ phase: "elapsed", autoEndMs: null });
  room.refuse();
  // Four of the five minutes were left.
  const end = DEADLINE + 24 * MINUTE;
  expect(room.row().autoEndMs).toBe(end);
  room.at(end + offset).tick();
  expect(room.row().phase).toBe(phase);
});

test("A3 refused: the same question goes on and takes its answer", () => {
  const room = running();
  const before = room.onScreen();
  room.report();
  room.at(T0 + MINUTE);
  expect(room.refuse()).toBe("ok");
  expect(room.onScreen()).toEqual(before);
  expect(room.screen()).toMatchObject({ screen: "question", number: 1, isReported: false });
  expect(room.answer()).toBe("ok");
  expect(room.onScreen()?.number).toBe(2);
});

test("A4 accepted: another question of another skill takes the number; the first one is set aside with its reason", () => {
  const room = running();
  room.answer();
  const reported = room.onScreen();
  room.report();
  room.at(T0 + MINUTE);
  expect(room.accept("c1", "E9")).toBe("ok");
  const replacement = room.onScreen();
  expect(replacement?.number).toBe(2);
  expect(replacement?.skill).not.toBe(reported?.skill);
  expect(room.course().served[1]).toEqual({ ...reported, setAside: { code: "E9", atMs: T0 + MINUTE } });
  expect(room.row()).toMatchObject({ setAsideCount: 1, questionNumber: 2, answeredCount: 1, alert: null });
  const { number = 0, itemId = "" } = reported ?? {};
  const late = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: wrong() } as const;
  expect(room.ask(late)).toBe("QUESTION_SET_ASIDE");
});

test("A4 the skill of a question set aside is never served again", () => {
  const room = running();
  room.report();
  const skill = room.onScreen()?.skill;
  room.accept();
  for (let given = 0; given < 32; given += 1) room.answer();
  const skills = room.course().served.map((one) => one.skill);
  expect(skills.filter((one) => one === skill)).toHaveLength(1);
});

test("A4 a question set aside does not count: 32 others are answered, and the estimate knows only them", () => {
  const [plain, reported] = [running(), running()];
  reported.report();
  reported.accept();
  for (const room of [plain, reported]) for (let given = 0; given < 32; given += 1) room.answer({ answer: wrong() });
  expect(reported.candidate().attempt).toMatchObject({ kind: "finished", reason: "all-answered" });
  expect(reported.course().served).toHaveLength(33);
  expect(reported.screen()).toMatchObject({ screen: "ended", answeredCount: 32 });
  const first = reported.course().served.find(({ outcome }) => outcome !== null);
  const alone = plain.course().served[0];
  // After one wrong answer each: as far from the start as one answer goes, not two.
  expect(first?.outcome?.ability).toBeLessThan(0);
  expect(first?.outcome?.standardError).toBeCloseTo(alone?.outcome?.standardError ?? 0, 1);
});

test("A4 after the deadline an accepted report is still replaced, and nothing more is served", () => {
  const room = running();
  room.at(DEADLINE + MINUTE).report();
  room.at(DEADLINE + 2 * MINUTE).accept();
  expect(room.row()).toMatchObject({ phase: "elapsed", questionNumber: 1, deadlineMs: DEADLINE + MINUTE });
  expect(room.answer()).toBe("ok");
  expect(room.screen()?.screen).toBe("time-elapsed");
});

test("A4 a reason that does not fit the question is refused, and the report stays open", () => {
  const room = running();
  room.report();
  expect(room.accept("c1", "E10")).toBe("ALERT_REASON_NOT_FITTING");
  expect(room.row().alert).toEqual({
    sinceMs: T0,
    number: 1,
    reasons: ["E4", "E5", "E8", "E9", "E11", "E12"],
  });
});

test("A6 a report outlives a change of device: the new one is locked as well, and the supervisor still sees it", () => {
  const room = running();
  room.report();
  room.authorise();
  expect(room.enter({ device: "b" })).toBe("ok");
  expect(room.screen({ device: "b" })).toMatchObject({ screen: "question", number: 1, isReported: true });
  expect(room.answer({ device: "b" })).toBe("ALERT_OPEN");
  expect(room.row()).toMatchObject({ alert: { sinceMs: T0 }, stoppedAtMs: T0 });
  room.refuse();
  expect(room.answer({ device: "b" })).toBe("ok");
});

test("A6 an end closes the report: nobody can act on it any more", () => {
  const room = running();
  room.report();
  room.end();
  expect(room.row().alert).toBeNull();
  expect([room.refuse(), room.accept()]).toEqual(["TEST_ENDED", "TEST_ENDED"]);
});

test("M2 of two supervisors the second is told who was faster and how many seconds ago, and nothing moves", () => {
  const room = running();
  room.report();
  room.at(T0 + MINUTE).accept("c1", "E4", ADA);
  const { state } = room;
  room.at(T0 + MINUTE + 2_400);
  for (const command of [
    { type: "refuse-alert", candidateId: "c1", by: SUPERVISOR } as const,
    { type: "accept-alert", candidateId: "c1", code: "E5", by: SUPERVISOR } as const,
  ]) {
    const { events, result } = room.decideNow(command);
    expect(events).toEqual([]);
    expect(result).toEqual({
      ok: false,
      error: { code: "ALERT_ALREADY_CLOSED", meta: { name: "Ada MOREAU", seconds: 2 } },
    });
  }
  expect(room.state).toBe(state);
  expect(room.row().lastAlert).toEqual({ closedAtMs: T0 + MINUTE, byName: "Ada MOREAU" });
});

test("M2 where nothing was ever reported there is nothing to close", () => {
  const room = running();
  expect([room.refuse(), room.accept()]).toEqual(["ALERT_NOT_OPEN", "ALERT_NOT_OPEN"]);
  expect(room.refuse("c2")).toBe("TEST_NOT_STARTED");
});
