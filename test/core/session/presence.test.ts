import { expect, test } from "vitest";
import { aRoom, MINUTE, mainActs, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";

const QUARTER = 15 * MINUTE;

test("P1 presence is confirmed whether the page is open or not", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.arrive({ who: "c1" });
  expect([room.confirm("c1"), room.confirm("c2")]).toEqual(["ok", "ok"]);
  expect(room.row("c2")).toMatchObject({
    presence: { kind: "confirmed", sinceMs: T0, byName: SUPERVISOR.name },
    waitingSinceMs: null,
  });
  expect(room.screen()).toEqual({ screen: "code", purpose: "start", validUntilMs: T0 + QUARTER });
});

test("P1 who has begun or ended is not confirmed any more", () => {
  const room = aRoom();
  room.confirm();
  room.enter();
  expect(room.confirm()).toBe("TEST_ALREADY_STARTED");
  room.start();
  expect(room.confirm()).toBe("TEST_ALREADY_STARTED");
  room.end();
  expect(room.confirm()).toBe("TEST_ENDED");
});

test("P2 a repeated confirmation changes nothing, not even its instant", () => {
  const room = aRoom();
  room.confirm();
  const before = room.state;
  room.at(T0 + MINUTE);
  expect(room.confirm()).toBe("ok");
  expect(room.state).toBe(before);
});

test("P2 cancelling what is not confirmed changes nothing", () => {
  const room = aRoom();
  const before = room.state;
  expect(room.cancel()).toBe("ok");
  expect(room.state).toBe(before);
  room.confirm();
  room.at(T0 + QUARTER).tick();
  const lapsed = room.state;
  expect(room.cancel()).toBe("ok");
  expect(room.state).toBe(lapsed);
});

test("P3 a cancelled confirmation opens nothing", () => {
  const room = aRoom();
  room.arrive();
  room.confirm();
  expect(room.cancel()).toBe("ok");
  expect(room.enter()).toBe("PRESENCE_NOT_CONFIRMED");
  expect(room.screen()).toEqual({ screen: "waiting", reason: "first", sinceMs: T0 });
});

test("P3 who reads the instructions goes back to waiting, on the same device", () => {
  const room = aRoom();
  room.confirm();
  room.enter();
  room.at(T0 + MINUTE);
  expect(room.cancel()).toBe("ok");
  expect(room.candidate()).toMatchObject({
    attempt: { kind: "none" },
    presence: { kind: "unconfirmed" },
    arrival: { kind: "waiting", sinceMs: T0 + MINUTE, deviceId: "a" },
  });
  expect(room.start()).toBe("PRESENCE_NOT_CONFIRMED");
});

test("P3 from question 1 on nothing is undone", () => {
  const room = aRoom();
  room.begin();
  expect(room.cancel()).toBe("TEST_ALREADY_STARTED");
  room.end();
  expect(room.cancel()).toBe("TEST_ENDED");
});

test.each([
  [-1, "ok", "instructions"],
  [0, "PRESENCE_LAPSED", "none"],
  [1, "PRESENCE_LAPSED", "none"],
])("P4 entering %i ms from the 15th minute: %s", (offset, code, attempt) => {
  const room = aRoom();
  room.confirm();
  room.at(T0 + QUARTER + offset);
  expect(room.enter()).toBe(code);
  expect(room.candidate().attempt.kind).toBe(attempt);
});

test("P4 a late or repeated wake records the instant of the lapse; the screen and the row say it", () => {
  const room = aRoom();
  room.arrive();
  room.confirm();
  expect(nextDueMs(room.state)).toBe(T0 + QUARTER);
  room.at(T0 + QUARTER - 1).tick();
  expect(room.row().presence.kind).toBe("confirmed");
  room.at(T0 + QUARTER + 7 * MINUTE).tick();
  expect(room.candidate().presence).toEqual({ kind: "lapsed", atMs: T0 + QUARTER });
  const once = room.state;
  room.tick();
  expect(room.state).toBe(once);
  expect(nextDueMs(room.state)).toBeNull();
  expect(room.screen()).toEqual({ screen: "waiting", reason: "lapsed", sinceMs: T0 });
  expect(room.row().presence).toEqual({ kind: "lapsed" });
  expect(mainActs(room.row())).toEqual(["confirm-presence"]);
});

test("P4 a new confirmation after the lapse holds 15 minutes of its own", () => {
  const room = aRoom();
  room.confirm();
  room.at(T0 + 20 * MINUTE);
  expect(room.confirm()).toBe("ok");
  room.at(T0 + 35 * MINUTE - 1);
  expect(room.enter()).toBe("ok");
});

test("P5 entering consumes the confirmation: a second entry needs another one", () => {
  const room = aRoom();
  room.confirm();
  room.enter({ device: "a" });
  expect(room.candidate()).toMatchObject({ presence: { kind: "unconfirmed" }, arrival: { kind: "absent" } });
  expect(room.enter({ device: "b" })).toBe("PRESENCE_NOT_CONFIRMED");
  expect(nextDueMs(room.state)).toBeNull();
});

test("P6 another device before question 1 waits, is confirmed, and takes the instructions over", () => {
  const room = aRoom();
  room.confirm();
  room.enter({ device: "a" });
  room.at(T0 + MINUTE).arrive({ device: "b" });
  expect(room.screen({ device: "a" })).toEqual({ screen: "instructions" });
  expect(room.screen({ device: "b" })).toEqual({ screen: "waiting", reason: "first", sinceMs: T0 + MINUTE });
  expect(room.row().waitingSinceMs).toBe(T0 + MINUTE);
  expect(mainActs(room.row())).toEqual(["confirm-presence", "cancel-presence"]);
  expect(room.enter({ device: "b" })).toBe("PRESENCE_NOT_CONFIRMED");
  expect(room.confirm()).toBe("ok");
  expect(room.enter({ device: "b" })).toBe("ok");
  expect(room.start({ device: "a" })).toBe("DEVICE_NOT_HOLDER");
  expect(room.start({ device: "b" })).toBe("ok");
});

test("P5 a test that starts consumes what was confirmed for another device meanwhile", () => {
  const room = aRoom();
  room.confirm();
  room.enter({ device: "a" });
  room.arrive({ device: "b" });
  room.confirm();
  expect(room.start({ device: "a" })).toBe("ok");
  expect(room.candidate()).toMatchObject({ presence: { kind: "unconfirmed" }, arrival: { kind: "absent" } });
  expect(nextDueMs(room.state)).toBe(T0 + 6300_000);
});
