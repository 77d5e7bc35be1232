import { expect, test } from "vitest";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { zoneOfUai } from "#worker/core/people/school-zone.ts";

const NOON_IN_PARIS = Date.parse("2027-01-12T11:00:00Z");

test.each([
  ["0750655E", "12:00"],
  ["6200001A", "12:00"],
  ["9710001A", "07:00"],
  ["9720001A", "07:00"],
  ["9730001A", "08:00"],
  ["9740001A", "15:00"],
  ["9750001A", "08:00"],
  ["9760001A", "14:00"],
  ["9830001A", "22:00"],
  ["9840001A", "01:00"],
  ["9860001A", "23:00"],
])("at noon in Paris the clock of school %s shows %s", (uai, time) => {
  expect(wallTimeAt(NOON_IN_PARIS, zoneOfUai(uai)).time).toBe(time);
});
