import { expect, test } from "vitest";
import { mondayOf } from "#worker/core/enrolment/monday-of.ts";

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026-11-26", "2026-11-23"],
  ["2026-11-29", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
  ["2028-03-01", "2028-02-28"],
])("the week of %s begins on Monday %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
