import { expect, test } from "vitest";
import { ABROAD_ACADEMY, academyOf, UNKNOWN_ACADEMY } from "#worker/core/people/academy.ts";

test.each([
  ["0750655E", "Paris"],
  ["0131549N", "Aix-Marseille"],
  ["0911021P", "Versailles"],
  ["0760001A", "Normandie"],
  ["6200001G", "Corse"],
  ["7200001N", "Corse"],
  ["0200001A", "Corse"],
  ["9710001A", "Guadeloupe"],
  ["9770001A", "Guadeloupe"],
  ["9780001A", "Guadeloupe"],
  ["9720001A", "Martinique"],
  ["9730001A", "Guyane"],
  ["9740001A", "La Réunion"],
  ["9750001A", "Saint-Pierre-et-Miquelon"],
  ["9760001A", "Mayotte"],
  ["9830001A", "Nouvelle-Calédonie"],
  ["9880001A", "Nouvelle-Calédonie"],
  ["9840001A", "Polynésie française"],
  ["9860001A", "Wallis-et-Futuna"],
  // Schools abroad that are not the agency's.
  ["1320003F", ABROAD_ACADEMY],
  ["3500027A", ABROAD_ACADEMY],
  ["5010001A", ABROAD_ACADEMY],
  // The demo's, and numbers of no department.
  ["0999012H", UNKNOWN_ACADEMY],
  ["0000001A", UNKNOWN_ACADEMY],
  ["0960001A", UNKNOWN_ACADEMY],
  ["9990001A", UNKNOWN_ACADEMY],
  ["", UNKNOWN_ACADEMY],
])("the UAI %s is of %s", (uai, academy) => {
  expect(academyOf({ uai, kind: "LYCEE" })).toBe(academy);
});

test("a school of the agency is abroad, whatever its number", () => {
  expect(academyOf({ uai: "0750655E", kind: "AEFE" })).toBe(ABROAD_ACADEMY);
});

test("each department of the mainland has one academy", () => {
  const numbers = Array.from({ length: 95 }, (_, at) => String(at + 1).padStart(3, "0"));
  expect(numbers.filter((code) => academyOf({ uai: code, kind: "COLLEGE" }) === UNKNOWN_ACADEMY)).toEqual([]);
  expect(new Set(numbers.map((code) => academyOf({ uai: code, kind: "COLLEGE" }))).size).toBe(25);
});
