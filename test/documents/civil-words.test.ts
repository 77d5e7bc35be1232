import { expect, test } from "vitest";
import {
  civilAt,
  dateAndTime,
  dateInFigures,
  dateInWords,
  durationInWords,
  percentInWords,
  timeInWords,
} from "#worker/documents/civil-words.ts";

test("dates are said in words, the first of the month as an ordinal in French", () => {
  expect(dateAndTime("2027-01-12", "09:00", "fr")).toBe("mardi 12 janvier 2027, 9\u00A0h\u00A000");
  expect(dateAndTime("2027-01-12", "14:05", "en")).toBe("Tuesday 12 January 2027, 14:05");
  expect(dateInWords("2027-02-01", "fr", false)).toBe("1er février 2027");
  expect(dateInFigures("2010-12-31")).toBe("31/12/2010");
});

test("what is not a date or a time is shown as it is", () => {
  expect(dateInWords("demain", "fr")).toBe("demain");
  expect(dateInWords("2027-13-01", "fr")).toBe("2027-13-01");
  expect(dateInFigures("")).toBe("");
  expect(timeInWords("midi", "fr")).toBe("midi");
});

test("an instant is told in the establishment's zone, not the machine's", () => {
  expect(civilAt(Date.UTC(2027, 0, 11, 23, 30), "Europe/Paris")).toEqual({ date: "2027-01-12", time: "00:30" });
  expect(civilAt(Date.UTC(2027, 0, 11, 23, 30), "America/Cayenne")).toEqual({ date: "2027-01-11", time: "20:30" });
});

test("durations and percentages", () => {
  expect(durationInWords(6300, "fr")).toBe("1\u00A0h\u00A045");
  expect(durationInWords(6300, "en")).toBe("1\u00A0h\u00A045\u00A0min");
  expect(durationInWords(8379, "fr")).toBe("2\u00A0h\u00A019\u00A0min\u00A039\u00A0s");
  expect(durationInWords(300, "fr")).toBe("5\u00A0min");
  expect(durationInWords(20, "fr")).toBe("20\u00A0s");
  expect(durationInWords(0, "fr")).toBe("0\u00A0s");
  expect(percentInWords(33, "fr")).toBe("33\u202F%");
  expect(percentInWords(12.5, "fr")).toBe("12,5\u202F%");
  expect(percentInWords(12.5, "en")).toBe("12.5%");
});
