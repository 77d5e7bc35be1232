import { expect, test } from "vitest";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";

const ITEMS = loadStarterPack().filter(({ usage }) => usage === "practice");

/** What pupils type to questions of practice, field by field; then what must stay wrong. */
const TYPED: Record<string, { right: string[][]; wrong: string[][] }> = {
  "1.3-interpreter-01-b": {
    right: [
      ["16", "11"],
      ["16 °C", "11 °C"],
      ["16°", "11°"],
      ["16 degrés", "11 degrees"],
      [" 16 ", "11,0"],
      ["16°C", "11.0"],
    ],
    wrong: [
      ["9", "21"],
      ["11", "16"],
      ["19", "12"],
      ["16", "21"],
      ["16", ""],
      ["16 %", "11"],
    ],
  },
  "2.3-organiser-projet-01-b": {
    right: [
      ["Tom", "5 juin"],
      ["TOM", "le 5 juin"],
      ["tom", "5/06"],
      ["c’est Tom", "05/06"],
      ["Tom.", "June 5"],
      ["Tom", "le 5"],
    ],
    wrong: [
      ["Eva", "5 juin"],
      ["Tom", "3 juin"],
      ["Sohan", "3 juin"],
      ["Tom", "27 mai"],
      ["Tom", "juin"],
      ["Tom", "05/07"],
    ],
  },
  "3.1-saisie-01-b": {
    right: [
      ["Mon amie Chloé aime Paris."],
      ["Mon amie Chloé aime Paris"],
      ["My friend Chloé loves Paris."],
      ["“My friend Chloé loves Paris”"],
      ["« Mon amie Chloé aime Paris. »"],
    ],
    wrong: [
      ["mon amie Chloé aime Paris."],
      ["Mon amie chloé aime Paris."],
      ["Mon amie Chloe aime Paris."],
      ["Mon amie Chloé aime paris."],
      ["MON AMIE CHLOÉ AIME PARIS."],
    ],
  },
  "3.4-sequence-01-b": {
    right: [["B2"], ["b2"], ["B 2"], ["case B2"], ["Square b2"], ["(B,2)"]],
    wrong: [["A2"], ["B3"], ["C2"], ["B4"], ["B"], ["A1"]],
  },
  "3.4-variables-01-b": {
    right: [
      ["2", "20"],
      ["2 vies", "20 points"],
      ["2,0", "20"],
      [" 2", "20 "],
      ["2 lives", "20.0"],
    ],
    wrong: [
      ["2", "30"],
      ["3", "30"],
      ["3", "20"],
      ["2", "0"],
      ["20", "2"],
    ],
  },
  "5.2-services-en-ligne-01-b": {
    right: [
      ["13", "6"],
      ["13 ans", "6 mois"],
      ["13 years", "6 months"],
      [" 13", "6 "],
      ["13,0", "6"],
    ],
    wrong: [
      ["13", "14"],
      ["15", "6"],
      ["14", "6"],
      ["13", "18"],
      ["13", "6 ans"],
      ["6", "13"],
    ],
  },
};

const CASES = Object.entries(TYPED).flatMap(([id, { right, wrong }]) => [
  ...right.map((texts) => [id, "right", texts] as const),
  ...wrong.map((texts) => [id, "wrong", texts] as const),
]);

test.each(CASES)("%s judges as %s: %j", (id, verdict, texts) => {
  const item = ITEMS.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  expect(markAnswer(item, typed(item, texts))).toBe(verdict);
});

function typed(item: Item, texts: readonly string[]): Answer {
  if (item.kind !== "qrocm-ind") return { kind: "text", text: texts[0] ?? "" };
  return { kind: "fields", fields: item.texts.fr.fields.map(({ id }, rank) => ({ id, text: texts[rank] ?? "" })) };
}

test("every question of practice that is typed has five right and five wrong ways here", () => {
  const kinds = ["qroc", "qrocm-ind", "qrocm-dep"];
  expect(ITEMS.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)).toEqual(Object.keys(TYPED));
  for (const [id, { right, wrong }] of Object.entries(TYPED))
    expect([right.length >= 5, wrong.length >= 5], id).toEqual([true, true]);
});
