import { expect, test } from "vitest";
import { aChange, aPlan, enrolled, planned } from "#test/store/contracts/samples.ts";
import { copyEnrolments } from "#worker/usecases/centre/copy-enrolments.ts";
import { createSession } from "#worker/usecases/centre/create-session.ts";
import { deleteSession } from "#worker/usecases/centre/delete-session.ts";
import type { SessionForm } from "#worker/usecases/centre/draft-session.ts";
import { editSession } from "#worker/usecases/centre/edit-session.ts";
import { enrolPupils } from "#worker/usecases/centre/enrol-pupils.ts";
import { readDuration } from "#worker/usecases/centre/read-duration.ts";
import { renewSecret } from "#worker/usecases/centre/renew-secret.ts";
import { sessionStatus } from "#worker/usecases/centre/session-status.ts";
import { showSession } from "#worker/usecases/centre/show-session.ts";
import { admin, member, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

const FORM: SessionForm = {
  address: "Collège",
  room: "B204",
  date: "2027-01-12",
  time: "09:00",
  examiner: "S. Kowalczyk",
  description: "",
  duration: "",
  grace: "",
};

test("a member plans a session: secrets of the right shape, usual settings", async () => {
  const deps = await staffDeps();
  const created = await createSession({ actor: member, establishmentId: "school", form: FORM }, deps);
  expect(created).toEqual({ ok: true, value: { sessionNumber: 1 } });
  const session = await deps.sessions.find(1);
  expect(session?.accessCode).toMatch(/^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$/);
  expect(session?.supervisorPassword).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{6}$/);
  expect(session?.plan).toMatchObject({ baseDurationSeconds: 6300, graceSeconds: 300, description: null });
});

test.each([
  [
    "nothing typed",
    { address: " ", room: "", examiner: "", date: "", time: "" },
    [
      "SESSION_ADDRESS_REQUIRED",
      "SESSION_ROOM_REQUIRED",
      "SESSION_DATE_REQUIRED",
      "SESSION_TIME_REQUIRED",
      "SESSION_EXAMINER_REQUIRED",
    ],
  ],
  ["a day that does not exist", { date: "2027-02-30" }, ["SESSION_DATE_NOT_VALID"]],
  ["a time that does not exist", { time: "24:00" }, ["SESSION_TIME_NOT_VALID"]],
  ["an hour that has passed in Paris", { time: "07:59" }, ["SESSION_SCHEDULED_IN_THE_PAST"]],
  ["a room name of 256 signs", { room: "x".repeat(256) }, ["SESSION_ROOM_TOO_LONG"]],
  ["observations of 351 signs", { description: "x".repeat(351) }, ["SESSION_DESCRIPTION_TOO_LONG"]],
  ["a length in words", { duration: "longtemps" }, ["SESSION_DURATION_NOT_VALID"]],
  ["a length of nothing", { duration: "0" }, ["SESSION_DURATION_NOT_VALID"]],
  ["a delay of 16 minutes", { grace: "16" }, ["SESSION_GRACE_NOT_VALID"]],
  ["a delay in words", { grace: "bientôt" }, ["SESSION_GRACE_NOT_VALID"]],
] as const)("%s is refused field by field, and nothing is saved", async (_, typed, codes) => {
  const deps = await staffDeps();
  const created = await createSession({ actor: admin, establishmentId: "school", form: { ...FORM, ...typed } }, deps);
  expect(created.ok ? [] : created.error.map(({ code }) => code)).toEqual(codes);
  expect(created.ok ? [] : created.error.every(({ meta }) => meta?.field !== undefined)).toBe(true);
  expect(await deps.sessionList.has("school")).toBe(false);
});

test("who may see the countdown is a setting; nothing said, candidates see it", async () => {
  const deps = await staffDeps();
  await createSession({ actor: member, establishmentId: "school", form: FORM }, deps);
  const hidden = { ...FORM, room: "C1", countdown: "hidden" };
  await createSession({ actor: member, establishmentId: "school", form: hidden }, deps);
  expect((await deps.sessions.find(1))?.plan.isCountdownShown).toBe(true);
  expect((await deps.sessions.find(2))?.plan.isCountdownShown).toBe(false);
});

