import { expect, test } from "vitest";
import { aDoor, aJoinCandidate, fakeDoors } from "#test/support/live-doors.ts";
import { instantOfWallTime } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { SessionDoor } from "#worker/usecases/candidate/ports.ts";
import type { AttemptLimit, AttemptState } from "#worker/usecases/ports.ts";
import { openSupervision } from "#worker/usecases/supervisor/open-supervision.ts";
import { watchSession } from "#worker/usecases/supervisor/watch-session.ts";

/** Counts by key, with the rule it is given; the real one is tested on D1. */
function fakeLimit(): AttemptLimit {
  const states = new Map<string, AttemptState>();
  const read = (key: string, nowS: number): AttemptState => {
    const state = states.get(key) ?? { failures: 0, lockedUntilS: null };
    return state.lockedUntilS !== null && state.lockedUntilS <= nowS ? { failures: 0, lockedUntilS: null } : state;
  };
  return {
    read: async (key, nowS) => read(key, nowS),
    async recordFailure(key, rule, nowS) {
      const failures = read(key, nowS).failures + 1;
      const state = { failures, lockedUntilS: failures >= rule.failures ? nowS + rule.lockS : null };
      states.set(key, state);
      return state;
    },
    locked: async () => new Map(),
    clear: async (keys) => {
      for (const key of keys) states.delete(key);
    },
  };
}

function anAdult(userId = "adult", kind: Actor["kind"] = "adult"): Actor & { name: string } {
  return { userId, kind, platformRoles: [], memberships: [], name: "Nina BERGER" };
}

function aSetting(door: Partial<SessionDoor> = {}, joined: string | null = null) {
  const candidates = [aJoinCandidate({ userId: joined })];
  const clock = { ms: 1_800_000_000_000, nowMs: () => clock.ms };
  const deps = { sessionDoors: fakeDoors([{ door: aDoor(door), candidates }]), clock, attempts: fakeLimit() };
  const open = async (part: { actor?: Actor; sessionNumber?: number; password?: string } = {}) => {
    const asked = { actor: anAdult(), sessionNumber: 4012, password: "C-BK7QX2", ...part };
    const opened = await openSupervision(asked, deps);
    return opened.ok ? "ok" : opened.error;
  };
  return { deps, clock, open };
}

test("the right pair opens the supervision for this account, which needs no membership", async () => {
  const { deps, open } = aSetting();
  const asked = { actor: anAdult(), sessionNumber: 4012 };
  expect(await watchSession(asked, deps)).toEqual({ ok: false, error: { code: "SUPERVISION_NOT_OPENED" } });
  expect([await open(), await open()]).toEqual(["ok", "ok"]);
  expect(await watchSession(asked, deps)).toEqual({
    ok: true,
    value: { role: "supervisor", userId: "adult", name: "Nina BERGER" },
  });
  expect(await watchSession({ ...asked, actor: anAdult("other") }, deps)).toMatchObject({ ok: false });
});

test.each(["BK7QX2", "c-bk7qx2", " C – BK7 QX2 ", "CBK7QX2"])("the password may be typed %o", async (password) => {
  expect(await aSetting().open({ password })).toBe("ok");
});

test("an unknown number, a wrong password and an empty one share one refusal", async () => {
  const { open } = aSetting();
  const refusals = [
    await open({ sessionNumber: 1 }),
    await open({ sessionNumber: 1, password: "" }),
    await open({ password: "BK7QX3" }),
    await open({ password: "" }),
  ];
  expect(refusals).toEqual(Array(4).fill({ code: "WRONG_SESSION_OR_PASSWORD" }));
});

test("a pupil never supervises, whatever is typed, and learns nothing of the pair", async () => {
  const { deps, open } = aSetting();
  const actor = anAdult("pupil", "pupil");
  expect([await open({ actor }), await open({ actor, password: "x" })]).toEqual(
    Array(2).fill({ code: "PUPIL_CANNOT_SUPERVISE" }),
  );
  await deps.sessionDoors.grantSupervision(4012, "pupil", 0);
  expect(await watchSession({ actor, sessionNumber: 4012 }, deps)).toEqual({
    ok: false,
    error: { code: "PUPIL_CANNOT_SUPERVISE" },
  });
});

