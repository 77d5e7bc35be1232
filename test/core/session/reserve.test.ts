import { expect, test } from "vitest";
import { answerReserve, atReserve, handOut, reserveNow, silent } from "#test/support/reserve-plays.ts";
import { aRoom, MINUTE, right, SECOND, someItems, T0, wrong } from "#test/support/session-factory.ts";

const DEADLINE = T0 + 105 * MINUTE;

function running(answers = 0) {
  const room = aRoom();
  room.begin();
  for (let count = 0; count < answers; count += 1) room.at(T0 + (count + 1) * SECOND).answer();
  return room;
}

function itemsOf(room: ReturnType<typeof running>): string[] {
  return room.course().served.map(({ itemId }) => itemId);
}

test("O1 the reserve holds five questions of five skills and tubes that no rule forbids, and no key", () => {
  const room = running(6);
  const reserve = handOut(room);
  expect(reserve).toMatchObject({ after: room.onScreen()?.itemId, number: 7 });
  expect(reserve.items).toHaveLength(5);
  const ids = new Set([...itemsOf(room), ...reserve.items.map(({ id }) => id)]);
  expect(ids.size).toBe(7 + 5);
  expect(JSON.stringify(reserve)).not.toMatch(/SECRET|"key"|difficulty|discrimination|solution/);
});

test("O1 asked a hundred times the reserve is the same; it tells nothing that was not to be served", () => {
  const room = running(3);
  const first = handOut(room);
  for (let count = 0; count < 100; count += 1) expect(handOut(room)).toEqual(first);
  expect(room.journal.filter(({ type }) => type === "question-served")).toHaveLength(4);
});

test("O1 near the end it holds what is left: two questions after the thirtieth, none after the last", () => {
  expect(handOut(running(29)).items).toHaveLength(2);
  expect(handOut(running(31)).items).toHaveLength(0);
});

test("O1 taken in full, it is what a page without a cut would have got had the estimate not moved", () => {
  const room = running(4);
  const reserve = handOut(room);
  room.answer();
  for (const place of [1, 2, 3, 4, 5]) expect(answerReserve(room, reserve, place)).toBe("ok");
  const competences = room.course().served.map(({ competence }) => competence);
  // The rules of spacing hold through it: no competence comes back within two questions.
  for (const [at, code] of competences.entries()) expect(competences.slice(at + 1, at + 3)).not.toContain(code);
  expect(new Set(room.course().served.map(({ skill }) => skill)).size).toBe(competences.length);
});

test("O2 only the device that holds the test gets it", () => {
  const room = running();
  expect(reserveNow(room, { device: "b" })).toBeNull();
  expect(reserveNow(room, { device: "a" })).not.toBeNull();
});

test("O2 none while the clock is stopped or a report is open, and again afterwards", () => {
  const room = running();
  room.pause();
  expect(reserveNow(room)).toBeNull();
  room.goOn();
  expect(reserveNow(room)).not.toBeNull();
  room.report();
  expect(reserveNow(room)).toBeNull();
});

test("O2 until 1 ms before the deadline, not at it nor after", () => {
  const room = running();
  expect(reserveNow(room.at(DEADLINE - 1))).not.toBeNull();
  expect(reserveNow(room.at(DEADLINE))).toBeNull();
  room.tick();
  expect(reserveNow(room)).toBeNull();
});

test("O3 without its mark, with another device's, or with another question's, nothing is taken", () => {
  const room = running();
  const reserve = handOut(room);
  const foreign = { ...reserve, mark: reserve.mark.replace(/^./, (sign) => (sign === "0" ? "1" : "0")) };
  room.answer();
  const before = room.state;
  expect(answerReserve(room, foreign, 1)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, { ...reserve, after: "none" }, 1)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, { ...reserve, items: handOut(room).items.toReversed() }, 1)).toBe("RESERVE_UNKNOWN");
  expect(room.state).toBe(before);
});

test("O3 the reserve of another device is refused, also to the device that holds the test now", () => {
  const room = running();
  const reserve = handOut(room, { device: "a" });
  room.arrive({ device: "b" });
  room.authorise();
  room.enter({ device: "b" });
  room.answer({ device: "b" });
  expect(answerReserve(room, reserve, 1, { device: "b" })).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, reserve, 1, { device: "a" })).toBe("DEVICE_NOT_HOLDER");
});

test("O4 not before the answer to the question before it, and not out of order", () => {
  const room = running();
  const reserve = handOut(room);
  expect(answerReserve(room, reserve, 1)).toBe("RESERVE_NOT_YET");
  room.answer();
  expect(answerReserve(room, reserve, 2)).toBe("RESERVE_NOT_YET");
  expect(answerReserve(room, reserve, 1)).toBe("ok");
  expect(answerReserve(room, { ...reserve, items: reserve.items.toReversed() }, 2)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, reserve, 2)).toBe("ok");
});