test("the same site, room, date and time is refused by its code", async () => {
  const deps = await staffDeps();
  await createSession({ actor: admin, establishmentId: "school", form: FORM }, deps);
  const again = await createSession({ actor: admin, establishmentId: "school", form: FORM }, deps);
  expect(again).toEqual({ ok: false, error: [{ code: "SESSION_DUPLICATE" }] });
});

test.each([
  ["a pupil", pupil, "PUPIL_CANNOT_BE_STAFF"],
  ["staff of another school", stranger, "NOT_A_MEMBER"],
])("%s cannot plan", async (_, actor, code) => {
  const deps = await staffDeps();
  const created = await createSession({ actor, establishmentId: "school", form: FORM }, deps);
  expect(created).toEqual({ ok: false, error: [{ code }] });
});

test("to another school a session does not exist", async () => {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const refused = { ok: false, error: { code: "SESSION_NOT_FOUND" } };
  expect(await showSession({ actor: stranger, sessionNumber }, deps)).toEqual(refused);
  expect(await deleteSession({ actor: stranger, sessionNumber }, deps)).toEqual(refused);
  expect(await showSession({ actor: admin, sessionNumber: 999 }, deps)).toEqual(refused);
});

test("an edit tells the live room; the hour it had may be past, another past hour may not", async () => {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps, { time: "07:00" });
  const same = { ...FORM, time: "07:00", room: "C12" };
  expect((await editSession({ actor: member, sessionNumber, form: same }, deps)).ok).toBe(true);
  expect(deps.calls).toEqual(["refresh 1"]);
  const past = await editSession({ actor: member, sessionNumber, form: { ...FORM, time: "07:30" } }, deps);
  expect(past.ok ? [] : past.error.map(({ code }) => code)).toEqual(["SESSION_SCHEDULED_IN_THE_PAST"]);
});

test("a renewed code is another one, and the live room hears of it; once a test has started it stays", async () => {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const secrets = async () => {
    const session = await deps.sessions.find(sessionNumber);
    return [session?.accessCode, session?.supervisorPassword];
  };
  const [code, password] = await secrets();
  expect(await renewSecret({ actor: member, sessionNumber, secret: "access-code" }, deps)).toEqual({
    ok: true,
    value: null,
  });
  const [renewed, same] = await secrets();
  expect(renewed).toMatch(/^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$/);
  expect(renewed).not.toBe(code);
  expect(same).toBe(password);
  expect(deps.calls).toEqual(["refresh 1"]);
  await renewSecret({ actor: member, sessionNumber, secret: "password" }, deps);
  expect((await secrets())[1]).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{6}$/);
  deps.place("c", { phase: "running", answeredCount: 0, finishReason: null });
  expect(await renewSecret({ actor: member, sessionNumber, secret: "password" }, deps)).toEqual({
    ok: false,
    error: { code: "SESSION_ALREADY_STARTED" },
  });
  expect(await renewSecret({ actor: stranger, sessionNumber, secret: "password" }, deps)).toEqual({
    ok: false,
    error: { code: "SESSION_NOT_FOUND" },
  });
});