test("who is enrolled in the session does not supervise it", async () => {
  expect(await aSetting({}, "adult").open()).toEqual({ code: "ENROLLED_CANNOT_SUPERVISE" });
});

test.each([
  [{ finalisedAtS: 5 }, "SESSION_FINALISED_SUPERVISION"],
  [{ establishmentArchived: true }, "ESTABLISHMENT_ARCHIVED"],
  [{ finalisedAtS: 5, establishmentArchived: true }, "SESSION_FINALISED_SUPERVISION"],
])("with the right pair, %o is told as %s, and nothing is granted", async (door, code) => {
  const { deps, open } = aSetting(door);
  expect(await open()).toEqual({ code });
  expect(await deps.sessionDoors.hasSupervision(4012, "adult")).toBe(false);
});

test("with a wrong pair, a finalised session tells nothing of itself", async () => {
  expect(await aSetting({ finalisedAtS: 5 }).open({ password: "x" })).toEqual({ code: "WRONG_SESSION_OR_PASSWORD" });
});

test("nine wrong pairs lock nothing, the tenth locks this account for 15 minutes, nobody else", async () => {
  const { clock, open } = aSetting();
  for (let guess = 1; guess <= 9; guess += 1) {
    expect(await open({ password: `x${guess}` })).toEqual({ code: "WRONG_SESSION_OR_PASSWORD" });
  }
  const locked = { code: "TOO_MANY_ATTEMPTS", meta: { minutes: 15 } };
  expect(await open({ password: "x" })).toEqual(locked);
  expect(await open()).toEqual(locked);
  expect(await open({ actor: anAdult("other") })).toBe("ok");
  clock.ms += 899_000;
  expect(await open()).toEqual({ code: "TOO_MANY_ATTEMPTS", meta: { minutes: 1 } });
  clock.ms += 1_000;
  expect(await open()).toBe("ok");
});

test("a success forgets the wrong pairs before it", async () => {
  const { open } = aSetting();
  for (let guess = 1; guess <= 9; guess += 1) await open({ password: "x" });
  expect(await open()).toBe("ok");
  for (let guess = 1; guess <= 9; guess += 1) {
    expect(await open({ password: "x" })).toEqual({ code: "WRONG_SESSION_OR_PASSWORD" });
  }
});

test.each([
  ["2027-01-14", { code: "CALENDAR_OPENS_ON", meta: { date: "15/01/2027" } }],
  ["2027-01-15", "ok"],
  ["2027-01-20", "ok"],
  ["2027-01-21", { code: "CALENDAR_OPENS_ON", meta: { date: "01/03/2027" } }],
  ["2027-03-03", { code: "CALENDAR_CLOSED" }],
])("on %s the calendar of the establishment's kind decides on its own clock", async (day, expected) => {
  const calendar = [
    { opensOn: "2027-01-15", closesOn: "2027-01-20" },
    { opensOn: "2027-03-01", closesOn: "2027-03-02" },
  ];
  const { clock, open } = aSetting({ calendar, timeZone: "Pacific/Noumea" });
  clock.ms = instantOfWallTime(day, "00:00", "Pacific/Noumea");
  expect(await open()).toEqual(expected);
  clock.ms = instantOfWallTime(day, "23:59", "Pacific/Noumea");
  expect(await open()).toEqual(expected);
  expect(await open({ password: "C-XXXXXX" })).toEqual({ code: "WRONG_SESSION_OR_PASSWORD" });
});

test("a calendar that closes in the middle of a session keeps nobody out of its room", async () => {
  const { open } = aSetting({
    calendar: [{ opensOn: "2020-01-01", closesOn: "2020-01-02" }],
    firstStartedAtS: 1_799_999_000,
  });
  expect(await open()).toBe("ok");
});
