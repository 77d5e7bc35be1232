import * as fc from "fast-check";
import { expect, test } from "vitest";
import { makeVerificationCode, readVerificationCode } from "#worker/core/results/verification-code.ts";

test("bytes become signs, and unfair bytes are passed over", () => {
  expect(makeVerificationCode(Uint8Array.of(0, 1, 2, 17, 18, 23, 24, 239))).toBe("P-BCD239B9");
  expect(makeVerificationCode(Uint8Array.of(240, 255, 0, 0, 0, 0, 0, 0, 0, 0))).toBe("P-BBBBBBBB");
});

test("too few fair bytes give no code rather than a guessable one", () => {
  expect(makeVerificationCode(new Uint8Array(7))).toBeNull();
  expect(makeVerificationCode(new Uint8Array(32).fill(250))).toBeNull();
});

test("every sign has the same ten bytes behind it", () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const signs = bytes.map((byte) => makeVerificationCode(new Uint8Array(8).fill(byte))?.charAt(2) ?? "none");
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  expect(counts.get("none")).toBe(16);
  counts.delete("none");
  expect(counts.size).toBe(24);
  expect(new Set(counts.values())).toEqual(new Set([10]));
});

test("every code made is read back, in any case, with or without its hyphen and prefix", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32, max: 239 }), (bytes) => {
      const code = makeVerificationCode(bytes) ?? "";
      const expected = { ok: true, value: code };
      expect(code).toMatch(/^P-[BCDFGHJKMPQRTVWXY2346789]{8}$/u);
      for (const typed of [code, code.toLowerCase(), ` ${code} `, code.replace("-", " – "), code.slice(2)]) {
        expect(readVerificationCode(typed)).toEqual(expected);
      }
    }),
  );
});

test.each(["P-BCDF234", "P-BCDF23467", "Q-BCDF2346", "P-BCDF0O1I", "P-ÀCDF2346", "<script>"])(
  "%s is malformed",
  (typed) => {
    expect(readVerificationCode(typed)).toEqual({ ok: false, error: { code: "VERIFICATION_CODE_MALFORMED" } });
  },
);

test.each(["", "  ", "-"])("nothing typed (%j) is said as such", (typed) => {
  expect(readVerificationCode(typed)).toEqual({ ok: false, error: { code: "VERIFICATION_CODE_EMPTY" } });
});
