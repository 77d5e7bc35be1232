import { expect, test } from "vitest";
import {
  formatDate,
  formatDuration,
  formatInstant,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
} from "#app/i18n/format.ts";

test("dates are said in words and written in figures", () => {
  expect(formatDate("2027-01-12", "fr")).toBe("mardi 12 janvier 2027");
  expect(formatDate("2027-01-01", "fr")).toBe("vendredi 1er janvier 2027");
  expect(formatDate("2027-01-12", "en")).toBe("Tuesday 12 January 2027");
  expect(formatShortDate("2010-07-09")).toBe("09/07/2010");
});

test("hours keep their unit on the line", () => {
  expect(formatTime("09:05", "fr")).toBe("9\u00a0h\u00a005");
  expect(formatTime("14:30", "en")).toBe("14:30");
});

test("an instant is told in the establishment's own zone, across midnight", () => {
  const lateInParis = Date.parse("2027-01-12T22:30:00Z");
  expect(formatInstant(lateInParis, "Europe/Paris", "fr")).toBe("12/01/2027, 23\u00a0h\u00a030");
  expect(formatInstant(lateInParis, "Indian/Reunion", "fr")).toBe("13/01/2027, 2\u00a0h\u00a030");
});

test("a duration leaves out what is nil", () => {
  expect(formatDuration(8379)).toBe("2\u00a0h 19\u00a0min 39\u00a0s");
  expect(formatDuration(6300)).toBe("1\u00a0h 45\u00a0min");
  expect(formatDuration(0)).toBe("0\u00a0s");
  expect(formatDuration(59.6)).toBe("1\u00a0min");
});

test("percents and numbers follow each language", () => {
  expect(formatPercent(33, "fr")).toBe("33\u202f%");
  expect(formatPercent(12.5, "fr")).toBe("12,5\u202f%");
  expect(formatPercent(12.5, "en")).toBe("12.5%");
  expect(formatNumber(1234567, "fr")).toBe("1\u202f234\u202f567");
});
