import { expect, test } from "vitest";
import { makeOneTimePassword } from "#worker/core/people/one-time-password.ts";
import { bytesFrom } from "../kernel/bytes-from.ts";

test("six letters, two digits, of the alphabet without look-alikes", () => {
  expect(makeOneTimePassword(bytesFrom([0, 1, 2, 3, 4, 16, 0, 6]))).toBe("bcdfgy29");
  for (let seed = 0; seed < 200; seed += 1) {
    const password = makeOneTimePassword(bytesFrom([seed, seed * 7, seed + 91, seed * 13]));
    expect(password).toMatch(/^[bcdfghjkmpqrtvwxy]{6}[2346789]{2}$/);
  }
});
