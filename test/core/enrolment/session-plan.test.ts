import { expect, test } from "vitest";
import { planSession, type SessionDraft } from "#worker/core/enrolment/session-plan.ts";

const NOW = { now: Date.parse("2027-01-12T08:00:00Z"), zone: "Europe/Paris" };
const draft = (changes: Partial<SessionDraft> = {}): SessionDraft => ({
  address: "Site principal",
  room: "B204",
  date: "2027-01-12",
  time: "14:00",
  examiner: "Mme Roussel, M. Petit",
  description: "",
  ...changes,
});
const codes = (changes: Partial<SessionDraft>, moment = NOW) => {
  const planned = planSession(draft(changes), moment);
  return planned.ok ? [] : planned.error.map(({ code }) => code);
};

test("a whole form becomes a plan with the usual durations", () => {
  expect(planSession(draft({ room: "  B204 " }), NOW)).toEqual({
    ok: true,
    value: {
      address: "Site principal",
      room: "B204",
      date: "2027-01-12",
      time: "14:00",
      examiner: "Mme Roussel, M. Petit",
      description: null,
      baseDurationSeconds: 6300,
      graceSeconds: 300,
      isCountdownShown: true,
    },
  });
});

test("an empty form says everything at once", () => {
  const empty = planSession({}, NOW);
  expect(empty.ok ? [] : empty.error.map(({ code }) => code)).toEqual([
    "SESSION_ADDRESS_REQUIRED",
    "SESSION_ROOM_REQUIRED",
    "SESSION_DATE_REQUIRED",
    "SESSION_TIME_REQUIRED",
    "SESSION_EXAMINER_REQUIRED",
  ]);
});

test("white space is not a site", () => {
  expect(codes({ address: " \t " })).toEqual(["SESSION_ADDRESS_REQUIRED"]);
});

test.each([
  ["address", 255, "SESSION_ADDRESS_TOO_LONG"],
  ["room", 255, "SESSION_ROOM_TOO_LONG"],
  ["examiner", 255, "SESSION_EXAMINER_TOO_LONG"],
  ["description", 350, "SESSION_DESCRIPTION_TOO_LONG"],
])("%s has room for %d signs and no more", (field, limit, code) => {
  expect(codes({ [field]: "x".repeat(limit) })).toEqual([]);
  expect(codes({ [field]: "x".repeat(limit + 1) })).toEqual([code]);
});

test.each([
  [{ date: "2027-02-31" }, "SESSION_DATE_NOT_VALID"],
  [{ date: "12/01/2027" }, "SESSION_DATE_NOT_VALID"],
  [{ time: "24:00" }, "SESSION_TIME_NOT_VALID"],
  [{ time: "9:00" }, "SESSION_TIME_NOT_VALID"],
  [{ time: "14h00" }, "SESSION_TIME_NOT_VALID"],
  [{ baseDurationSeconds: 0 }, "SESSION_DURATION_NOT_VALID"],
  [{ baseDurationSeconds: 86_401 }, "SESSION_DURATION_NOT_VALID"],
  [{ baseDurationSeconds: 60.5 }, "SESSION_DURATION_NOT_VALID"],
  [{ graceSeconds: -1 }, "SESSION_GRACE_NOT_VALID"],
  [{ graceSeconds: 901 }, "SESSION_GRACE_NOT_VALID"],
  [{ graceSeconds: Number.NaN }, "SESSION_GRACE_NOT_VALID"],
])("%o → %s", (changes, code) => {
  expect(codes(changes)).toEqual([code]);
});

test.each([
  [{ baseDurationSeconds: 1 }],
  [{ baseDurationSeconds: 86_400 }],
  [{ graceSeconds: 0 }],
  [{ graceSeconds: 900 }],
  [{ graceSeconds: null }],
])("%o is fine", (changes) => {
  expect(codes(changes)).toEqual([]);
});

test("the past is judged on the establishment's clock, to the minute", () => {
  // 09:00 in Paris
  expect(codes({ time: "09:00" })).toEqual([]);
  expect(codes({ time: "08:59" })).toEqual(["SESSION_SCHEDULED_IN_THE_PAST"]);
  // the same instant is 12:00 in Réunion
  expect(codes({ time: "11:59" }, { ...NOW, zone: "Indian/Reunion" })).toEqual(["SESSION_SCHEDULED_IN_THE_PAST"]);
  expect(codes({ time: "12:00" }, { ...NOW, zone: "Indian/Reunion" })).toEqual([]);
});

test("an edit may keep an hour that has passed", () => {
  expect(planSession(draft({ time: "07:00" }), { ...NOW, pastAllowed: true }).ok).toBe(true);
});

test("an hour that the change of clocks leaves out is refused, one that comes twice is its first", () => {
  const zone = "Europe/Paris";
  const skipped = planSession(draft({ date: "2027-03-28", time: "02:30" }), NOW);
  expect(skipped).toEqual({
    ok: false,
    error: [{ code: "SESSION_TIME_SKIPPED", meta: { date: "2027-03-28", time: "02:30", instead: "03:30" } }],
  });
  expect(codes({ date: "2027-03-28", time: "03:00" })).toEqual([]);
  const twice = { date: "2027-10-31", time: "02:30" };
  const first = Date.parse("2027-10-31T00:30:00Z");
  expect(codes(twice, { now: first, zone })).toEqual([]);
  expect(codes(twice, { now: first + 60_000, zone })).toEqual(["SESSION_SCHEDULED_IN_THE_PAST"]);
});

test.each([
  ["Indian/Reunion", "2027-01-12T10:00:00Z"],
  ["America/Martinique", "2027-01-12T18:00:00Z"],
  ["America/Cayenne", "2027-01-12T17:00:00Z"],
  ["Indian/Mayotte", "2027-01-12T11:00:00Z"],
  ["Pacific/Noumea", "2027-01-12T03:00:00Z"],
  ["Pacific/Tahiti", "2027-01-13T00:00:00Z"],
])("14 h on the clock of %s is past one minute after %s, not before", (zone, instant) => {
  const now = Date.parse(instant);
  expect(codes({}, { now: now + 59_999, zone })).toEqual([]);
  expect(codes({}, { now: now + 60_000, zone })).toEqual(["SESSION_SCHEDULED_IN_THE_PAST"]);
});
