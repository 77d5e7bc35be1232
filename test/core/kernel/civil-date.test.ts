import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  ageOn,
  compareCivilDates,
  formatFrenchDate,
  parseFrenchDate,
  parseIsoDate,
} from "#worker/core/kernel/civil-date.ts";

test("a real day is read in both forms", () => {
  expect(parseFrenchDate("29/02/2012")).toBe("2012-02-29");
  expect(parseIsoDate("2012-02-29")).toBe("2012-02-29");
  expect(formatFrenchDate("2012-02-29")).toBe("29/02/2012");
});

test.each(["31/02/2012", "29/02/2011", "29/02/1900", "31/04/2012", "00/01/2012", "01/13/2012", "01/00/2012"])(
  "%s does not exist",
  (text) => {
    expect(parseFrenchDate(text)).toBeNull();
  },
);

test.each(["1/2/2012", "01/02/12", "2012-02-01", " 01/02/2012", "01/02/2012 ", "01-02-2012", "01/02/0000", ""])(
  "%o is another shape",
  (text) => {
    expect(parseFrenchDate(text)).toBeNull();
  },
);

test("2000 was a leap year, as every fourth century", () => {
  expect(parseFrenchDate("29/02/2000")).toBe("2000-02-29");
});

test("every day that the platform's calendar knows is kept, and it alone", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.nat(14), fc.nat(33), (year, month, day) => {
      const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const instant = Date.parse(`${text}T00:00:00Z`);
      const exists = year > 0 && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
      expect(parseIsoDate(text)).toBe(exists ? text : null);
    }),
  );
});

test("dates compare as time goes", () => {
  expect(compareCivilDates("2012-01-31", "2012-02-01")).toBeLessThan(0);
  expect(compareCivilDates("2012-02-01", "2012-01-31")).toBeGreaterThan(0);
  expect(compareCivilDates("2012-02-01", "2012-02-01")).toBe(0);
});

test("an age counts completed years", () => {
  expect(ageOn("2012-03-14", "2027-03-13")).toBe(14);
  expect(ageOn("2012-03-14", "2027-03-14")).toBe(15);
  expect(ageOn("2012-02-29", "2027-02-28")).toBe(14);
  expect(ageOn("2012-02-29", "2027-03-01")).toBe(15);
});

test.each([
  ["2027-02-28", 1, "2027-03-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2027-01-01", -1, "2026-12-31"],
  ["2027-03-27", 6, "2027-04-02"],
])("%s and %d days is %s, clock changes or not", (date, days, moved) => {
  expect(addDays(date, days)).toBe(moved);
});
