import { expect, test } from "vitest";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { makeQcm, makeQcu, makeQroc } from "./make-item.ts";

function pick(...choices: string[]): Answer {
  return { kind: "choices", choices };
}

function type(text: string): Answer {
  return { kind: "text", text };
}

const REFUSED: [why: string, item: Item, answer: Answer, error: object][] = [
  ["qcu without a choice", makeQcu(), pick(), { code: "ANSWER_CHOICE_COUNT", meta: { expected: 1, given: 0 } }],
  ["qcu with two", makeQcu(), pick("a", "b"), { code: "ANSWER_CHOICE_COUNT", meta: { expected: 1, given: 2 } }],
  ["qcu unknown", makeQcu(), pick("z"), { code: "ANSWER_CHOICE_UNKNOWN", meta: { choice: "z" } }],
  [
    "qcm forged",
    makeQcm(),
    pick("a", "x".repeat(99)),
    { code: "ANSWER_CHOICE_UNKNOWN", meta: { choice: "x".repeat(20) } },
  ],
  ["qcm with one", makeQcm(), pick("a"), { code: "ANSWER_CHOICES_TOO_FEW", meta: { fewest: 2, given: 1 } }],
  ["qcm with none", makeQcm(), pick(), { code: "ANSWER_CHOICES_TOO_FEW", meta: { fewest: 2, given: 0 } }],
  ["qcm twice the same", makeQcm(), pick("a", "a"), { code: "ANSWER_CHOICE_REPEATED" }],
  ["empty text", makeQroc(["a"]), type(""), { code: "ANSWER_TEXT_EMPTY" }],
  ["blank text", makeQroc(["a"]), type(" \u00a0\n\u200b"), { code: "ANSWER_TEXT_EMPTY" }],
  [
    "one sign too many",
    makeQroc(["a"]),
    type("é".repeat(2_001)),
    { code: "ANSWER_TEXT_TOO_LONG", meta: { longest: 2_000, given: 2_001 } },
  ],
  [
    "text for choices",
    makeQcu(),
    type("b"),
    { code: "ANSWER_KIND_MISMATCH", meta: { question: "qcu", given: "text" } },
  ],
  [
    "choices for text",
    makeQroc(["a"]),
    pick("a"),
    { code: "ANSWER_KIND_MISMATCH", meta: { question: "qroc", given: "choices" } },
  ],
];

test.each(REFUSED)("%s is refused with its code", (_why, item, answer, error) => {
  expect(checkAnswerShape(item, answer)).toEqual({ ok: false, error });
});

test.each<[why: string, item: Item, answer: Answer]>([
  ["one choice", makeQcu(), pick("e")],
  ["a wrong pair", makeQcm(), pick("b", "c")],
  ["all the choices", makeQcm(), pick("a", "b", "c", "d", "e")],
  ["a word", makeQroc(["a"]), type(" z ")],
  ["2 000 signs between blanks", makeQroc(["a"]), type(` ${"a".repeat(2_000)} `)],
  ["a skip of one choice", makeQcu(), { kind: "skip" }],
  ["a skip of a text", makeQroc(["a"]), { kind: "skip" }],
])("%s is let through unchanged", (_why, item, answer) => {
  expect(checkAnswerShape(item, answer)).toEqual({ ok: true, value: answer });
});
