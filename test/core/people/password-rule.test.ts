import { expect, test } from "vitest";
import { passwordFaults } from "#worker/core/people/password-rule.ts";

test.each([
  ["Abcdefg1", []],
  ["Abcdef1", ["PASSWORD_TOO_SHORT"]],
  ["abcdefg1", ["PASSWORD_UPPER_CASE_REQUIRED"]],
  ["ABCDEFG1", ["PASSWORD_LOWER_CASE_REQUIRED"]],
  ["Abcdefgh", ["PASSWORD_DIGIT_REQUIRED"]],
  [
    "",
    ["PASSWORD_TOO_SHORT", "PASSWORD_UPPER_CASE_REQUIRED", "PASSWORD_LOWER_CASE_REQUIRED", "PASSWORD_DIGIT_REQUIRED"],
  ],
])("pupil: %o → %o", (password, faults) => {
  expect(passwordFaults(password, "pupil", [])).toEqual(faults);
});

test.each([
  ["twelve signs", []],
  ["eleven sign", ["PASSWORD_TOO_SHORT"]],
  ["Abcdefg1", ["PASSWORD_TOO_SHORT"]],
  ["é".repeat(128), []],
  ["a".repeat(129), ["PASSWORD_TOO_LONG"]],
])("adult: %o → %o", (password, faults) => {
  expect(passwordFaults(password, "adult", [])).toEqual(faults);
});

test("the person's own names are refused in any spelling", () => {
  expect(passwordFaults("HeLene-2012", "pupil", ["Hélène", "Roy"])).toEqual(["PASSWORD_CONTAINS_NAME"]);
  expect(passwordFaults("xx lebOEuf 98 x", "adult", ["LEBŒUF"])).toEqual(["PASSWORD_CONTAINS_NAME"]);
});

test("a name of three letters is no reason", () => {
  expect(passwordFaults("Leaves2012", "pupil", ["Léa"])).toEqual([]);
});
