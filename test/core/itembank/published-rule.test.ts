import { expect, test } from "vitest";
import { aBank, aRoom, someItems } from "#test/support/session-factory.ts";
import { REFERENCE_V3, VIGIE } from "#worker/core/engine/config.ts";
import type { Item, Verdict } from "#worker/core/itembank/item.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { makeDep, makeInd, makeMatch, makeOrder, makeQcm, makeQcu, makeQroc, makeSelect } from "./make-item.ts";

type Row = [why: string, item: Item, typed: string | string[], published: Verdict, just: Verdict];

const number = (...accepted: string[]) => makeQroc(accepted, "1", "number");

/** Where the letter of the published rule and ours part: what the first says, then what is just. */
const PARTED: Row[] = [
  ["t1 leaves ligatures", makeQroc(["cœur"], "1"), "coeur", "wrong", "right"],
  ["t1 leaves æ", makeQroc(["ex æquo"], "1"), "ex aequo", "wrong", "right"],
  ["t1 leaves ß", makeQroc(["Straße"], "1"), "strasse", "wrong", "right"],
  ["t1 leaves typographic apostrophes", makeQroc(["l'adresse"], "1"), "l’adresse", "wrong", "right"],
  ["t1 leaves dashes", makeQroc(["-site"], "1"), "–site", "wrong", "right"],
  ["t1 leaves full-width signs", makeQroc(["cc"], "1"), "ｃｃ", "wrong", "right"],
  ["a last full stop counts", makeQroc(["plan2.txt"], "1"), "plan2.txt.", "wrong", "right"],
  ["an invisible sign counts", makeQroc(["dossier"], "1"), "dos\u00adsier", "wrong", "right"],
  ["without t1, a space at the end counts", makeQroc(["=A1"], ""), "=A1 ", "wrong", "right"],
  ["t2 empties Cyrillic, and empty equals empty", makeQroc(["почта"], "12"), "чат", "right", "wrong"],
  ["t2 empties Arabic", makeQroc(["بريد"], "12"), "ملف", "right", "wrong"],
  ["t2 empties signs", makeQroc(["@"], "12"), "#", "right", "wrong"],
  ["t2 without t1 deletes the accented letter", makeQroc(["été"], "2"), "t", "right", "wrong"],
  ["t2 deletes œ whole", makeQroc(["sœur"], "12"), "sur", "right", "wrong"],
  ["t3 forgives a digit of a telephone number", makeQroc(["3018"], "123"), "3019", "right", "wrong"],
  ["t3 forgives a year", makeQroc(["mars 2024"], "123"), "mars 2025", "right", "wrong"],
  ["a number with its unit is a text", number("105", "105 kWh"), "105,0 kWh", "wrong", "right"],
  ["floats lose the last digit", number("9007199254740993"), "9007199254740992", "right", "wrong"],
  ["a thousand is not read in groups", number("1024.5"), "1,024.5", "wrong", "right"],
  ["a minus of print is no minus", number("-5"), "−5", "wrong", "right"],
  [
    "a number among several fields is a text",
    makeInd([["105.1"], ["54"]], "1", "number"),
    ["105,1", "54"],
    "wrong",
    "right",
  ],
  [
    "a text takes the group another needs",
    makeDep([["moteur", "navigateur"], ["moteur"]]),
    ["moteur", "navigateur"],
    "wrong",
    "right",
  ],
];

function answerOf(typed: string | string[]) {
  if (typeof typed === "string") return { kind: "text" as const, text: typed };
  return { kind: "fields" as const, fields: typed.map((text, rank) => ({ id: `n${rank + 1}`, text })) };
}

test.each(PARTED)("the letter and justice part: %s", (_, item, typed, published, just) => {
  expect(markAnswer(item, answerOf(typed), "published")).toBe(published);
  expect(markAnswer(item, answerOf(typed), "just")).toBe(just);
});

/** What both say. */
const AGREED: [item: Item, typed: string | string[], verdict: Verdict][] = [
  [makeQroc(["hameçonnage"], "1"), " HAMECONNAGE ", "right"],
  [makeQroc(["mot de passe"], "1"), "mot\u00a0depasse", "right"],
  [makeQroc(["06 39 98 12 34"], "12"), "06.39.98.12.34", "right"],
  [makeQroc(["antivirus"], "123"), "antivirsu", "right"],
  [makeQroc(["antivirus"], "12"), "antivirsu", "wrong"],
  [makeQroc(["antivirus"], "123"), "", "wrong"],
  [makeQroc(["été"], ""), "e\u0301te\u0301", "right"],
  [makeQroc(["été"], ""), "ete", "wrong"],
  [number("1024.5"), "1 024,5", "right"],
  [number("1024.5"), "1024,50", "right"],
  [number("1024.5"), "1024", "wrong"],
  [number("12", "douze"), "Douze", "right"],
  [makeInd([["105"], ["54"]]), ["105", "54"], "right"],
  [makeInd([["105"], ["54"]]), ["54", "105"], "wrong"],
  [makeDep([["4"], ["5"]]), ["5", "4"], "right"],
  [makeDep([["4"], ["5"]]), ["4", "4"], "wrong"],
  [makeSelect(), ["a", "c"], "right"],
  [makeSelect(), ["A", "c"], "wrong"],
];

test.each(AGREED)("both rules agree %#", (item, typed, verdict) => {
  expect(markAnswer(item, answerOf(typed), "published")).toBe(verdict);
  expect(markAnswer(item, answerOf(typed), "just")).toBe(verdict);
});

test("choices, orders and pairs are marked alike by both rules", () => {
  const order = { kind: "order" as const, order: ["s3", "s1", "s4", "s2"] };
  const pairs = [1, 2, 3, 4].map((rank) => ({ left: `l${rank}`, right: `r${rank}` }));
  for (const rule of ["just", "published"] as const) {
    expect(markAnswer(makeQcu(), { kind: "choices", choices: ["b"] }, rule)).toBe("right");
    expect(markAnswer(makeQcm(), { kind: "choices", choices: ["d", "a"] }, rule)).toBe("right");
    expect(markAnswer(makeQcm(), { kind: "choices", choices: ["a", "d", "e"] }, rule)).toBe("wrong");
    expect(markAnswer(makeOrder(), order, rule)).toBe("right");
    expect(markAnswer(makeMatch(), { kind: "pairs", pairs }, rule)).toBe("right");
    expect(markAnswer(makeQcu(), { kind: "skip" }, rule)).toBe("skipped");
  }
});

test("a room marks by the rule of its engine: 3019 for 3018 is right by the published letter alone", () => {
  const number = makeQroc(["3018"], "123");
  const bank = aBank(
    someItems().map(({ id, skill, competence, tube }) => ({ ...number, id, skill, competence, tube })),
  );
  const verdicts = [VIGIE, REFERENCE_V3].map((engine) => {
    const room = aRoom({ bank, engine });
    room.begin();
    expect(room.answer({ answer: { kind: "text", text: "3019" } })).toBe("ok");
    return room.course().served[0]?.outcome?.verdict;
  });
  expect(verdicts).toEqual(["wrong", "right"]);
});
