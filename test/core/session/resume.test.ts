import { expect, test } from "vitest";
import { aRoom, MINUTE, mainActs, SUPERVISOR, T0 } from "#test/support/session-factory.ts";

const RESUME_CODE = { screen: "code", purpose: "resume", validUntilMs: null };

test("R1 another device during the test asks for a resume, once, with its first instant", () => {
  const room = aRoom();
  room.begin();
  room.at(T0 + MINUTE);
  expect(room.arrive({ device: "b" })).toBe("ok");
  expect(room.course().resume).toEqual({ kind: "requested", atMs: T0 + MINUTE, deviceId: "b" });
  expect(room.screen({ device: "b" })).toEqual({ screen: "resume-requested" });
  const before = room.state;
  room.at(T0 + 2 * MINUTE);
  expect([room.arrive({ device: "b" }), room.arrive({ device: "d" })]).toEqual(["ok", "ok"]);
  expect(room.state).toBe(before);
  expect(room.row().resume).toEqual({ kind: "requested", sinceMs: T0 + MINUTE });
  expect(mainActs(room.row())).toEqual(["authorise-resume", "end-test"]);
});

test("R1 an elapsed test may be asked for too; a finished one may not", () => {
  const room = aRoom();
  room.begin();
  room.at(T0 + 6300_000).arrive({ device: "b" });
  expect(room.course().resume).toMatchObject({ kind: "requested", deviceId: "b" });
  room.end();
  const before = room.state;
  expect(room.arrive({ device: "d" })).toBe("ok");
  expect(room.state).toBe(before);
});

test("R2 without the authorisation the code opens nothing, and the code is judged first", () => {
  const room = aRoom();
  room.begin();
  room.arrive({ device: "b" });
  expect(room.enter({ device: "b", code: "XXXX99" })).toBe("WRONG_ACCESS_CODE");
  expect(room.enter({ device: "b" })).toBe("RESUME_NOT_AUTHORISED");
  expect(room.course().deviceId).toBe("a");
});

test("R2 the authorisation needs a test that is open", () => {
  const room = aRoom();
  expect(room.authorise()).toBe("TEST_NOT_STARTED");
  room.confirm();
  room.enter();
  expect(room.authorise()).toBe("TEST_NOT_STARTED");
  room.start();
  expect(room.authorise()).toBe("ok");
  room.end();
  expect(room.authorise()).toBe("TEST_ENDED");
});

test("R2 the authorisation may come before the other device does, and a repeat keeps its instant", () => {
  const room = aRoom();
  room.begin();
  room.authorise();
  room.at(T0 + MINUTE);
  expect(room.authorise()).toBe("ok");
  expect(room.course().resume).toEqual({ kind: "authorised", atMs: T0, by: SUPERVISOR });
  expect(mainActs(room.row())).toEqual(["end-test"]);
  room.arrive({ device: "b" });
  expect(room.screen({ device: "b" })).toEqual(RESUME_CODE);
  expect(room.enter({ device: "b", code: "XXXX99" })).toBe("WRONG_ACCESS_CODE");
  expect(room.enter({ device: "b" })).toBe("ok");
});

test("R3 the same question comes again, with the same order of choices and all answers kept", () => {
  const room = aRoom();
  room.begin();
  for (let given = 0; given < 5; given += 1) room.answer();
  const before = room.screen({ device: "a" });
  const { served, ability, startedAtMs } = room.course();
  room.at(T0 + MINUTE).authorise();
  room.enter({ device: "b" });
  expect(before).toMatchObject({ screen: "question", number: 6 });
  expect(room.screen({ device: "b" })).toEqual(before);
  expect(room.course()).toMatchObject({ served, ability, startedAtMs, deviceId: "b" });
  expect(room.answer({ device: "b" })).toBe("ok");
});

test("R4 the former device is frozen: it shows so, answers nothing, asks for nothing", () => {
  const room = aRoom();
  room.begin();
  room.authorise();
  room.enter({ device: "b" });
  expect(room.screen({ device: "a" })).toEqual({ screen: "frozen" });
  expect(room.answer({ device: "a" })).toBe("DEVICE_NOT_HOLDER");
  const before = room.state;
  expect(room.arrive({ device: "a" })).toBe("ok");
  expect(room.state).toBe(before);
  expect(room.enter({ device: "a" })).toBe("RESUME_NOT_AUTHORISED");
});

test("R4 a new authorisation lets a former device take the test back, and freezes the other one", () => {
  const room = aRoom();
  room.begin();
  room.authorise();
  room.enter({ device: "b" });
  room.authorise();
  expect(room.screen({ device: "a" })).toEqual(RESUME_CODE);
  expect(room.enter({ device: "a" })).toBe("ok");
  expect(room.screen({ device: "a" })).toMatchObject({ screen: "question", number: 1 });
  expect(room.screen({ device: "b" })).toEqual({ screen: "frozen" });
  expect(room.course()).toMatchObject({ deviceId: "a", formerDeviceIds: ["b"] });
});

test("R5 an authorisation serves once", () => {
  const room = aRoom();
  room.begin();
  room.authorise();
  room.enter({ device: "b" });
  expect(room.course().resume).toEqual({ kind: "none" });
  expect(room.enter({ device: "d" })).toBe("RESUME_NOT_AUTHORISED");
});

test("R5 the holder's own reload does not spend an authorisation meant for another device", () => {
  const room = aRoom();
  room.begin();
  room.authorise();
  expect([room.arrive({ device: "a" }), room.enter({ device: "a" })]).toEqual(["ok", "ok"]);
  expect(room.enter({ device: "b" })).toBe("ok");
});

test("R6 the deadline is the same before and after, however long the resume took", () => {
  const room = aRoom();
  room.begin();
  room.at(T0 + 10 * MINUTE).arrive({ device: "b" });
  room.at(T0 + 40 * MINUTE).authorise();
  room.at(T0 + 50 * MINUTE).enter({ device: "b" });
  expect(room.row().deadlineMs).toBe(T0 + 6300_000);
});

test("R6 a resume after the deadline shows the question that was on screen, still elapsed", () => {
  const room = aRoom();
  room.begin();
  room.authorise();
  room.at(T0 + 6300_000);
  expect(room.enter({ device: "b" })).toBe("ok");
  expect(room.screen({ device: "b" })).toMatchObject({ screen: "question", number: 1, isElapsed: true });
});

test("R7 a device that waited when the test started elsewhere asks for a resume, as its screen says", () => {
  const room = aRoom();
  room.confirm();
  room.enter({ device: "a" });
  room.arrive({ device: "b" });
  room.at(T0 + MINUTE);
  expect(room.start({ device: "a" })).toBe("ok");
  expect(room.screen({ device: "b" })).toEqual({ screen: "resume-requested" });
  expect(room.row()).toMatchObject({
    resume: { kind: "requested", sinceMs: T0 + MINUTE },
    waitingSinceMs: null,
  });
});
