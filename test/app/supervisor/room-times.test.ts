import { expect, test } from "vitest";
import { formatAge, roomTimes } from "#app/routes/supervisor/+parts/room-times.ts";
import { NOW } from "./a-row.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("times are those of the establishment's zone, in its language", () => {
  expect(plain(roomTimes("Europe/Paris", "fr").minute(NOW))).toBe("10 h 57");
  expect(plain(roomTimes("Europe/Paris", "fr").second(NOW))).toBe("10 h 57 min 50 s");
  expect(roomTimes("Europe/Paris", "fr").clock(NOW)).toBe("10:57:50");
  expect(roomTimes("America/Cayenne", "en").minute(NOW)).toBe("6:57");
  expect(roomTimes("America/Cayenne", "en").second(NOW)).toBe("06:57:50");
});

test("midnight is 0 h, never 24 h", () => {
  expect(plain(roomTimes("Europe/Paris", "fr").minute(Date.parse("2027-01-12T23:05:00Z")))).toBe("0 h 05");
});

test("a number never leaves its unit", () => {
  expect(roomTimes("Europe/Paris", "fr").minute(NOW)).not.toContain(" ");
  expect(formatAge(245_000)).not.toContain(" ");
});

test.each([
  [-400, "0 s"],
  [59_999, "59 s"],
  [60_000, "1 min 00 s"],
  [245_000, "4 min 05 s"],
  [600_000, "10 min"],
  [7_500_000, "2 h 05 min"],
])("%d ms is %s", (ms, shown) => {
  expect(plain(formatAge(ms))).toBe(shown);
});

test("a rough age has no seconds after the first minute", () => {
  expect(plain(formatAge(119_000, "rough"))).toBe("1 min");
});
