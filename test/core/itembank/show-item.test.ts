import { expect, test } from "vitest";
import type { ShownItem } from "#worker/core/itembank/item.ts";
import { showItem } from "#worker/core/itembank/show-item.ts";
import { makeDep, makeInd, makeMatch, makeOrder, makeQcm, makeQcu, makeQroc, makeSelect } from "./make-item.ts";

/** What each kind lets out beside its own words. */
const SHOWN = {
  qcu: ["choices"],
  qcm: ["choices"],
  qroc: ["field"],
  "qrocm-ind": ["body", "fields"],
  "qrocm-dep": ["body", "fields"],
  select: ["body", "fields"],
  order: ["steps"],
  match: ["left", "right"],
};

test("nothing secret reaches the browser, of any kind", () => {
  const secret = ["SECRET-ACCEPTED"];
  const items = [
    makeQcu(),
    makeQcm(),
    makeQroc(secret, "13"),
    makeInd([secret, secret]),
    makeDep([secret, secret]),
    makeSelect(),
    makeOrder(),
    makeMatch(),
  ];
  expect(items.map(({ kind }) => kind)).toEqual(Object.keys(SHOWN));
  for (const item of items) {
    const shown = showItem(item, "fr", "attempt");
    expect(Object.keys(shown).sort()).toEqual(
      ["documents", "id", "illustration", "kind", "question", "situation", ...SHOWN[item.kind]].sort(),
    );
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|1\.234567|0\.765432|misconception|key|version|shelf/u);
  }
});

test("a text question shows its field, a choice question its choices", () => {
  const asked = {
    id: "4.1-hameconnage-03-a",
    situation: "Un message arrive.",
    question: "Que faire ?",
    documents: [],
    illustration: null,
  };
  const field = { label: "Réponse", placeholder: null };
  expect(showItem(makeQroc(["12"], "1", "number"), "en", "s")).toEqual({
    ...asked,
    kind: "qroc",
    field: { ...field, numeric: true, isLong: false },
  });
  expect(showItem(makeQroc(["12"], "1", "long"), "en", "s")).toMatchObject({
    field: { ...field, numeric: false, isLong: true },
  });
  const ordered = showItem(makeQcu({ ordered: true }), "fr", "s");
  expect(choicesOf(ordered).map((choice) => choice.text)).toEqual([
    "choix a",
    "choix b",
    "choix c",
    "choix d",
    "choix e",
  ]);
});

test("files are named with their size and the words of the reader's language", () => {
  const documents = [
    { file: "trajets.csv", bytes: 4_120, texts: { fr: { label: "les trajets" }, en: { label: "the trips" } } },
  ];
  const illustration = { file: "borne.png", alt: { fr: "Une borne.", en: "A machine." } };
  expect(showItem({ ...makeQcu(), documents, illustration }, "en", "s")).toMatchObject({
    documents: [{ file: "trajets.csv", label: "the trips", bytes: 4_120 }],
    illustration: { file: "borne.png", alt: "A machine." },
  });
});

test("fields are typed, menus have their options", () => {
  const ind = showItem(makeInd([["1"], ["2"]], "1", "number"), "fr", "s");
  expect(ind).toMatchObject({
    body: ["n1 : ", "{n1}, n2 : ", "{n2}"].join("$"),
    fields: [
      { id: "n1", label: "champ n1", placeholder: null, numeric: true, options: null },
      { id: "n2", label: "champ n2", placeholder: null, numeric: true, options: null },
    ],
  });
  const menus = showItem(makeSelect(), "fr", "s");
  expect(menus.kind === "select" ? menus.fields[1]?.options?.map(({ id }) => id) : null).toEqual(["a", "b", "c"]);
});

test("steps never stand in their right order, pairs are mixed on both sides, alike in both languages", () => {
  const orders = Array.from({ length: 200 }, (_, n) => {
    const [fr, en] = (["fr", "en"] as const).map((locale) => showItem(makeOrder(), locale, `attempt-${n}`));
    expect(fr).toEqual(en);
    return fr?.kind === "order" ? fr.steps.map(({ id }) => id).join(" ") : "";
  });
  expect(orders).not.toContain("s3 s1 s4 s2");
  expect(new Set(orders).size).toBe(23);
  const sides = Array.from({ length: 60 }, (_, n) => {
    const shown = showItem(makeMatch(), "fr", `attempt-${n}`);
    return shown.kind === "match" ? [shown.left, shown.right].map((side) => side.map(({ id }) => id).join("")) : [];
  });
  expect(new Set(sides.map(([left]) => left)).size).toBeGreaterThan(15);
  expect(new Set(sides.map(([, right]) => right)).size).toBeGreaterThan(30);
});

test("the order of choices is one attempt's own: stable, the same in both languages, other for others", () => {
  const item = makeQcm();
  const { fr, en } = item.texts;
  const bilingual = { ...item, texts: { fr, en: { ...en, choices: en.choices.toReversed() } } };
  const order = (seed: string, locale: "fr" | "en" = "fr") =>
    choicesOf(showItem(bilingual, locale, seed))
      .map((choice) => choice.id)
      .join("");
  expect(order("one")).toBe(order("one"));
  expect(order("one", "en")).toBe(order("one"));
  expect(new Set(Array.from({ length: 60 }, (_, n) => order(`attempt-${n}`))).size).toBeGreaterThan(30);
});

test("no place is favoured: each choice comes first about as often", () => {
  const firsts = Array.from({ length: 5_000 }, (_, n) => choicesOf(showItem(makeQcu(), "fr", `attempt-${n}`))[0]?.id);
  for (const id of ["a", "b", "c", "d", "e"]) {
    expect(Math.abs(firsts.filter((first) => first === id).length - 1_000)).toBeLessThan(130);
  }
});

test("the order of one question says nothing of the order of the next", () => {
  const orders = Array.from({ length: 20 }, (_, n) =>
    choicesOf(showItem(makeQcu({ id: `item-${n}` }), "fr", "attempt"))
      .map((choice) => choice.id)
      .join(""),
  );
  expect(new Set(orders).size).toBeGreaterThan(10);
});

function choicesOf(shown: ShownItem): { id: string; text: string }[] {
  return "choices" in shown ? shown.choices : [];
}

test("among fields of words, the one that is a number has the keyboard of numbers", () => {
  const item = makeInd([["au gymnase"], ["36"]], "12");
  const [, amount] = item.key.fields;
  if (amount !== undefined) amount.format = "number";
  const shown = showItem(item, "fr", "attempt");
  expect(shown.kind === "qrocm-ind" && shown.fields.map(({ numeric }) => numeric)).toEqual([false, true]);
});
