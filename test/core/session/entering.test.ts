import { expect, test } from "vitest";
import { aRoom, MINUTE, SECOND, T0 } from "#test/support/session-factory.ts";

const WRONG = "XXXX99";

function failCodes(room: ReturnType<typeof aRoom>, times: number, who = "c1"): string[] {
  return Array.from({ length: times }, () => room.enter({ who, code: WRONG }));
}

test("E1 a wrong code is told before the presence is looked at", () => {
  const room = aRoom();
  expect(room.enter({ code: WRONG })).toBe("WRONG_ACCESS_CODE");
  room.confirm();
  expect(room.enter({ code: WRONG })).toBe("WRONG_ACCESS_CODE");
  expect(room.candidate().attempt.kind).toBe("none");
});

test.each(["tqvf63", " TQVF 63 ", "tqvf-63", "TQ\u201163\u00a0".replace("TQ", "TQVF"), "ＴＱＶＦ６３"])(
  "E1 %o is read as TQVF63",
  (code) => {
    const room = aRoom();
    room.confirm();
    expect(room.enter({ code })).toBe("ok");
  },
);

test.each(["", "TQVF6", "TQVF633", "TQVF36"])("E1 %o is not TQVF63", (code) => {
  const room = aRoom();
  room.confirm();
  expect(room.enter({ code })).toBe("WRONG_ACCESS_CODE");
});

test("E2 without a confirmation the right code opens nothing", () => {
  const room = aRoom();
  room.arrive();
  expect(room.enter()).toBe("PRESENCE_NOT_CONFIRMED");
  expect(room.candidate().attempt.kind).toBe("none");
});

test("E2 nobody enters for somebody who is not enrolled, nor in a room without a plan", () => {
  const room = aRoom({ candidates: [] });
  expect(room.enter({ who: "c9" })).toBe("CANDIDATE_NOT_ENROLLED");
});

test("E3 seven wrong codes lock nothing, the eighth locks for 60 s, even for the right code", () => {
  const room = aRoom();
  room.confirm();
  expect(failCodes(room, 7)).toEqual(Array(7).fill("WRONG_ACCESS_CODE"));
  expect(room.candidate().codeGuard).toEqual({ failures: 7, lockedUntilMs: null });
  expect(failCodes(room, 1)).toEqual(["WRONG_ACCESS_CODE"]);
  expect(room.candidate().codeGuard).toEqual({ failures: 0, lockedUntilMs: T0 + MINUTE });
  expect(room.enter()).toBe("TOO_MANY_CODES");
});

test.each([
  [-1, "TOO_MANY_CODES"],
  [0, "ok"],
  [1, "ok"],
])("E3 the right code %i ms from the end of the lock: %s", (offset, code) => {
  const room = aRoom();
  room.confirm();
  failCodes(room, 8);
  room.at(T0 + MINUTE + offset);
  expect(room.enter()).toBe(code);
});

test("E3 the refusal says how many whole seconds are left, never 0", () => {
  const room = aRoom();
  failCodes(room, 8);
  const seconds = (ms: number) => {
    const { result } = room
      .at(ms)
      .decideNow({ type: "enter", candidateId: "c1", deviceId: "a", accessCode: "TQVF63", locale: "fr" });
    return result.ok ? null : result.error.meta;
  };
  expect([T0, T0 + SECOND, T0 + MINUTE - 1].map(seconds)).toEqual([{ seconds: 60 }, { seconds: 59 }, { seconds: 1 }]);
});

test("E3 tries during the lock do not prolong it, and the count starts anew after it", () => {
  const room = aRoom();
  failCodes(room, 8);
  room.at(T0 + 30 * SECOND);
  failCodes(room, 20);
  room.at(T0 + MINUTE);
  expect(failCodes(room, 7)).toEqual(Array(7).fill("WRONG_ACCESS_CODE"));
  expect(room.candidate().codeGuard).toEqual({ failures: 7, lockedUntilMs: null });
});

test("E3 one candidate's lock is nobody else's", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  failCodes(room, 8, "c1");
  room.confirm("c2");
  expect(room.enter({ who: "c2" })).toBe("ok");
});

test("E3 a successful entry forgets the wrong codes before it", () => {
  const room = aRoom();
  room.confirm();
  failCodes(room, 7);
  room.enter();
  expect(room.candidate().codeGuard).toEqual({ failures: 0, lockedUntilMs: null });
});

test("E4 the device that holds the instructions or the test passes without a code, and nothing moves", () => {
  const room = aRoom();
  room.confirm();
  room.enter();
  const reading = room.state;
  expect([room.enter({ code: "" }), room.arrive()]).toEqual(["ok", "ok"]);
  expect(room.state).toBe(reading);
  room.start();
  const running = room.state;
  expect([room.enter({ code: WRONG }), room.arrive()]).toEqual(["ok", "ok"]);
  expect(room.state).toBe(running);
});

test("E5 a finished test opens no more, with any code, from any device", () => {
  const room = aRoom();
  room.begin();
  room.end();
  expect([room.enter(), room.enter({ device: "b" }), room.enter({ code: WRONG })]).toEqual(Array(3).fill("TEST_ENDED"));
  expect(room.start()).toBe("TEST_ENDED");
  expect(room.candidate().codeGuard.failures).toBe(0);
});

test("E6 a lapsed confirmation has its own refusal, until it is given again", () => {
  const room = aRoom();
  room.confirm();
  room.at(T0 + 15 * MINUTE);
  expect(room.enter()).toBe("PRESENCE_LAPSED");
  room.confirm();
  expect(room.enter()).toBe("ok");
});