test("O4 each once: the first answer stays", () => {
  const room = running();
  const reserve = handOut(room);
  room.answer();
  expect(answerReserve(room, reserve, 1, { answer: wrong() })).toBe("ok");
  const before = room.state;
  expect(answerReserve(room, reserve, 1, { answer: right() })).toBe("ALREADY_ANSWERED");
  expect(room.state).toBe(before);
});

test("O4 nothing of the reserve once another question was answered under its number", () => {
  const room = running();
  const reserve = handOut(room);
  room.answer({ answer: wrong() });
  // Unless the room happens to serve the very same one.
  expect(room.onScreen()?.itemId).not.toBe(reserve.items[0]?.id);
  room.answer();
  expect(answerReserve(room, reserve, 1)).toBe("RESERVE_PASSED");
});

test("O5 served when displayed, answered when answered; the estimate counts it and the room serves the next", () => {
  const room = running();
  const reserve = handOut(room);
  room.at(T0 + MINUTE).answer();
  const { ability } = room.course();
  const signs = silent(T0 + 30 * SECOND, T0 + 10 * MINUTE);
  const given = { shownAtMs: T0 + 2 * MINUTE, givenAtMs: T0 + 3 * MINUTE, signs };
  room.at(T0 + 10 * MINUTE);
  expect(answerReserve(room, reserve, 1, given)).toBe("ok");
  const [, second, third] = room.course().served;
  expect(second).toMatchObject({
    number: 2,
    source: "reserve",
    servedAtMs: T0 + 2 * MINUTE,
    outcome: { verdict: "right", answeredAtMs: T0 + 3 * MINUTE },
  });
  expect(room.course().ability).toBeGreaterThan(ability);
  expect(third).toMatchObject({ number: 3, source: "room", servedAtMs: T0 + 10 * MINUTE, outcome: null });
});

test("O6 what the room had served and nobody has seen is withdrawn, and may be served again", () => {
  const room = running();
  const reserve = handOut(room);
  room.answer({ answer: wrong() });
  const unseen = room.onScreen()?.itemId ?? "";
  const before = room.journal.length;
  answerReserve(room, reserve, 1);
  expect(room.journal.slice(before).map(({ type }) => type)).toEqual([
    "question-withdrawn",
    "question-served",
    "question-answered",
    "question-served",
  ]);
  expect(room.course().served.filter(({ itemId, number }) => itemId === unseen && number === 2)).toEqual([]);
});

test("O6 four of the reserve answered: exactly these are served, and nothing of the fifth is anywhere", () => {
  const room = running();
  const reserve = handOut(room);
  room.answer();
  for (const place of [1, 2, 3, 4]) expect(answerReserve(room, reserve, place)).toBe("ok");
  expect(itemsOf(room).slice(1, 5)).toEqual(reserve.items.slice(0, 4).map(({ id }) => id));
  expect(room.course().served.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(room.row().answeredCount).toBe(5);
});

test("O7 a question that the device displays stays on the screen; a repeat changes nothing", () => {
  const room = running();
  const reserve = handOut(room);
  room.at(T0 + MINUTE).answer({ answer: wrong() });
  const signs = silent(T0 + MINUTE, T0 + 5 * MINUTE);
  const shown = atReserve(reserve, 1, { shownAtMs: T0 + 2 * MINUTE, signs });
  room.at(T0 + 5 * MINUTE);
  expect(room.ask({ type: "show-reserve", ...shown })).toBe("ok");
  expect(room.onScreen()).toMatchObject({ number: 2, itemId: reserve.items[0]?.id, servedAtMs: T0 + 2 * MINUTE });
  expect(room.screen()).toMatchObject({ screen: "question", item: { id: reserve.items[0]?.id } });
  const before = room.state;
  expect(room.ask({ type: "show-reserve", ...shown })).toBe("ok");
  expect(room.state).toBe(before);
  expect(room.answer()).toBe("ok");
});

test.each([
  ["before its silence", T0 + MINUTE - 1, T0 + MINUTE],
  ["at its last sign", T0 + MINUTE, T0 + MINUTE],
  ["in its silence", T0 + MINUTE + 1, T0 + MINUTE + 1],
  ["when it was back", T0 + 5 * MINUTE, T0 + 5 * MINUTE],
  ["between two signs", T0 + 5 * MINUTE + 1, T0 + 6 * MINUTE],
  ["since its last sign", T0 + 6 * MINUTE + 1, T0 + 6 * MINUTE + 1],
  ["in the future", T0 + 9 * MINUTE, T0 + 7 * MINUTE],
])("O8 an instant of the device %s is believed only where the room can vouch for it", (_, claimed, believed) => {
  const room = running();
  const signs = { lastMs: T0 + 6 * MINUTE, silence: { fromMs: T0 + MINUTE, toMs: T0 + 5 * MINUTE } };
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  room.at(T0 + 7 * MINUTE);
  const asked = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right(), signs } as const;
  expect(room.ask({ ...asked, givenAtMs: claimed })).toBe("ok");
  expect(room.course().served[0]?.outcome?.answeredAtMs).toBe(believed);
});

