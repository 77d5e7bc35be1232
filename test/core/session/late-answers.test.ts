import { expect, test } from "vitest";
import { answerReserve, handOut, silent } from "#test/support/reserve-plays.ts";
import { aRoom, MINUTE, right, T0, wrong } from "#test/support/session-factory.ts";

const DEADLINE = T0 + 105 * MINUTE;
const GRACE_END = DEADLINE + 5 * MINUTE;

type Room = ReturnType<typeof aRoom>;

function running() {
  const room = aRoom();
  room.begin();
  return room;
}

/** The answer to the question on screen, given at `givenAtMs` on a device that was silent for ten minutes before the end. */
function handIn(room: Room, givenAtMs: number, device = "a", former?: string): string {
  const { number, itemId } = room.onScreen() ?? room.course().served.at(-1) ?? { number: 1, itemId: "none" };
  const signs = silent(DEADLINE - 10 * MINUTE, room.nowMs);
  const at = { candidateId: "c1", deviceId: device, formerDeviceId: former, number, itemId };
  return room.ask({ type: "answer", ...at, answer: right(), givenAtMs, signs });
}

test.each([-1, 0, 1])("O12 given %i ms from the deadline and stranded: handed in after a timed end", (ms) => {
  const room = running();
  room.at(GRACE_END).tick();
  room.at(GRACE_END + 20 * MINUTE);
  expect(handIn(room, DEADLINE + ms)).toBe(ms < 0 ? "ok" : "ANSWER_NOT_COUNTED");
  expect(room.row()).toMatchObject({
    answeredCount: ms < 0 ? 1 : 0,
    finish: { atMs: DEADLINE, reason: "time-elapsed" },
  });
  const [question] = room.course().served;
  if (ms < 0) expect(question?.outcome).toMatchObject({ verdict: "right", answeredAtMs: DEADLINE - 1 });
  else expect(question).toMatchObject({ outcome: null, kept: { givenAtMs: DEADLINE + ms, verdict: "right" } });
});

test.each([-1, 0])("O12 a question of the reserve displayed %i ms from the deadline", (ms) => {
  const room = running();
  const reserve = handOut(room);
  room.at(GRACE_END).tick();
  room.at(GRACE_END + MINUTE);
  expect(handIn(room, DEADLINE - MINUTE)).toBe("ok");
  const signs = silent(DEADLINE - 10 * MINUTE, room.nowMs);
  const given = { shownAtMs: DEADLINE + ms - 1, givenAtMs: DEADLINE + ms, signs };
  expect(answerReserve(room, reserve, 1, given)).toBe(ms < 0 ? "ok" : "ANSWER_NOT_COUNTED");
  expect(room.row().answeredCount).toBe(ms < 0 ? 2 : 1);
});

test("O12 the estimate follows the late answer; no other question is served, and the end stays as recorded", () => {
  const room = running();
  room.at(GRACE_END).tick();
  const { ability } = room.course();
  room.at(GRACE_END + MINUTE);
  handIn(room, DEADLINE - 1);
  expect(room.course().ability).toBeGreaterThan(ability);
  expect(room.course().served).toHaveLength(1);
  expect(room.candidate().attempt).toMatchObject({ kind: "finished", reason: "time-elapsed", finishedAtMs: DEADLINE });
});

test("O12 a device that was heard after the deadline cannot date its answer back", () => {
  const room = running();
  room.at(GRACE_END).tick();
  const { number, itemId } = room.course().served[0] ?? { number: 0, itemId: "" };
  const asked = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right() } as const;
  const signs = { lastMs: DEADLINE + 1, silence: null };
  expect(room.ask({ ...asked, givenAtMs: DEADLINE - MINUTE, signs })).toBe("ANSWER_NOT_COUNTED");
});

test("O12 not after finalisation: nothing is written any more", () => {
  const room = running();
  room.at(GRACE_END).tick();
  room.finalise();
  const before = room.state;
  expect(handIn(room, DEADLINE - MINUTE)).toBe("SESSION_FINALISED");
  expect(room.state).toBe(before);
});

