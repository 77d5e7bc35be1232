import { expect, test } from "vitest";
import { answerReserve, handOut, silent } from "#test/support/reserve-plays.ts";
import { aRoom, MINUTE, right, SECOND, T0 } from "#test/support/session-factory.ts";

test("O5 O11 what the room chose for itself, and the device had shown before, is recorded as the device showed it", () => {
  const rooms = Array.from({ length: 60 }, (_, ticks) => {
    const room = aRoom();
    // Each decision has a seed of its own: other tests, other questions.
    for (let tick = 0; tick < ticks; tick += 1) room.tick();
    room.begin();
    const reserve = handOut(room);
    room.at(T0 + MINUTE).pause();
    const signs = silent(T0 + SECOND, T0 + 2 * MINUTE);
    room.at(T0 + 2 * MINUTE);
    const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
    const first = { candidateId: "c1", deviceId: "a", number, itemId, answer: right(), givenAtMs: T0 + 10 * SECOND };
    expect(room.ask({ type: "answer", ...first, signs })).toBe("ok");
    return { room, reserve, signs };
  });
  const same = rooms.filter(({ room, reserve }) => room.onScreen()?.itemId === reserve.items[0]?.id);
  expect(same.length).toBeGreaterThan(0);
  for (const { room, reserve, signs } of same) {
    const times = { shownAtMs: T0 + 11 * SECOND, givenAtMs: T0 + 20 * SECOND, signs };
    expect(answerReserve(room, reserve, 1, times)).toBe("ok");
    const taken = room.course().served.filter(({ itemId }) => itemId === reserve.items[0]?.id);
    expect(taken).toMatchObject([{ servedAtMs: T0 + 11 * SECOND, outcome: { answeredAtMs: T0 + 20 * SECOND } }]);
  }
});
