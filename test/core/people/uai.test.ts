import { expect, test } from "vitest";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { parseUai, uaiCheckLetter } from "#worker/core/people/uai.ts";

test.each([
  ["0750655", "E", "Louis-le-Grand"],
  ["0750654", "D", "Henri-IV"],
])("%s has the letter %s (%s)", (digits, letter) => {
  expect(uaiCheckLetter(digits)).toBe(letter);
});

test("the demo's number has its right letter", () => {
  expect(parseUai(DEMO_UAI)).toBe("0999012H");
});

test("spaces and case are forgiven, a wrong letter is not", () => {
  expect(parseUai(" 0750655e ")).toBe("0750655E");
  expect(parseUai("0750655F")).toBeNull();
  expect(parseUai("0750665E")).toBeNull();
});

test.each(["", "0750655", "750655E", "07506555", "0750655EE", "ABCDEFGH"])("%o is no UAI", (typed) => {
  expect(parseUai(typed)).toBeNull();
});

test("one wrong digit always shows", () => {
  for (let place = 0; place < 7; place += 1) {
    for (const digit of "0123456789") {
      const changed = `0999012H`.slice(0, place) + digit + `0999012H`.slice(place + 1);
      expect(parseUai(changed)).toBe(changed === "0999012H" ? changed : null);
    }
  }
});
