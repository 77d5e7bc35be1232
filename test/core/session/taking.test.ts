import { expect, test } from "vitest";
import { aBank, aRoom, MINUTE, right, someItems, T0, wrong } from "#test/support/session-factory.ts";

test("T1 question 1 is served in the instant the clock starts", () => {
  const room = aRoom();
  room.confirm();
  room.enter();
  room.at(T0 + 3 * MINUTE);
  expect(room.start()).toBe("ok");
  expect(room.course()).toMatchObject({
    startedAtMs: T0 + 3 * MINUTE,
    baseSeconds: 6300,
    locale: "fr",
    deviceId: "a",
    served: [{ number: 1, servedAtMs: T0 + 3 * MINUTE, outcome: null }],
  });
});

test("T1 a double click starts once", () => {
  const room = aRoom();
  room.begin();
  const before = room.state;
  room.at(T0 + 1);
  expect(room.start()).toBe("ok");
  expect(room.state).toBe(before);
});

test("T1 nobody starts without the instructions, nor on another device", () => {
  const room = aRoom();
  expect(room.start()).toBe("PRESENCE_NOT_CONFIRMED");
  room.confirm();
  expect(room.start()).toBe("PRESENCE_NOT_CONFIRMED");
  room.enter();
  expect(room.start({ device: "b" })).toBe("DEVICE_NOT_HOLDER");
  room.start();
  expect(room.start({ device: "b" })).toBe("DEVICE_NOT_HOLDER");
});

test("T2 only the device that holds the test answers", () => {
  const room = aRoom();
  room.begin();
  expect(room.answer({ device: "b" })).toBe("DEVICE_NOT_HOLDER");
  expect(room.answer({ device: "a" })).toBe("ok");
});

test("T3 a question that is not on screen takes no answer", () => {
  const room = aRoom();
  room.confirm();
  const early = { type: "answer", candidateId: "c1", deviceId: "a", number: 1, itemId: "x", answer: right() } as const;
  expect(room.ask(early)).toBe("TEST_NOT_STARTED");
  room.enter();
  expect(room.ask(early)).toBe("TEST_NOT_STARTED");
  room.start();
  expect(room.ask(early)).toBe("QUESTION_NOT_SERVED");
  const { itemId } = room.course().served[0] ?? { itemId: "" };
  expect(room.ask({ ...early, itemId, number: 2 })).toBe("QUESTION_NOT_SERVED");
  expect(room.ask({ ...early, itemId })).toBe("ok");
});

test("T3 a question is answered once: the first answer stays", () => {
  const room = aRoom();
  room.begin();
  const { itemId } = room.course().served[0] ?? { itemId: "" };
  room.answer({ answer: wrong() });
  const before = room.state;
  expect(room.ask({ type: "answer", candidateId: "c1", deviceId: "a", number: 1, itemId, answer: right() })).toBe(
    "ALREADY_ANSWERED",
  );
  expect(room.state).toBe(before);
  expect(room.course().served[0]?.outcome).toMatchObject({ answer: wrong(), verdict: "wrong" });
});

test("T4 an answer of the wrong shape is refused and nothing moves", () => {
  const room = aRoom();
  room.begin();
  const before = room.state;
  expect(room.answer({ answer: { kind: "choices", choices: ["z"] } })).toBe("ANSWER_CHOICE_UNKNOWN");
  expect(room.answer({ answer: { kind: "choices", choices: ["a", "b"] } })).toBe("ANSWER_CHOICE_COUNT");
  expect(room.answer({ answer: { kind: "text", text: "b" } })).toBe("ANSWER_KIND_MISMATCH");
  expect(room.state).toBe(before);
});

test("T5 answer, verdict, estimate and next question come in one decision", () => {
  const room = aRoom();
  room.begin();
  const before = room.journal.length;
  room.at(T0 + MINUTE).answer({ answer: right() });
  expect(room.journal.slice(before).map((event) => event.type)).toEqual(["question-answered", "question-served"]);
  const [first, second] = room.course().served;
  expect(first?.outcome).toMatchObject({ answer: right(), verdict: "right", answeredAtMs: T0 + MINUTE });
  expect(first?.outcome?.ability).toBeGreaterThan(0);
  expect(room.course()).toMatchObject({
    ability: first?.outcome?.ability,
    standardError: first?.outcome?.standardError,
  });
  expect(second).toMatchObject({ number: 2, servedAtMs: T0 + MINUTE, outcome: null });
});

test("T5 a wrong answer and a skip lower the estimate", () => {
  const abilities = [right(), wrong(), { kind: "skip" } as const].map((answer) => {
    const room = aRoom();
    room.begin();
    room.answer({ answer });
    return room.course();
  });
  expect(abilities.map((course) => course.served[0]?.outcome?.verdict)).toEqual(["right", "wrong", "skipped"]);
  expect(abilities.map(({ ability }) => Math.sign(ability))).toEqual([1, -1, -1]);
});

test("T5 the parameters of a question are those of its serving, and the seed is never the same twice", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin();
  room.begin({ who: "c2" });
  expect(room.course("c1").seed).not.toBe(room.course("c2").seed);
  const [served] = room.course().served;
  expect(aBank().items.get(served?.itemId ?? "")).toMatchObject({
    difficulty: served?.difficulty,
    discrimination: served?.discrimination,
    competence: served?.competence,
  });
});

test("T6 a bank that runs dry ends the test with its own reason, all answers kept", () => {
  const room = aRoom({ bank: aBank(someItems().slice(0, 5)) });
  room.begin();
  for (let given = 0; given < 5; given += 1) expect(room.at(T0 + given).answer()).toBe("ok");
  expect(room.candidate().attempt).toMatchObject({ kind: "finished", reason: "pool-exhausted", finishedAtMs: T0 + 4 });
  expect(room.course().served.filter((one) => one.outcome !== null)).toHaveLength(5);
});

test("T6 an empty bank starts nothing", () => {
  const room = aRoom({ bank: aBank([]) });
  expect(room.begin()).toBe("BANK_NOT_AVAILABLE");
  expect(room.candidate().attempt.kind).toBe("instructions");
});

test("T6 a bank that lost the question on screen refuses the answer and keeps the question", () => {
  const room = aRoom();
  room.begin();
  const before = room.state;
  expect(room.useBank(null).answer()).toBe("BANK_NOT_AVAILABLE");
  expect(room.useBank(aBank([])).answer()).toBe("BANK_NOT_AVAILABLE");
  expect(room.state).toBe(before);
});

test("T7 the 32nd answer finishes the test, and 32 different skills were asked, two of each competence", () => {
  const room = aRoom();
  room.begin();
  for (let number = 1; number <= 32; number += 1) {
    expect(room.onScreen()?.number).toBe(number);
    expect(room.at(T0 + number * MINUTE).answer()).toBe("ok");
  }
  expect(room.candidate().attempt).toMatchObject({
    kind: "finished",
    reason: "all-answered",
    finishedAtMs: T0 + 32 * MINUTE,
    processedAtMs: T0 + 32 * MINUTE,
  });
  const { served } = room.course();
  expect(new Set(served.map(({ skill }) => skill)).size).toBe(32);
  const perCompetence = Map.groupBy(served, ({ competence }) => competence);
  expect([...perCompetence.values()].map((list) => list.length)).toEqual(Array(16).fill(2));
  expect(room.screen()).toEqual({ screen: "ended", reason: "all-answered", answeredCount: 32 });
});
