import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseName } from "#worker/core/people/normalise-name.ts";

test.each([
  ["Hélène", "HELENE", "case and accents"],
  ["He\u0301le\u0300ne", "Hélène", "accents typed apart"],
  ["Jean-Baptiste", "jean baptiste", "hyphen and space"],
  ["Jean‑Baptiste", "JeanBaptiste", "non-breaking hyphen"],
  ["D'Ornano", "d’ornano", "typewriter and curly apostrophe"],
  ["N´Diaye", "NDiaye", "acute accent used as an apostrophe"],
  ["LEBŒUF", "Leboeuf", "œ"],
  ["Læticia", "Laeticia", "æ"],
  ["Weiß", "WEISS", "ß"],
  ["Sørensen", "sorensen", "ø"],
  ["Łukasz", "lukasz", "ł"],
  ["Đorđe", "dorde", "đ"],
  ["Gonçalves", "goncalves", "cedilla"],
  ["Muñoz", "munoz", "tilde"],
  ["Le\u200bGoff\ufeff", "Le Goff", "zero-width signs"],
  ["Mar\u00adtin", "Martin", "soft hyphen"],
  ["Ｍａｒｔｉｎ", "martin", "full-width letters"],
  ["ﬁlippi", "filippi", "typographic ligature"],
  ["İbrahim", "ibrahim", "Turkish dotted capital"],
  ["Kırmızı", "kirmizi", "Turkish dotless i"],
  ["Le\u00a0Goff", "le goff", "no-break space"],
])("%s is %s (%s)", (one, other) => {
  expect(normaliseName(one)).toBe(normaliseName(other));
});

test("letters of every script stay", () => {
  expect(normaliseName("Олена")).toBe("олена");
  expect(normaliseName("王小明")).toBe("王小明");
  expect(normaliseName("فاطمة")).toBe("فاطمة");
  expect(normaliseName("Γιώργος")).toBe("γιωργοσ");
  expect(normaliseName("한글")).toBe("한글");
});

test("vowel signs that make another name are kept", () => {
  expect(normaliseName("कि")).not.toBe(normaliseName("का"));
});

test("other letters make another name", () => {
  expect(normaliseName("Martin")).not.toBe(normaliseName("Martine"));
});

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
    }),
  );
});
