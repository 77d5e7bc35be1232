import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { matchesGroups } from "#worker/core/itembank/marking/match-groups.ts";
import { makeDep, makeInd, makeMatch, makeOrder, makeSelect } from "./make-item.ts";

const fields = (...texts: string[]) => ({
  kind: "fields" as const,
  fields: texts.map((text, rank) => ({ id: `n${rank + 1}`, text })),
});
const pairs = (...rights: string[]) => ({
  kind: "pairs" as const,
  pairs: rights.map((right, rank) => ({ left: `l${rank + 1}`, right })),
});
const order = (...ids: string[]) => ({ kind: "order" as const, order: ids });

test("independent fields: each has its own accepted answers, all must be right", () => {
  const item = makeInd([["105", "105,1"], ["54"]], "1", "number");
  expect(markAnswer(item, fields("105.10", "54,0"))).toBe("right");
  expect(markAnswer(item, fields("54", "105"))).toBe("wrong");
  expect(markAnswer(item, fields("105", "55"))).toBe("wrong");
  expect(markAnswer(item, { kind: "fields", fields: [{ id: "n2", text: "54" }] })).toBe("wrong");
  // The order in which a page lists its fields says nothing.
  expect(markAnswer(item, { kind: "fields", fields: fields("105", "54").fields.toReversed() })).toBe("right");
});

test("dependent fields: any order, no accepted group serves twice", () => {
  const item = makeDep([
    ["4", "quatre"],
    ["5", "cinq"],
  ]);
  for (const [one, other] of [
    ["4", "5"],
    ["5", "4"],
    ["Quatre", "CINQ"],
  ]) {
    expect(markAnswer(item, fields(one ?? "", other ?? ""))).toBe("right");
  }
  expect(markAnswer(item, fields("4", "quatre"))).toBe("wrong");
  expect(markAnswer(item, fields("4", "6"))).toBe("wrong");
  expect(markAnswer(item, fields("4"))).toBe("wrong");
});

test("dependent fields: three of five will do, and a text that fits two groups leaves the one another needs", () => {
  const item = makeDep([["a"], ["b"], ["c"], ["d"], ["e"]], 3);
  expect(markAnswer(item, fields("e", "a", "c"))).toBe("right");
  expect(markAnswer(item, fields("e", "a", "f"))).toBe("wrong");
  // Taken one after the other, "moteur" would use up the only group of "navigateur".
  const shared = makeDep([["moteur", "navigateur"], ["moteur"]]);
  expect(markAnswer(shared, fields("moteur", "navigateur"))).toBe("right");
});

test("groups: right exactly when some order of the groups fits each text", () => {
  const word = fc.constantFrom("a", "b", "c", "d");
  const group = fc.array(word, { minLength: 1, maxLength: 3 });
  const permutations = (list: string[][]): string[][][] =>
    list.length === 0
      ? [[]]
      : list.flatMap((one, at) => permutations(list.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(group, { maxLength: 4 }), (texts, groups) => {
      const fits = (text: string, accepted: readonly string[] | undefined) => accepted?.includes(text) ?? false;
      const expected = permutations(groups).some((order) => texts.every((text, at) => fits(text, order[at])));
      expect(matchesGroups(texts, groups, (text, accepted) => accepted.includes(text))).toBe(expected);
    }),
  );
});

test("menus are exact, steps have one order, pairs are one to one", () => {
  expect(markAnswer(makeSelect(), fields("a", "c"))).toBe("right");
  expect(markAnswer(makeSelect(), fields("A", "c"))).toBe("wrong");
  expect(markAnswer(makeSelect(), fields("c", "a"))).toBe("wrong");
  expect(markAnswer(makeOrder(), order("s3", "s1", "s4", "s2"))).toBe("right");
  expect(markAnswer(makeOrder(), order("s3", "s1", "s2", "s4"))).toBe("wrong");
  expect(markAnswer(makeMatch(), pairs("r1", "r2", "r3", "r4"))).toBe("right");
  expect(markAnswer(makeMatch(), pairs("r1", "r2", "r3", "r5"))).toBe("wrong");
  expect(markAnswer(makeMatch(), pairs("r2", "r1", "r3", "r4"))).toBe("wrong");
});

test("an answer of another kind is wrong, and a skip is a skip", () => {
  for (const item of [makeInd([["1"], ["2"]]), makeDep([["1"], ["2"]]), makeSelect(), makeOrder(), makeMatch()]) {
    expect(markAnswer(item, { kind: "text", text: "1" }), item.kind).toBe("wrong");
    expect(markAnswer(item, { kind: "choices", choices: ["a"] }), item.kind).toBe("wrong");
    expect(markAnswer(item, { kind: "skip" }), item.kind).toBe("skipped");
    expect(checkAnswerShape(item, { kind: "text", text: "1" })).toMatchObject({
      error: { code: "ANSWER_KIND_MISMATCH" },
    });
  }
});

const LONG = "é".repeat(2_001);

test.each([
  ["a field left out", makeInd([["1"], ["2"]]), fields("1"), { code: "ANSWER_FIELDS_MISMATCH" }],
  [
    "a field twice",
    makeInd([["1"]]),
    { kind: "fields", fields: [...fields("1").fields, ...fields("2").fields] },
    { code: "ANSWER_FIELDS_MISMATCH" },
  ],
  [
    "a field of blanks",
    makeDep([["1"], ["2"]]),
    fields("1", " \u200b "),
    { code: "ANSWER_FIELD_EMPTY", meta: { field: "n2" } },
  ],
  [
    "a field too long",
    makeInd([["1"], ["2"]]),
    fields("1", LONG),
    { code: "ANSWER_TEXT_TOO_LONG", meta: { longest: 2000, given: 2001 } },
  ],
  ["an unknown option", makeSelect(), fields("a", "z"), { code: "ANSWER_OPTION_UNKNOWN", meta: { field: "n2" } }],
  ["a step twice", makeOrder(), order("s1", "s1", "s3", "s4"), { code: "ANSWER_ORDER_MISMATCH" }],
  ["a step missing", makeOrder(), order("s1", "s2", "s3"), { code: "ANSWER_ORDER_MISMATCH" }],
  ["a pair missing", makeMatch(), pairs("r1", "r2", "r3"), { code: "ANSWER_PAIRS_MISMATCH" }],
  ["an unknown right", makeMatch(), pairs("r1", "r2", "r3", "l4"), { code: "ANSWER_PAIRS_MISMATCH" }],
  ["a right twice", makeMatch(), pairs("r1", "r2", "r3", "r3"), { code: "ANSWER_PAIR_TWICE" }],
] as const)("shape: %s is refused, with its code", (_, item, answer, error) => {
  const given = structuredClone(answer) as Parameters<typeof checkAnswerShape>[1];
  expect(checkAnswerShape(item, given)).toEqual({ ok: false, error });
});

test("shape: a whole answer is taken, right or wrong", () => {
  expect(checkAnswerShape(makeInd([["1"], ["2"]]), fields("x", "y"))).toMatchObject({ ok: true });
  expect(checkAnswerShape(makeSelect(), fields("b", "b"))).toMatchObject({ ok: true });
  expect(checkAnswerShape(makeOrder(), order("s1", "s2", "s3", "s4"))).toMatchObject({ ok: true });
  expect(checkAnswerShape(makeMatch(), pairs("r5", "r4", "r3", "r2"))).toMatchObject({ ok: true });
});
