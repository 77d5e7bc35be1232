import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tolerances } from "#worker/core/itembank/item.ts";
import { bareAnswer } from "#worker/core/itembank/marking/bare-answer.ts";
import { foldText } from "#worker/core/itembank/marking/fold-text.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { prepareText } from "#worker/core/itembank/marking/prepare-text.ts";
import { makeDep, makeQcm, makeQroc } from "./make-item.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 24 });
const anyTolerances: fc.Arbitrary<Tolerances> = fc.record({ t1: fc.boolean(), t2: fc.boolean(), t3: fc.boolean() });
const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
const word = fc.array(letter, { minLength: 4, maxLength: 14 }).map((letters) => letters.join(""));

const mark = (accepted: string[], tolerances: string, typed: string, format: "text" | "number" = "text") =>
  markAnswer(makeQroc(accepted, tolerances, format), { kind: "text", text: typed });

test("what has been prepared, folded or laid bare once does not change a second time", () => {
  fc.assert(
    fc.property(anyText, anyTolerances, (text, tolerances) => {
      const prepared = prepareText(text);
      expect(prepareText(prepared)).toBe(prepared);
      const folded = foldText(prepared, tolerances);
      expect(foldText(folded, tolerances)).toBe(folded);
      const bare = bareAnswer(text, []);
      expect(bareAnswer(bare, [])).toBe(bare);
    }),
  );
});

test("an accepted answer is right as it stands, whatever it is made of and whatever is allowed", () => {
  fc.assert(
    fc.property(anyText, anyTolerances, (text, tolerances) => {
      fc.pre(prepareText(text) !== "");
      const item = makeQroc([text], "");
      const verdict = markAnswer({ ...item, key: { ...item.key, tolerances } }, { kind: "text", text });
      expect(verdict).toBe("right");
    }),
  );
});

test("on words, allowing more never makes a right answer wrong", () => {
  fc.assert(
    fc.property(word, word, (accepted, typed) => {
      const verdicts = ["", "1", "12", "123"].map((tolerances) => mark([accepted], tolerances, typed) === "right");
      expect(verdicts).toEqual([...verdicts].sort());
    }),
  );
});

const ACCENTS = ["", "\u0300", "\u0301", "\u0302", "\u0308", "\u0327"];
const BLANKS = ["", " ", "\u00a0", "\u202f", "\u200b", "\u00ad", "\t"];
const SIGNS = ["", ".", ",", "!", "-", "’", "«", "…", "🙂"];

/** A word with something after each of its letters, some of them in capitals. */
const noisy = (noise: readonly string[]) =>
  word.chain((plain) =>
    fc
      .array(fc.tuple(fc.constantFrom(...noise), fc.boolean()), { minLength: plain.length, maxLength: plain.length })
      .map((added) => {
        const typed = [...plain].map((sign, at) => {
          const [after, isCapital] = added[at] ?? ["", false];
          return `${isCapital ? sign.toUpperCase() : sign}${after}`;
        });
        return { plain, typed: typed.join("") };
      }),
  );

test("t1: capitals, accents and blanks anywhere in an accepted word are nothing", () => {
  fc.assert(
    fc.property(noisy([...ACCENTS, ...BLANKS]), ({ plain, typed }) => {
      expect(mark([plain], "1", typed)).toBe("right");
    }),
  );
});

test("t2: so are signs that are neither letter nor digit, anywhere", () => {
  fc.assert(
    fc.property(noisy([...BLANKS, ...SIGNS]), ({ plain, typed }) => {
      expect(mark([plain], "12", typed)).toBe("right");
    }),
  );
});

test("t3: one wrong letter in four is forgiven, two are not, and a digit never is", () => {
  const at = (text: string, place: number, sign: string) => `${text.slice(0, place)}${sign}${text.slice(place + 1)}`;
  fc.assert(
    fc.property(word, fc.nat({ max: 3 }), (plain, place) => {
      expect(mark([plain], "123", at(plain, place, "é"))).toBe("right");
      const four = plain.slice(0, 4);
      const [first, second] = place === 0 ? [0, 1] : [place, place - 1];
      expect(mark([four], "123", at(at(four, first, "я"), second, "я"))).toBe("wrong");
    }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 9_999_999 }),
      fc.integer({ min: 1_000, max: 9_999_999 }),
      (one, other) => {
        fc.pre(one !== other);
        expect(mark([String(one)], "123", String(other))).toBe("wrong");
      },
    ),
  );
});

/** A decimal number, as hundredths, in the ways that people write it. */
const writings = (hundredths: number): string[] => {
  const [whole, cents] = [String(Math.floor(hundredths / 100)), String(hundredths % 100).padStart(2, "0")];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, "\u202f");
  const full = whole.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return [
    `${whole},${cents}`,
    `${whole}.${cents}`,
    `${grouped},${cents}`,
    ` ${whole},${cents}0 `,
    `+${whole}.${cents}`,
    `${full}．${cents}`,
  ];
};

test("numbers: every way of writing one number is that number, and no way of writing another", () => {
  const hundredths = fc.integer({ min: 0, max: 99_999_999 });
  fc.assert(
    fc.property(hundredths, hundredths, (one, other) => {
      fc.pre(one !== other);
      for (const typed of writings(one)) {
        for (const accepted of writings(one)) expect(mark([accepted], "1", typed, "number"), typed).toBe("right");
        // Three decimals may be read as thousands by design; two never are.
        expect(mark([writings(other)[0] ?? ""], "1", typed, "number"), typed).toBe("wrong");
      }
    }),
    { numRuns: 50 },
  );
});

test("the order in which boxes are ticked, or dependent fields filled in, says nothing", () => {
  const ids = fc.shuffledSubarray(["a", "b", "c", "d", "e"]);
  fc.assert(
    fc.property(ids, (choices) => {
      const isKey = choices.length === 2 && choices.includes("a") && choices.includes("d");
      expect(markAnswer(makeQcm(), { kind: "choices", choices })).toBe(isKey ? "right" : "wrong");
    }),
  );
  const words = ["nord", "sud", "est", "ouest"];
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 4 }), (texts) => {
      const fields = texts.map((text, rank) => ({ id: `n${rank + 1}`, text }));
      expect(markAnswer(makeDep(words.map((one) => [one])), { kind: "fields", fields })).toBe("right");
    }),
  );
});

test("on plain words the published letter and ours say the same", () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom("", "1", "12", "123"), (accepted, typed, tolerances) => {
      for (const text of [typed, accepted, `${accepted}e`, accepted.slice(1)]) {
        const item = makeQroc([accepted], tolerances);
        expect(markAnswer(item, { kind: "text", text }, "published")).toBe(markAnswer(item, { kind: "text", text }));
      }
    }),
  );
});
