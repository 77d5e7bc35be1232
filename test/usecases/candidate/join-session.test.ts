import { expect, test } from "vitest";
import { aDoor, aJoinCandidate, fakeDoors } from "#test/support/live-doors.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { attendSession } from "#worker/usecases/candidate/attend-session.ts";
import { joinSession } from "#worker/usecases/candidate/join-session.ts";
import type { JoinCandidate, SessionDoor } from "#worker/usecases/candidate/ports.ts";

const NOW_S = 1_800_000_000;
const DAY_S = 86_400;
const MAELYS = { firstName: "Maëlys", lastName: "O'CONNOR", birthDate: "2012-12-13" };
const FIVE = { "1.1": 1, "1.2": 3, "2.1": 1, "3.1": 2, "5.2": 5 };

type Setting = {
  door?: Partial<SessionDoor>;
  candidates?: JoinCandidate[];
  levels?: Record<string, number>;
};

function aSetting({ door = {}, candidates = [aJoinCandidate()], levels = FIVE }: Setting = {}) {
  const refreshed: number[] = [];
  const sessionDoors = fakeDoors([{ door: aDoor(door), candidates }], { u1: levels, u2: levels });
  const deps = {
    sessionDoors,
    clock: { nowMs: () => NOW_S * 1000 },
    rooms: {
      refresh: async (number: number) => void refreshed.push(number),
      overview: () => Promise.reject(new Error("not asked")),
      journal: () => Promise.reject(new Error("not asked")),
      finalise: () => Promise.reject(new Error("not asked")),
      forget: () => Promise.reject(new Error("not asked")),
      erase: () => Promise.reject(new Error("not asked")),
    },
  };
  const join = async (typed: Partial<typeof MAELYS & { sessionNumber: number }> = {}, userId = "u1") => {
    const joined = await joinSession(
      { actor: aPupil(userId), typed: { sessionNumber: 4012, ...MAELYS, ...typed } },
      deps,
    );
    return joined.ok ? "ok" : joined.error;
  };
  return { deps, refreshed, join };
}

function aPupil(userId: string): Actor {
  return { userId, kind: "pupil", platformRoles: [], memberships: [] };
}

test("the right identity links the account, tells the live room, and lets it attend", async () => {
  const { deps, refreshed, join } = aSetting();
  expect(await attendSession({ actor: aPupil("u1"), sessionNumber: 4012 }, deps)).toEqual({
    ok: false,
    error: { code: "NOT_JOINED" },
  });
  expect(await join()).toBe("ok");
  expect(refreshed).toEqual([4012]);
  expect(await attendSession({ actor: aPupil("u1"), sessionNumber: 4012 }, deps)).toEqual({
    ok: true,
    value: { role: "candidate", userId: "u1", candidateId: "c1" },
  });
});

test.each([
  ["maelys", "oconnor"],
  ["MAËLYS", "O’Connor"],
  [" Maë-lys ", "O CONNOR"],
  ["Mae\u0308lys", "O\u200bCONNOR"],
])("%o %o is Maëlys O'CONNOR", async (firstName, lastName) => {
  expect(await aSetting().join({ firstName, lastName })).toBe("ok");
});

test("ligatures are spelled out and other scripts kept", async () => {
  const candidates = [
    aJoinCandidate({ candidateId: "c1", firstName: "Lætitia", lastName: "CŒURDEROY" }),
    aJoinCandidate({ candidateId: "c2", firstName: "Ελένη", lastName: "GROẞMANN" }),
  ];
  expect(await aSetting({ candidates }).join({ firstName: "laetitia", lastName: "coeurderoy" })).toBe("ok");
  expect(await aSetting({ candidates }).join({ firstName: "ελενη", lastName: "grossmann" }, "u2")).toBe("ok");
});

test.each([
  ["an unknown session", { sessionNumber: 1 }],
  ["another birth date", { birthDate: "2012-12-14" }],
  ["another first name", { firstName: "Maëly" }],
  ["names the wrong way round", { firstName: "O'CONNOR", lastName: "Maëlys" }],
  ["an empty name", { firstName: "", lastName: "" }],
])("%s: one refusal that names nobody", async (_, typed) => {
  const { join, refreshed } = aSetting();
  expect(await join(typed)).toEqual({ code: "JOIN_NO_MATCH" });
  expect(refreshed).toEqual([]);
});

test("two candidates with one identity are nobody's guess", async () => {
  const candidates = [aJoinCandidate(), aJoinCandidate({ candidateId: "c2" })];
  expect(await aSetting({ candidates }).join()).toEqual({ code: "JOIN_NO_MATCH" });
});

