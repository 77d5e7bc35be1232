import { expect, test } from "vitest";
import { calendarAt, periodOf, planWindow } from "#worker/core/enrolment/calendar.ts";
import { planSession } from "#worker/core/enrolment/session-plan.ts";

const AUTUMN = { opensOn: "2026-11-02", closesOn: "2027-03-05" };
const SPRING = { opensOn: "2027-03-08", closesOn: "2027-06-18" };

test.each([
  ["2026-11-01", { kind: "closed", opensOn: "2026-11-02" }],
  ["2026-11-02", { kind: "open", closesOn: "2027-03-05" }],
  ["2027-03-05", { kind: "open", closesOn: "2027-03-05" }],
  ["2027-03-06", { kind: "closed", opensOn: "2027-03-08" }],
  ["2027-06-18", { kind: "open", closesOn: "2027-06-18" }],
  ["2027-06-19", { kind: "closed", opensOn: null }],
])("on %s the calendar is %j", (day, state) => {
  expect(calendarAt([SPRING, AUTUMN], day)).toEqual(state);
});

test("a kind without a window is always open, its period is the school year", () => {
  expect(calendarAt([], "2027-08-15")).toEqual({ kind: "open", closesOn: null });
  expect(periodOf([], "2027-08-31")).toEqual({ opensOn: "2026-09-01", closesOn: "2027-08-31" });
  expect(periodOf([], "2027-09-01")).toEqual({ opensOn: "2027-09-01", closesOn: "2028-08-31" });
  expect(periodOf([AUTUMN, SPRING], "2027-04-01")).toEqual(SPRING);
});

test.each([
  ["2027-06-19", "2027-07-02", []],
  ["2027-06-20", "2027-06-20", []],
  ["", "2027-02-30", ["WINDOW_DATE_NOT_VALID", "WINDOW_DATE_NOT_VALID"]],
  ["2027-07-02", "2027-07-01", ["WINDOW_REVERSED"]],
  ["2027-03-05", "2027-03-06", ["WINDOW_OVERLAPS"]],
  ["2027-03-06", "2027-03-06", ["WINDOW_OVERLAPS"]],
  ["2026-01-01", "2028-01-01", ["WINDOW_OVERLAPS"]],
])("a window from %j to %j beside the autumn's gives %j", (opensOn, closesOn, codes) => {
  const planned = planWindow({ opensOn, closesOn }, [AUTUMN]);
  expect(planned.ok ? [] : planned.error.map(({ code }) => code)).toEqual(codes);
});

test("a session is planned on an open day only; one that keeps its day stays", () => {
  const draft = { address: "Site", room: "B204", date: "2027-03-06", time: "09:00", examiner: "Mme Roussel" };
  const moment = { now: Date.parse("2027-01-12T08:00:00Z"), zone: "Europe/Paris", calendar: [AUTUMN, SPRING] };
  expect(planSession(draft, moment)).toEqual({
    ok: false,
    error: [{ code: "SESSION_DATE_OUTSIDE_CALENDAR", meta: { date: "2027-03-06", opens: "2027-03-08" } }],
  });
  expect(planSession(draft, { ...moment, pastAllowed: true }).ok).toBe(true);
  expect(planSession({ ...draft, date: "2027-03-08" }, moment).ok).toBe(true);
});
