import { expect, test } from "vitest";
import { daysOfSchoolYear, schoolYearOf } from "#worker/core/enrolment/school-year.ts";

test("a school year goes from the first of September to the end of August", () => {
  expect(["2026-08-31", "2026-09-01", "2027-01-15", "2027-08-31", "2027-09-01"].map(schoolYearOf)).toEqual([
    2025, 2026, 2026, 2026, 2027,
  ]);
  expect(daysOfSchoolYear(2026)).toEqual({ from: "2026-09-01", to: "2027-08-31" });
});