test("two pupils of one identity: the account that the school made for one of them tells which", async () => {
  const candidates = [
    aJoinCandidate({ candidateId: "c1", pupilUserId: "u2" }),
    aJoinCandidate({ candidateId: "c2", pupilUserId: "u1" }),
  ];
  const { deps, join } = aSetting({ candidates });
  expect(await join()).toBe("ok");
  expect(await attendSession({ actor: aPupil("u1"), sessionNumber: 4012 }, deps)).toMatchObject({
    value: { candidateId: "c2" },
  });
});

test("joining again with the same account succeeds and writes nothing, even if it is not certifiable any more", async () => {
  const { join, refreshed } = aSetting({ candidates: [aJoinCandidate({ userId: "u1" })], levels: {} });
  expect([await join(), await join()]).toEqual(["ok", "ok"]);
  expect(refreshed).toEqual([]);
});

test("a candidate whom another account has joined is taken", async () => {
  const { join } = aSetting();
  expect(await join({}, "u1")).toBe("ok");
  expect(await join({}, "u2")).toEqual({ code: "CANDIDATE_TAKEN" });
});

test("an account that was faster between the reading and the writing keeps the candidate", async () => {
  const { deps, refreshed } = aSetting();
  const late = { ...deps, sessionDoors: { ...deps.sessionDoors, linkCandidate: async () => false } };
  const typed = { sessionNumber: 4012, ...MAELYS };
  expect(await joinSession({ actor: aPupil("u1"), typed }, late)).toEqual({
    ok: false,
    error: { code: "CANDIDATE_TAKEN" },
  });
  expect(refreshed).toEqual([]);
});

test("an account that is already another candidate of the session", async () => {
  const candidates = [aJoinCandidate(), aJoinCandidate({ candidateId: "c2", firstName: "Gaëtan", userId: "u1" })];
  expect(await aSetting({ candidates }).join()).toEqual({ code: "ACCOUNT_IS_OTHER_CANDIDATE" });
});

test("a pupil of the roll sits under the account that the school made", async () => {
  const candidates = () => [aJoinCandidate({ pupilUserId: "u1" })];
  expect(await aSetting({ candidates: candidates() }).join({}, "u2")).toEqual({ code: "WRONG_ACCOUNT" });
  expect(await aSetting({ candidates: candidates() }).join({}, "u1")).toBe("ok");
});

test("who has opened the supervision cannot sit the test", async () => {
  const { join } = aSetting({ door: { supervisorUserIds: ["u1"] } });
  expect(await join()).toEqual({ code: "SUPERVISOR_CANNOT_JOIN" });
});

test("a finalised session takes nobody, not even whom it knows", async () => {
  const setting = { door: { finalisedAtS: NOW_S - 1 }, candidates: [aJoinCandidate({ userId: "u1" })] };
  expect(await aSetting(setting).join()).toEqual({ code: "SESSION_FINALISED" });
});

test.each([
  [-1, "ok"],
  [0, { code: "SESSION_EXPIRED" }],
  [1, { code: "SESSION_EXPIRED" }],
])("S3 joining %i s from 24 h after the first start: %o", async (offset, answer) => {
  expect(await aSetting({ door: { firstStartedAtS: NOW_S - DAY_S - offset } }).join()).toEqual(answer);
});

test.each([
  [{}, { reached: 0, missing: 5 }],
  [
    { "1.1": 7, "1.2": 7, "1.3": 7, "2.1": 1, "2.2": 0.9 },
    { reached: 4, missing: 1 },
  ],
])("fewer than five competences at level 1: told how many are missing", async (levels, meta) => {
  const { deps, join, refreshed } = aSetting({ levels });
  expect(await join()).toEqual({ code: "NOT_CERTIFIABLE", meta });
  expect(refreshed).toEqual([]);
  expect(await deps.sessionDoors.candidateOf(4012, "u1")).toBeNull();
});

test("five competences at level 1 are enough", async () => {
  expect(await aSetting({ levels: { "1.1": 1, "1.2": 1, "1.3": 1, "2.1": 1, "2.2": 1, "2.3": 0 } }).join()).toBe("ok");
});

test("a taken candidate is told before the levels are looked at", async () => {
  const candidates = [aJoinCandidate({ userId: "u9" })];
  expect(await aSetting({ candidates, levels: {} }).join()).toEqual({ code: "CANDIDATE_TAKEN" });
});

test("outside the calendar a candidate is told when to come, rather than left in a room that nobody may open", async () => {
  const later = [{ opensOn: "2027-02-01", closesOn: "2027-02-20" }];
  const opens = { code: "JOIN_CALENDAR_OPENS_ON", meta: { date: "01/02/2027" } };
  expect(await aSetting({ door: { calendar: later } }).join()).toEqual(opens);
  const past = [{ opensOn: "2026-02-01", closesOn: "2026-02-20" }];
  expect(await aSetting({ door: { calendar: past } }).join()).toEqual({ code: "JOIN_CALENDAR_CLOSED" });
  expect(await aSetting({ door: { calendar: past, firstStartedAtS: NOW_S - 60 } }).join()).toBe("ok");
});