test("O13 after the supervisor's end an answer is kept for the jury and counted nowhere", () => {
  const room = running();
  room.at(T0 + 20 * MINUTE).end();
  const { ability } = room.course();
  room.at(T0 + 30 * MINUTE);
  const { number, itemId } = room.course().served[0] ?? { number: 0, itemId: "" };
  const signs = silent(T0 + MINUTE, T0 + 30 * MINUTE);
  const asked = { type: "answer", candidateId: "c1", deviceId: "a", number, itemId, answer: right(), signs } as const;
  expect(room.ask({ ...asked, givenAtMs: T0 + 10 * MINUTE })).toBe("ANSWER_NOT_COUNTED");
  expect(room.row().answeredCount).toBe(0);
  expect(room.course()).toMatchObject({ ability, served: [{ outcome: null, kept: { givenAtMs: T0 + 10 * MINUTE } }] });
  expect(room.journal.at(-1)).toMatchObject({ type: "answer-kept", kept: { receivedAtMs: T0 + 30 * MINUTE } });
});

test("O13 kept once: a second answer to the same question is not another", () => {
  const room = running();
  room.at(T0 + 20 * MINUTE).end();
  expect(room.answer({ answer: wrong() })).toBe("ANSWER_NOT_COUNTED");
  const before = room.state;
  expect(room.answer({ answer: right() })).toBe("ALREADY_ANSWERED");
  expect(room.state).toBe(before);
});

test("O13 an answer of the wrong shape, or to a question never served, is not kept", () => {
  const room = running();
  room.at(T0 + 20 * MINUTE).end();
  const before = room.state;
  expect(room.answer({ answer: { kind: "choices", choices: ["z"] } })).toBe("ANSWER_CHOICE_UNKNOWN");
  const foreign = {
    type: "answer",
    candidateId: "c1",
    deviceId: "a",
    number: 9,
    itemId: "x",
    answer: right(),
  } as const;
  expect(room.ask(foreign)).toBe("QUESTION_NOT_SERVED");
  expect(room.state).toBe(before);
});

test("O14 the answers of a computer that died are handed in by the one that took over, with its key", () => {
  const room = running();
  const reserve = handOut(room);
  room.at(T0 + 9 * MINUTE).arrive({ device: "b" });
  room.authorise();
  room.enter({ device: "b" });
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  const signs = silent(T0 + MINUTE, T0 + 9 * MINUTE);
  room.at(T0 + 10 * MINUTE);
  const asked = { type: "answer", candidateId: "c1", deviceId: "b", number, itemId, answer: right(), signs } as const;
  expect(room.ask({ ...asked, formerDeviceId: "z", givenAtMs: T0 + 2 * MINUTE })).toBe("DEVICE_NOT_HOLDER");
  expect(room.ask({ ...asked, formerDeviceId: "a", givenAtMs: T0 + 2 * MINUTE })).toBe("ok");
  const given = { device: "b", former: "a", shownAtMs: T0 + 3 * MINUTE, givenAtMs: T0 + 4 * MINUTE, signs };
  expect(answerReserve(room, reserve, 1, given)).toBe("ok");
  expect(room.course().served.map(({ outcome }) => outcome?.answeredAtMs)).toEqual([
    T0 + 2 * MINUTE,
    T0 + 4 * MINUTE,
    undefined,
  ]);
});

test("O14 the computer that lost the test hands in nothing itself while it runs elsewhere", () => {
  const room = running();
  room.arrive({ device: "b" });
  room.authorise();
  room.enter({ device: "b" });
  expect(room.answer({ device: "a" })).toBe("DEVICE_NOT_HOLDER");
});

test("O14 after a timed end whoever knows the key hands in; a stranger does not", () => {
  const room = running();
  room.at(GRACE_END).tick();
  room.at(GRACE_END + MINUTE);
  expect(handIn(room, DEADLINE - MINUTE, "z")).toBe("DEVICE_NOT_HOLDER");
  expect(handIn(room, DEADLINE - MINUTE, "z", "y")).toBe("DEVICE_NOT_HOLDER");
  expect(handIn(room, DEADLINE - MINUTE, "z", "a")).toBe("ok");
});
