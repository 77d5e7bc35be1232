import { expect, test } from "vitest";
import { instantOfWallTime, parseWallTime, wallTimeAt } from "#worker/core/kernel/wall-time.ts";

const at = (text: string) => Date.parse(text);

test("a clock is 24 h with two digits each", () => {
  expect(parseWallTime("09:05")).toEqual({ hour: 9, minute: 5 });
  expect(parseWallTime("23:59")).toEqual({ hour: 23, minute: 59 });
  for (const text of ["24:00", "9:05", "09:60", "09h05", "", "09:05:00"]) expect(parseWallTime(text)).toBeNull();
});

test("winter and summer in Paris", () => {
  expect(instantOfWallTime("2027-01-12", "09:00", "Europe/Paris")).toBe(at("2027-01-12T08:00:00Z"));
  expect(instantOfWallTime("2027-06-12", "09:00", "Europe/Paris")).toBe(at("2027-06-12T07:00:00Z"));
});

test("the time that the March change skips is one hour later on the clock", () => {
  const instant = instantOfWallTime("2027-03-28", "02:30", "Europe/Paris");
  expect(instant).toBe(at("2027-03-28T01:30:00Z"));
  expect(wallTimeAt(instant, "Europe/Paris")).toEqual({ date: "2027-03-28", time: "03:30" });
});

test("the minutes around the March change", () => {
  expect(instantOfWallTime("2027-03-28", "01:59", "Europe/Paris")).toBe(at("2027-03-28T00:59:00Z"));
  expect(instantOfWallTime("2027-03-28", "03:00", "Europe/Paris")).toBe(at("2027-03-28T01:00:00Z"));
});

test("the time that happens twice in October is its first occurrence", () => {
  expect(instantOfWallTime("2027-10-31", "02:30", "Europe/Paris")).toBe(at("2027-10-31T00:30:00Z"));
  expect(instantOfWallTime("2027-10-31", "03:00", "Europe/Paris")).toBe(at("2027-10-31T02:00:00Z"));
  expect(wallTimeAt(at("2027-10-31T01:30:00Z"), "Europe/Paris")).toEqual({ date: "2027-10-31", time: "02:30" });
});

test("overseas zones, and one with a change on the other half of the year", () => {
  expect(instantOfWallTime("2027-01-12", "09:00", "Indian/Reunion")).toBe(at("2027-01-12T05:00:00Z"));
  expect(instantOfWallTime("2027-01-12", "23:30", "America/Martinique")).toBe(at("2027-01-13T03:30:00Z"));
  expect(instantOfWallTime("2027-01-12", "00:10", "Pacific/Auckland")).toBe(at("2027-01-11T11:10:00Z"));
});

test("midnight is 00:00 of its own day", () => {
  expect(wallTimeAt(at("2027-01-11T23:00:00Z"), "Europe/Paris")).toEqual({ date: "2027-01-12", time: "00:00" });
});

test("what a clock showed through two years comes back as it was shown", () => {
  for (let instant = at("2026-01-01T00:00:00Z"); instant < at("2028-01-01T00:00:00Z"); instant += 37 * 1_800_000) {
    const { date, time } = wallTimeAt(instant, "Europe/Paris");
    expect(wallTimeAt(instantOfWallTime(date, time, "Europe/Paris"), "Europe/Paris")).toEqual({ date, time });
  }
});

test("an unknown zone is a fault of the program", () => {
  expect(() => instantOfWallTime("2027-01-12", "09:00", "Europe/Lutece")).toThrow(RangeError);
});
