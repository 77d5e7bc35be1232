import { expect, test } from "vitest";
import { readTypedDate, readTypedTime } from "#worker/core/enrolment/typed-moment.ts";

test.each([
  ["2027-06-14", "2027-06-14"],
  ["14/06/2027", "2027-06-14"],
  ["4/6/2027", "2027-06-04"],
  ["14-06-2027", "2027-06-14"],
  ["14.06.2027", "2027-06-14"],
  ["29/02/2028", "2028-02-29"],
  ["29/02/2027", null],
  ["14/06/27", null],
  ["06/14/2027", null],
  ["14 juin 2027", null],
  ["", null],
])("the day typed %j is %j", (typed, day) => {
  expect(readTypedDate(typed)).toBe(day);
});

test.each([
  ["09:00", "09:00"],
  ["9:00", "09:00"],
  ["9h", "09:00"],
  ["9 h 30", "09:30"],
  ["09h30", "09:30"],
  ["14:00:00", "14:00"],
  ["0.375", "09:00"],
  ["0,5833333333", "14:00"],
  [".999999", "00:00"],
  ["25:00", "25:00"],
  ["midi", "midi"],
  ["", ""],
])("the hour typed %j is %j", (typed, hour) => {
  expect(readTypedTime(typed)).toBe(hour);
});
