import { expect, test } from "vitest";
import { aBank, aRoom, MINUTE, type PlayedRoom, SECOND, someItems, T0 } from "#test/support/session-factory.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";

type Modes = { timerSeconds?: number; focus?: boolean };

/** A test whose every question is timed, or in focus mode, begun on the instant. */
function begun(modes: Modes, extraTimePercent = 0): PlayedRoom {
  const bank = aBank(someItems().map((item) => ({ ...item, ...modes })));
  const room = aRoom({ bank, candidates: [{ extraTimePercent }] });
  room.begin();
  return room;
}

function screenOf<S extends CandidateScreen["screen"]>(room: PlayedRoom, screen: S) {
  const shown = room.screen();
  if (shown?.screen !== screen) throw new Error(`on screen: ${shown?.screen}`);
  return shown as Extract<CandidateScreen, { screen: S }>;
}

const servedNow = (room: PlayedRoom) => room.course().served.at(-1);
const at = (room: PlayedRoom, type: "start-timer" | "lose-focus", device = "a") => {
  const { number, itemId } = servedNow(room) ?? { number: 0, itemId: "" };
  return room.ask({ type, candidateId: "c1", deviceId: device, number, itemId });
};
const verdictOf = (room: PlayedRoom, number: number) =>
  room.course().served.find((one) => one.number === number)?.outcome?.verdict;

test("Q1 a timed question is hidden until its candidate starts it, once, from the device that holds the test", () => {
  const room = begun({ timerSeconds: 60 });
  const waiting = screenOf(room, "timed");
  expect(waiting).toMatchObject({ number: 1, seconds: 60, isElapsed: false });
  expect(JSON.stringify(waiting)).not.toContain("Que faire");
  expect(room.answer()).toBe("QUESTION_NOT_SERVED");
  expect(at(room, "start-timer", "b")).toBe("DEVICE_NOT_HOLDER");
  room.at(T0 + 5 * SECOND);
  expect(at(room, "start-timer")).toBe("ok");
  expect(screenOf(room, "question")).toMatchObject({ questionEndsAtMs: T0 + 65 * SECOND });
  room.at(T0 + 20 * SECOND);
  expect(at(room, "start-timer")).toBe("ok");
  expect(screenOf(room, "question").questionEndsAtMs).toBe(T0 + 65 * SECOND);
});

test("Q2 extra time lengthens a question's own time, and it stands still with the test's clock", () => {
  const room = begun({ timerSeconds: 60 }, 50);
  expect(screenOf(room, "timed").seconds).toBe(90);
  at(room, "start-timer");
  room.at(T0 + 10 * SECOND).pauseRoom();
  expect(at(room, "start-timer")).toBe("ok");
  room.at(T0 + 10 * SECOND + 2 * MINUTE).resumeRoom();
  expect(screenOf(room, "question").questionEndsAtMs).toBe(T0 + 90 * SECOND + 2 * MINUTE);
  // What was given before the question began is not its.
  room.answer();
  room.at(T0 + 3 * MINUTE);
  at(room, "start-timer");
  expect(screenOf(room, "question").questionEndsAtMs).toBe(T0 + 3 * MINUTE + 90 * SECOND);
});

test.each([
  [62_000, "right"],
  [62_001, "late"],
] as const)("Q3 a right answer %i ms after the start of 60 s is %s: two seconds are the network's", (ms, verdict) => {
  const room = begun({ timerSeconds: 60 });
  at(room, "start-timer");
  room.at(T0 + ms);
  expect(room.answer()).toBe("ok");
  expect(verdictOf(room, 1)).toBe(verdict);
  expect(room.row().questionNumber).toBe(2);
});

test("Q3 a late answer tells the estimate what a wrong one tells", () => {
  const late = begun({ timerSeconds: 60 });
  at(late, "start-timer");
  late.at(T0 + 5 * MINUTE).answer();
  const punctual = begun({ timerSeconds: 60 });
  at(punctual, "start-timer");
  punctual.answer();
  expect(late.course().ability).toBeLessThan(punctual.course().ability);
});

test("Q4 a page left in focus mode is noted once, shown to both, and only for the question on screen", () => {
  const room = begun({ focus: true });
  expect(screenOf(room, "question").focus).toBe("kept");
  room.at(T0 + SECOND);
  expect(at(room, "lose-focus")).toBe("ok");
  room.at(T0 + 9 * SECOND);
  expect(at(room, "lose-focus")).toBe("ok");
  expect(servedNow(room)?.unfocusedAtMs).toBe(T0 + SECOND);
  expect(screenOf(room, "question").focus).toBe("lost");
  expect(room.row().unfocusedSinceMs).toBe(T0 + SECOND);
  const first = servedNow(room);
  room.answer();
  expect(screenOf(room, "question").focus).toBe("kept");
  expect(room.row().unfocusedSinceMs).toBeNull();
  // The page of the question before speaks late: it is answered.
  room.ask({ type: "lose-focus", candidateId: "c1", deviceId: "a", number: 1, itemId: first?.itemId ?? "" });
  expect(verdictOf(room, 1)).toBe("unfocused");
  expect(begun({}).screen()).toMatchObject({ focus: null });
});

test("Q5 leaving the page costs the right answer, and nothing with extra time", () => {
  for (const [percent, verdict] of [
    [0, "unfocused"],
    [33, "right"],
  ] as const) {
    const room = begun({ focus: true }, percent);
    at(room, "lose-focus");
    room.answer();
    expect(verdictOf(room, 1), `${percent} %`).toBe(verdict);
  }
  const plain = begun({});
  at(plain, "lose-focus");
  plain.answer();
  expect(verdictOf(plain, 1)).toBe("right");
});

test("Q4 while the clock stands still nobody is asked to stay on the page", () => {
  const room = begun({ focus: true });
  room.pause();
  at(room, "lose-focus");
  expect(servedNow(room)?.unfocusedAtMs).toBeNull();
});
