import fc from "fast-check";
import { expect, test } from "vitest";
import { durationWithExtraTime, formatExtraTime, parseExtraTime } from "#worker/core/enrolment/extra-time.ts";

test.each([
  ["33", 33],
  ["33 %", 33],
  ["33%", 33],
  ["33\u00a0%", 33],
  ["0,33", 33],
  ["0.33", 33],
  ["+33", 33],
  ["33,5 %", 33.5],
  ["12.25", 12.25],
  ["0,29", 29],
  ["0,3333", 33.33],
  ["", 0],
  ["0", 0],
  ["0 %", 0],
  ["1", 1],
  ["1,5 %", 1.5],
  ["100", 100],
  ["999", 999],
  ["999,99", 999.99],
])("%o is %d percent", (typed, percent) => {
  expect(parseExtraTime(typed)).toEqual({ ok: true, value: percent });
});

test.each([
  ["un tiers", "EXTRA_TIME_NOT_VALID"],
  ["1/3", "EXTRA_TIME_NOT_VALID"],
  ["33 % %", "EXTRA_TIME_NOT_VALID"],
  ["3,3,3", "EXTRA_TIME_NOT_VALID"],
  ["1e3", "EXTRA_TIME_NOT_VALID"],
  [",33", "EXTRA_TIME_NOT_VALID"],
  ["%", "EXTRA_TIME_NOT_VALID"],
  ["1,33", "EXTRA_TIME_AMBIGUOUS"],
  ["0,33 %", "EXTRA_TIME_AMBIGUOUS"],
])("%o is refused: %s", (typed, code) => {
  expect(parseExtraTime(typed)).toEqual({ ok: false, error: { code, meta: { typed } } });
});

test.each(["1000", "1000 %", "-33", "−5 %", "-0,33", "999,999", "99999999999"])("%o is out of range", (typed) => {
  expect(parseExtraTime(typed)).toEqual({
    ok: false,
    error: { code: "EXTRA_TIME_OUT_OF_RANGE", meta: { typed, limit: 1000 } },
  });
});

test("a third more of 1 h 45 is 2 h 19 min 39 s", () => {
  expect(durationWithExtraTime(6300, 33)).toBe(2 * 3600 + 19 * 60 + 39);
  expect(durationWithExtraTime(6300, 0)).toBe(6300);
  expect(durationWithExtraTime(20, 33)).toBe(27);
});

test("screens show percent, never the ratio", () => {
  expect(formatExtraTime(33, "fr")).toBe("33\u00a0%");
  expect(formatExtraTime(33.5, "fr")).toBe("33,5\u00a0%");
  expect(formatExtraTime(33.5, "en")).toBe("33.5%");
});

test("what a French screen shows is read back as the same percentage", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 99_999 }), (hundredths) => {
      const percent = hundredths / 100;
      expect(parseExtraTime(formatExtraTime(percent, "fr"))).toEqual({ ok: true, value: percent });
    }),
  );
});
