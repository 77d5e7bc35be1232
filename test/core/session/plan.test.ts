import { expect, test } from "vitest";
import { aBank, aRoom, HOUR, MINUTE, someItems, T0 } from "#test/support/session-factory.ts";
import { opensAtMs } from "#worker/core/session/opening.ts";

const DAY = 24 * HOUR;

test("S1 who has not begun follows the list: added, changed, dropped", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.arrive();
  room.setPlan({}, [{ candidateId: "c2", lastName: "NOUVEAU" }, { candidateId: "c3" }]);
  expect(Object.keys(room.state.candidates).sort()).toEqual(["c2", "c3"]);
  expect(room.candidate("c2").identity.lastName).toBe("NOUVEAU");
  expect(room.arrive()).toBe("CANDIDATE_NOT_ENROLLED");
});

test("S1 who reads the instructions, runs or has ended stays even when the list drops them", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }, { candidateId: "c3" }] });
  room.confirm("c1");
  room.enter({ who: "c1" });
  room.begin({ who: "c2" });
  room.begin({ who: "c3" });
  room.end("c3");
  room.setPlan({}, []);
  expect(["c1", "c2", "c3"].map((who) => room.candidate(who).attempt.kind)).toEqual([
    "instructions",
    "running",
    "finished",
  ]);
  expect(room.answer({ who: "c2" })).toBe("ok");
});

test("S2 a plan read again keeps presence, wait, codes counted, answers and the base time of a test under way", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin();
  room.answer();
  room.arrive({ who: "c2" });
  room.enter({ who: "c2", code: "XXXX99" });
  room.confirm("c2");
  const before = room.state;
  room.at(T0 + MINUTE).setPlan({ baseDurationSeconds: 60, room: "C3" }, [{ candidateId: "c1" }, { candidateId: "c2" }]);
  expect(room.state.candidates).toEqual(before.candidates);
  expect(room.state.room).toEqual(before.room);
  expect(room.row().deadlineMs).toBe(T0 + 6300_000);
});

test("S2 a changed extra time reaches a test under way", () => {
  const room = aRoom();
  room.begin();
  room.setPlan({}, [{ extraTimePercent: 33 }]);
  expect(room.row()).toMatchObject({ deadlineMs: T0 + 8379_000, extraTimePercent: 33 });
});

test("S2 a new access code is asked from then on", () => {
  const room = aRoom();
  room.confirm();
  room.setPlan({ accessCode: "BCDF22" }, [{}]);
  expect(room.enter()).toBe("WRONG_ACCESS_CODE");
  expect(room.enter({ code: "BCDF22" })).toBe("ok");
});

test("S5 place, moment, durations, grace and access code follow D1 until the first start, and are locked from then on", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  const listed = [{ candidateId: "c1" }, { candidateId: "c2" }, { candidateId: "c3" }];
  room.setPlan({ room: "C3", time: "10:00", graceSeconds: 0 }, listed);
  expect(room.state.room.plan).toMatchObject({ room: "C3", time: "10:00", graceSeconds: 0 });
  room.begin();
  const { plan } = room.state.room;
  room.setPlan(
    { room: "D4", time: "11:00", baseDurationSeconds: 60, graceSeconds: null, accessCode: "BCDF22" },
    listed,
  );
  expect(room.state.room.plan).toEqual(plan);
  expect(Object.keys(room.state.candidates)).toEqual(["c1", "c2", "c3"]);
  expect(room.begin({ who: "c2" })).toBe("ok");
});

test("S3 the last millisecond of 24 h still enters and starts, the next one does neither", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }, { candidateId: "c3" }] });
  room.begin();
  room.at(T0 + DAY - MINUTE);
  for (const who of ["c2", "c3"]) room.confirm(who);
  room.at(T0 + DAY - 1);
  expect(room.enter({ who: "c2" })).toBe("ok");
  expect(room.enter({ who: "c3" })).toBe("ok");
  expect(room.start({ who: "c2" })).toBe("ok");
  room.at(T0 + DAY);
  expect(room.start({ who: "c3" })).toBe("SESSION_EXPIRED");
});

test("S3 from 24 h on nobody is confirmed and nobody enters; before the first start there is no such limit", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }, { candidateId: "c3" }] });
  room.at(T0 + 3 * DAY);
  expect(room.begin()).toBe("ok");
  room.at(T0 + 4 * DAY - 1);
  expect(room.confirm("c2")).toBe("ok");
  room.at(T0 + 4 * DAY);
  expect(room.enter({ who: "c2" })).toBe("SESSION_EXPIRED");
  expect(room.confirm("c3")).toBe("SESSION_EXPIRED");
  room.at(T0 + 4 * DAY + 1);
  expect(room.confirm("c3")).toBe("SESSION_EXPIRED");
});

test("S4 the first start freezes the bank's version, later starts keep it", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }], bank: aBank(someItems(), "v7") });
  expect(room.state.room.bankVersionId).toBeNull();
  room.confirm();
  room.enter();
  expect(room.state.room).toMatchObject({ bankVersionId: null, firstStartedAtMs: null });
  room.start();
  expect(room.state.room).toMatchObject({ bankVersionId: "v7", firstStartedAtMs: T0 });
  room.at(T0 + MINUTE).useBank(aBank(someItems(), "v8"));
  expect(room.begin({ who: "c2" })).toBe("ok");
  expect(room.state.room).toMatchObject({ bankVersionId: "v7", firstStartedAtMs: T0 });
});

test("S4 without a bank nothing starts and nothing is frozen", () => {
  const room = aRoom({ bank: null });
  expect(room.begin()).toBe("BANK_NOT_AVAILABLE");
  expect(room.state.room).toMatchObject({ bankVersionId: null, firstStartedAtMs: null });
  expect(room.candidate().attempt.kind).toBe("instructions");
});

test.each([
  ["2027-01-12", "09:00", "Europe/Paris", "2027-01-11T23:00:00Z"],
  ["2027-01-12", "09:00", "Indian/Reunion", "2027-01-11T20:00:00Z"],
  ["2027-01-12", "09:00", "Pacific/Tahiti", "2027-01-12T10:00:00Z"],
  // An hour before a session of the first hour of the day.
  ["2027-01-13", "00:15", "Europe/Paris", "2027-01-12T22:15:00Z"],
  // The day that has 23 hours, and the one that has 25.
  ["2027-03-28", "09:00", "Europe/Paris", "2027-03-27T23:00:00Z"],
  ["2027-10-31", "09:00", "Europe/Paris", "2027-10-30T22:00:00Z"],
])("S6 on %s at %s in %s nobody enters or starts before %s", (date, time, timeZone, opens) => {
  const opensAt = Date.parse(opens);
  const room = aRoom({ plan: { date, time, timeZone } });
  expect(opensAtMs({ date, time, timeZone })).toBe(opensAt);
  room.at(opensAt - 1).confirm();
  expect(room.enter()).toBe("SESSION_NOT_OPEN_YET");
  expect(room.enter({ code: "XXXX99" })).toBe("WRONG_ACCESS_CODE");
  expect(room.at(opensAt).enter()).toBe("ok");
  expect(room.start()).toBe("ok");
});

test("S6 a date moved to tomorrow while the instructions are read stops the start; a day that has passed closes nothing", () => {
  const room = aRoom();
  room.confirm();
  room.enter();
  room.setPlan({ date: "2027-01-13" }, [{}]);
  expect(room.start()).toBe("SESSION_NOT_OPEN_YET");
  room.setPlan({ date: "2027-01-05" }, [{}]);
  expect(room.start()).toBe("ok");
});