test("O8 without any sign of the device its instants are not believed at all", () => {
  const room = running();
  const reserve = handOut(room);
  room.at(T0 + MINUTE).answer();
  room.at(T0 + 5 * MINUTE);
  answerReserve(room, reserve, 1, { shownAtMs: T0 + 2 * MINUTE, givenAtMs: T0 + 3 * MINUTE });
  expect(room.course().served[1]).toMatchObject({
    servedAtMs: T0 + 5 * MINUTE,
    outcome: { answeredAtMs: T0 + 5 * MINUTE },
  });
});

test.each(["pause", "pauseRoom"] as const)("O11 %s in the device's silence: what was done in it is taken", (stop) => {
  const room = running();
  const reserve = handOut(room);
  const signs = silent(T0 + MINUTE, T0 + 10 * MINUTE);
  room.at(T0 + 3 * MINUTE)[stop]();
  room.at(T0 + 10 * MINUTE);
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  const first = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right(), signs } as const;
  expect(room.ask({ ...first, givenAtMs: T0 + 2 * MINUTE })).toBe("ok");
  expect(answerReserve(room, reserve, 1, { shownAtMs: T0 + 4 * MINUTE, givenAtMs: T0 + 5 * MINUTE, signs })).toBe("ok");
  expect(room.row().answeredCount).toBe(2);
  expect(room.screen()?.screen).toBe("paused");
  room.at(T0 + 13 * MINUTE)[stop === "pause" ? "goOn" : "resumeRoom"]();
  expect(room.row().ledger[0]?.seconds).toBe(600);
});

test("O11 a stop that the device had heard of refuses, as any stop does", () => {
  const room = running();
  room.at(T0 + MINUTE).pause();
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  const signs = silent(T0 + MINUTE + 1, T0 + 10 * MINUTE);
  const asked = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right(), signs } as const;
  expect(room.at(T0 + 10 * MINUTE).ask({ ...asked, givenAtMs: T0 + 2 * MINUTE })).toBe("CLOCK_STOPPED");
});

test("O15 a lost link's row says that the test goes on there, until it is back", () => {
  const room = running();
  room.ask({ type: "link-lost", candidateId: "c1", sinceMs: T0, goesOn: true });
  expect(room.row()).toMatchObject({ linkLostSinceMs: T0, goesOnOffline: true });
  room.at(T0 + MINUTE).ask({ type: "link-restored", candidateId: "c1" });
  expect(room.row()).toMatchObject({ linkLostSinceMs: null, goesOnOffline: false });
  room.ask({ type: "link-lost", candidateId: "c1", sinceMs: T0 + MINUTE, goesOn: false });
  expect(room.row()).toMatchObject({ linkLostSinceMs: T0 + MINUTE, goesOnOffline: false });
});

test("O16 a report on a question of the reserve puts it on screen and locks it; what follows waits for its end", () => {
  const room = running();
  const reserve = handOut(room);
  room.answer({ answer: wrong() });
  expect(room.ask({ type: "raise-alert", ...atReserve(reserve, 1) })).toBe("ok");
  expect(room.screen()).toMatchObject({ screen: "question", isReported: true, item: { id: reserve.items[0]?.id } });
  expect(answerReserve(room, reserve, 2)).toBe("RESERVE_NOT_YET");
  expect(answerReserve(room, reserve, 1)).toBe("ALERT_OPEN");
  room.refuse();
  expect(answerReserve(room, reserve, 1)).toBe("ok");
  expect(answerReserve(room, { ...reserve, items: reserve.items.toReversed() }, 2)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, reserve, 2)).toBe("ok");
});

test("O16 a report accepted on the question before ends that reserve: another took its number", () => {
  const room = running();
  const reserve = handOut(room);
  room.report();
  room.accept();
  expect(answerReserve(room, reserve, 1)).toBe("RESERVE_PASSED");
  expect(handOut(room).after).not.toBe(reserve.after);
});

test("O3 the page tells the five that its mark vouches for: those, all of them, in their order", () => {
  const room = aRoom();
  room.begin();
  const reserve = handOut(room);
  const mine = reserve.items.map(({ id }) => id);
  const others = someItems().flatMap(({ id }) => (mine.includes(id) ? [] : [id]));
  room.answer();
  expect(answerReserve(room, reserve, 1)).toBe("ok");
  const forged = { ...reserve, items: reserve.items.map((item, at) => ({ ...item, id: others[at] ?? "" })) };
  expect(answerReserve(room, forged, 2)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, { ...reserve, items: reserve.items.slice(0, 4) }, 2)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, { ...reserve, items: reserve.items.toReversed() }, 2)).toBe("RESERVE_UNKNOWN");
  expect(answerReserve(room, reserve, 2)).toBe("ok");
});