test("a copy enrols the pupils of the first session with their extra time, once, but for who has left", async () => {
  const deps = await staffDeps();
  const from = await planned(deps);
  const to = await planned(deps, { date: "2027-01-19" });
  const [one, two] = await enrolled(deps, [{}, { nationalStudentId: "000000002AA", firstName: "Sacha" }]);
  const pupilIds = [one?.id ?? "", two?.id ?? ""];
  await enrolPupils({ actor: member, sessionNumber: from, pupilIds }, deps);
  const first = (await deps.candidates.list(from)).find(({ pupilId }) => pupilId === one?.id);
  await deps.candidates.setExtraTime(from, first?.candidateId ?? "", 33);
  expect(await copyEnrolments({ actor: member, from, to }, deps)).toEqual({ ok: true, value: { added: 2 } });
  expect(await copyEnrolments({ actor: member, from, to }, deps)).toEqual({ ok: true, value: { added: 0 } });
  const copied = (await deps.candidates.list(to)).map(({ pupilId, extraTimePercent }) => [pupilId, extraTimePercent]);
  expect(copied).toEqual([
    [one?.id, 33],
    [two?.id, 0],
  ]);
  await deps.roll.apply(aChange(deps, { disabledIds: [two?.id ?? ""] }));
  const later = await planned(deps, { date: "2027-01-26" });
  expect(await copyEnrolments({ actor: member, from, to: later }, deps)).toEqual({ ok: true, value: { added: 1 } });
  expect(await copyEnrolments({ actor: stranger, from, to: later }, deps)).toEqual({
    ok: false,
    error: { code: "SESSION_NOT_FOUND" },
  });
});

test("the page of a session says when it opens, until it does", async () => {
  const deps = await staffDeps();
  const tomorrow = await planned(deps, { date: "2027-01-13" });
  const today = await planned(deps, { date: "2027-01-12" });
  const opens = async (sessionNumber: number) => {
    const shown = await showSession({ actor: member, sessionNumber }, deps);
    return shown.ok ? shown.value.opensAtMs : shown.error;
  };
  expect(await opens(tomorrow)).toBe(Date.parse("2027-01-12T23:00:00Z"));
  expect(await opens(today)).toBeNull();
});

test("the live room's word is enough to close editing and deletion: D1 hears of a start later", async () => {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  deps.place("c", { phase: "running", answeredCount: 0, finishReason: null });
  expect(await editSession({ actor: member, sessionNumber, form: FORM }, deps)).toEqual({
    ok: false,
    error: [{ code: "SESSION_ALREADY_STARTED" }],
  });
  expect(await deleteSession({ actor: member, sessionNumber }, deps)).toEqual({
    ok: false,
    error: { code: "SESSION_STARTED_DELETION" },
  });
  expect(await deps.sessions.find(sessionNumber)).not.toBeNull();
});

test.each([
  ["105", 6300],
  ["105 min", 6300],
  ["1 h 45", 6300],
  ["1h45min", 6300],
  ["1\u00a0h\u00a045\u00a0min", 6300],
  ["2 h", 7200],
  ["1:45", 6300],
  ["90 mn", 5400],
  ["1:45:00", null],
  ["20 s", 20],
  ["5 min 30 s", 330],
  ["", null],
  ["-5", null],
  ["1,5", null],
  ["h", null],
])("a length typed %j is %j seconds", (typed, seconds) => {
  expect(readDuration(typed)).toBe(seconds);
});

const START_S = 1_000_000;
test.each([
  ["nothing begun", { firstStartedAtS: null }, 0, "planned"],
  ["a test runs", { running: 1, begun: 1 }, 10, "running"],
  ["some are still expected", { begun: 1, enrolled: 2 }, 10, "running"],
  ["everybody has begun and ended", { begun: 2, enrolled: 2 }, 10, "to-finalise"],
  ["who is missing is too late", { begun: 1, enrolled: 2 }, 6300, "to-finalise"],
  ["24 h and a second later", { running: 1, begun: 1 }, 86_401, "to-finalise"],
  ["finalised", { finalisedAtS: 1 }, 10, "finalised"],
  ["published", { finalisedAtS: 1, publishedAtS: 1 }, 10, "published"],
] as const)("status: %s", (_, facts, elapsedS, status) => {
  const session = {
    plan: aPlan(),
    enrolled: 1,
    begun: 0,
    running: 0,
    firstStartedAtS: START_S,
    finalisedAtS: null,
    publishedAtS: null,
    ...facts,
  };
  expect(sessionStatus(session, (START_S + elapsedS) * 1000)).toBe(status);
});
