import { expect, test } from "vitest";
import { answerReserve, atReserve, handOut, silent } from "#test/support/reserve-plays.ts";
import { aRoom, MINUTE, right, T0, wrong } from "#test/support/session-factory.ts";

const DEADLINE = T0 + 105 * MINUTE;

function running() {
  const room = aRoom();
  room.begin();
  return room;
}

test.each([-1, 0, 1])("O9 O10 displayed %i ms from the deadline, answered after it, in the grace", (ms) => {
  const room = running();
  const reserve = handOut(room);
  const signs = silent(T0 + MINUTE, DEADLINE + 2 * MINUTE);
  room.at(DEADLINE - MINUTE).answer({ answer: wrong() });
  room.at(DEADLINE + 2 * MINUTE);
  const given = { shownAtMs: DEADLINE + ms, givenAtMs: DEADLINE + MINUTE, signs };
  expect(answerReserve(room, reserve, 1, given)).toBe(ms < 0 ? "ok" : "ANSWER_NOT_COUNTED");
  expect(room.row().answeredCount).toBe(ms < 0 ? 2 : 1);
  const taken = room.course().served.find(({ itemId }) => itemId === reserve.items[0]?.id);
  if (ms < 0) expect(taken).toMatchObject({ kept: null, outcome: { answeredAtMs: DEADLINE + MINUTE } });
  else expect(taken).toMatchObject({ outcome: null, kept: { givenAtMs: DEADLINE + MINUTE, answer: right() } });
});

test("O9 the question on screen at the deadline may still be answered, from the reserve as any", () => {
  const room = running();
  const reserve = handOut(room);
  room.at(DEADLINE - 2 * MINUTE).answer({ answer: wrong() });
  const signs = silent(DEADLINE - 2 * MINUTE, DEADLINE + MINUTE);
  room.at(DEADLINE + MINUTE);
  room.ask({ type: "show-reserve", ...atReserve(reserve, 1, { shownAtMs: DEADLINE - MINUTE, signs }) });
  expect(room.screen()).toMatchObject({ screen: "question", isElapsed: true, item: { id: reserve.items[0]?.id } });
  expect(room.answer()).toBe("ok");
  expect(room.screen()).toMatchObject({ screen: "time-elapsed" });
});

test.each([0, 1])("O10 displayed %i ms after the deadline, it is not put on screen, nor with a report", (ms) => {
  const room = running();
  const reserve = handOut(room);
  room.at(DEADLINE - 2 * MINUTE).answer({ answer: wrong() });
  const unseen = room.onScreen()?.itemId;
  const signs = silent(DEADLINE - 2 * MINUTE, DEADLINE + MINUTE);
  room.at(DEADLINE + MINUTE).tick();
  const before = room.state;
  const shown = atReserve(reserve, 1, { shownAtMs: DEADLINE + ms, signs });
  expect(room.ask({ type: "show-reserve", ...shown })).toBe("TIME_ELAPSED");
  expect(room.ask({ type: "raise-alert", ...shown })).toBe("TIME_ELAPSED");
  expect(room.state).toBe(before);
  expect(room.onScreen()?.itemId).toBe(unseen);
});

test("O10 a kept answer counts in no estimate, no number and no skill; the test goes on where it stood", () => {
  const room = running();
  const reserve = handOut(room);
  room.at(DEADLINE - MINUTE).answer({ answer: wrong() });
  const { ability } = room.course();
  const unseen = room.onScreen()?.itemId;
  room.at(DEADLINE + 2 * MINUTE);
  const signs = silent(DEADLINE - MINUTE, DEADLINE + 2 * MINUTE);
  answerReserve(room, reserve, 1, { shownAtMs: DEADLINE + MINUTE, givenAtMs: DEADLINE + MINUTE, signs });
  expect(room.course().ability).toBe(ability);
  expect(room.onScreen()).toMatchObject({ number: 2, itemId: unseen });
  room.grant(600);
  expect(room.answer()).toBe("ok");
  expect(room.onScreen()?.number).toBe(3);
});

test("O11 a stop that began before the silence stays known when one of its holders lets go in it", () => {
  const room = running();
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  room.at(T0 + MINUTE).pauseRoom();
  room.at(T0 + MINUTE).pause();
  room.at(T0 + 5 * MINUTE).goOn();
  const signs = silent(T0 + 2 * MINUTE, T0 + 10 * MINUTE);
  const asked = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right(), signs } as const;
  expect(room.at(T0 + 10 * MINUTE).ask({ ...asked, givenAtMs: T0 + 6 * MINUTE })).toBe("CLOCK_STOPPED");
});

test("O11 an answer that arrives with the first sign, and says nothing of its time, is refused by a stop", () => {
  const room = running();
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  room.at(T0 + 3 * MINUTE).pause();
  const signs = silent(T0 + MINUTE, T0 + 10 * MINUTE);
  const asked = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right(), signs } as const;
  expect(room.at(T0 + 10 * MINUTE).ask(asked)).toBe("CLOCK_STOPPED");
});
