import { expect, test } from "vitest";
import { makeCheckCode, normaliseCheckCode } from "#worker/core/machine/check-code.ts";

test("a code is six letters that no hand mistakes, read back in any case and spacing", () => {
  const code = makeCheckCode((count) => Uint8Array.from({ length: count }, (_, at) => at * 41));
  expect(code).toMatch(/^[BCDFGHJKMPQRTVWXY]{6}$/);
  expect(normaliseCheckCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
});

test.each(["", "BKTQW", "BKTQWMM", "BKTQW1", "BKTQWA", "../../x"])("%s is no code", (typed) => {
  expect(normaliseCheckCode(typed)).toBeNull();
});
