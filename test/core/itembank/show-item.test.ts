import { expect, test } from "vitest";
import { showItem } from "#worker/core/itembank/show-item.ts";
import { makeQcm, makeQcu, makeQroc } from "./make-item.ts";

test("nothing secret reaches the browser", () => {
  const items = [makeQcu(), makeQcm(), makeQroc(["SECRET-ACCEPTED"], "13")];
  for (const item of items) {
    const shown = showItem(item, "fr", "attempt");
    expect(Object.keys(shown).sort()).toEqual(["choices", "field", "id", "kind", "question", "situation"]);
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|1\.234567|0\.765432|misconception|key|version|shelf/u);
    for (const choice of shown.choices) expect(Object.keys(choice).sort()).toEqual(["id", "text"]);
  }
});

test("a text question shows its field, a choice question its choices", () => {
  expect(showItem(makeQroc(["12"], "1", "number"), "en", "s")).toEqual({
    id: "4.1-hameconnage-03-a",
    kind: "qroc",
    situation: "Un message arrive.",
    question: "Que faire ?",
    choices: [],
    field: { label: "Réponse", placeholder: null, numeric: true },
  });
  const ordered = showItem(makeQcu({ ordered: true }), "fr", "s");
  expect(ordered.field).toBeNull();
  expect(ordered.choices.map((choice) => choice.text)).toEqual(["choix a", "choix b", "choix c", "choix d", "choix e"]);
});

test("the order of choices is one attempt's own: stable, the same in both languages, other for others", () => {
  const item = makeQcm();
  const { fr, en } = item.texts;
  const bilingual = { ...item, texts: { fr, en: { ...en, choices: en.choices.toReversed() } } };
  const order = (seed: string, locale: "fr" | "en" = "fr") =>
    showItem(bilingual, locale, seed)
      .choices.map((choice) => choice.id)
      .join("");
  expect(order("one")).toBe(order("one"));
  expect(order("one", "en")).toBe(order("one"));
  expect(new Set(Array.from({ length: 60 }, (_, n) => order(`attempt-${n}`))).size).toBeGreaterThan(30);
});

test("no place is favoured: each choice comes first about as often", () => {
  const firsts = Array.from({ length: 5_000 }, (_, n) => showItem(makeQcu(), "fr", `attempt-${n}`).choices[0]?.id);
  for (const id of ["a", "b", "c", "d", "e"]) {
    expect(Math.abs(firsts.filter((first) => first === id).length - 1_000)).toBeLessThan(130);
  }
});

test("the order of one question says nothing of the order of the next", () => {
  const orders = Array.from({ length: 20 }, (_, n) =>
    showItem(makeQcu({ id: `item-${n}` }), "fr", "attempt")
      .choices.map((choice) => choice.id)
      .join(""),
  );
  expect(new Set(orders).size).toBeGreaterThan(10);
});
