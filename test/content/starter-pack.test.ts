import { expect, test } from "vitest";
import { readSkills } from "#worker/content/blueprint/read-skills.ts";
import type { FaultCode } from "#worker/content/check/fault.ts";
import { checkPack } from "#worker/content/check-pack.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import type { Item, QcmItem, QcuItem, QrocItem } from "#worker/core/itembank/item.ts";

const skills = readSkills();

/** A private copy of the pack and the first item of each kind, for one test to spoil. */
function makePack(): { items: Item[]; qcu: QcuItem; qcm: QcmItem; qroc: QrocItem } {
  const items = structuredClone(loadStarterPack());
  const qcu = items.find((item) => item.kind === "qcu");
  const qcm = items.find((item) => item.kind === "qcm");
  const qroc = items.find((item) => item.kind === "qroc");
  if (!qcu || !qcm || !qroc) throw new Error("the pack lacks a kind");
  return { items, qcu, qcm, qroc };
}

type Pack = ReturnType<typeof makePack>;
type Plant = (pack: Pack) => { raws: unknown[]; itemId: string };

/** Spoils one item of the pack in place. */
function spoil<K extends "qcu" | "qcm" | "qroc">(kind: K, change: (item: Pack[K]) => void): Plant {
  return (pack) => {
    change(pack[kind]);
    return { raws: pack.items, itemId: pack[kind].id };
  };
}

function keyChoiceOf(item: QcuItem, locale: "fr" | "en") {
  const choice = item.texts[locale].choices.find((candidate) => candidate.id === item.key.choice);
  if (!choice) throw new Error("no key");
  return choice;
}

function withFile(modes: Pick<Item, "focus" | "timerSeconds">): Plant {
  const documents = [{ file: "a.csv", texts: { fr: { label: "a" }, en: { label: "a" } } }];
  return spoil("qcu", (item) => Object.assign(item, { documents, ...modes }));
}

const PLANTS: [FaultCode, string, Plant][] = [
  ["SCHEMA", "an unknown property", (p) => ({ raws: [...p.items, { ...p.qcu, hint: "b" }], itemId: p.qcu.id })],
  ["SCHEMA", "a missing language", (p) => ({ raws: [{ ...p.qcu, texts: { fr: p.qcu.texts.fr } }], itemId: p.qcu.id })],
  ["SCHEMA", "an empty question", spoil("qcm", (item) => Object.assign(item.texts.en, { question: "  " }))],
  ["SCHEMA", "an empty choice", spoil("qcu", (item) => Object.assign(keyChoiceOf(item, "fr"), { text: "" }))],
  ["SCHEMA", "a competence outside the framework", spoil("qcu", (item) => Object.assign(item, { competence: "6.1" }))],
  ["DUPLICATE_ID", "the same item twice", (p) => ({ raws: [...p.items, p.qroc], itemId: p.qroc.id })],
  [
    "ID_SKILL_MISMATCH",
    "an id of another skill",
    (p) => {
      const spoilt = { ...p.qcu, id: "4.1-hameconnage-03-a" };
      return { raws: [spoilt], itemId: spoilt.id };
    },
  ],
  [
    "SKILL_UNKNOWN",
    "a skill outside the blueprint",
    (p) => {
      const spoilt = { ...p.qcu, id: "1.1-requete-99-a", skill: "1.1-requete-99" };
      return { raws: [spoilt], itemId: spoilt.id };
    },
  ],
  ["SKILL_TUBE_MISMATCH", "another tube", spoil("qcm", (item) => Object.assign(item, { tube: "1.1-veille" }))],
  [
    "SKILL_COMPETENCE_MISMATCH",
    "another competence",
    spoil("qcm", (item) => Object.assign(item, { competence: "5.2" })),
  ],
  ["SKILL_LEVEL_MISMATCH", "another level", spoil("qcm", (item) => Object.assign(item, { level: item.level + 1 }))],
  ["PARAMETER_RANGE", "a above 2.2", spoil("qcu", (item) => Object.assign(item, { discrimination: 2.3 }))],
  ["PARAMETER_RANGE", "b below -5", spoil("qroc", (item) => Object.assign(item, { difficulty: -5.1 }))],
  [
    "STEM_TOO_LONG",
    "61 words without a document",
    spoil("qroc", (item) => {
      delete item.documents;
      Object.assign(item.texts.en, { situation: "word ".repeat(60), question: "Which?" });
    }),
  ],
  [
    "STEM_TOO_LONG",
    "91 words with a document",
    spoil("qcu", (item) => {
      item.documents = [{ file: "a.csv", texts: { fr: { label: "a" }, en: { label: "a" } } }];
      Object.assign(item.texts.en, { situation: "word ".repeat(90), question: "Which?" });
    }),
  ],
  [
    "EXPLANATION_TOO_LONG",
    "51 words",
    spoil("qroc", (item) => Object.assign(item.texts.fr, { explanation: "mot ".repeat(51) })),
  ],
  [
    "TYPOGRAPHY",
    "a bare question mark in French",
    spoil("qcu", (item) => Object.assign(item.texts.fr, { question: "Que faire?" })),
  ],
  [
    "TYPOGRAPHY",
    "an ordinary space before ?",
    spoil("qcu", (item) => Object.assign(item.texts.fr, { question: "Que faire ?" })),
  ],
  [
    "TYPOGRAPHY",
    "an ordinary space before :",
    spoil("qcu", (item) => Object.assign(item.texts.fr, { situation: "Liste : x" })),
  ],
  [
    "TYPOGRAPHY",
    "ordinary spaces in « »",
    spoil("qcu", (item) => Object.assign(item.texts.fr, { situation: "« x »" })),
  ],
  [
    "TYPOGRAPHY",
    "a space before ? in English",
    spoil("qcu", (item) => Object.assign(item.texts.en, { question: "What now ?" })),
  ],
  ["TYPOGRAPHY", "two spaces", spoil("qcm", (item) => Object.assign(item.texts.fr, { situation: "a \u00A0b" }))],
  ["MODE_WITH_DOCUMENT", "focus, with a file to open", withFile({ focus: true })],
  ["MODE_WITH_DOCUMENT", "a timer, with a file to open", withFile({ timerSeconds: 60 })],
  [
    "BRAND_ADDRESS",
    "a real address",
    spoil("qcm", (item) => Object.assign(item.texts.en, { situation: "On www.service.com" })),
  ],
  [
    "CHOICE_IDS_DIFFER",
    "an English choice renamed",
    spoil("qcm", (item) => Object.assign(item.texts.en.choices[0] ?? {}, { id: "z" })),
  ],
  [
    "CHOICE_DUPLICATE",
    "a choice twice",
    spoil("qcm", (item) => Object.assign(item.texts.fr.choices[0] ?? {}, { id: "b" })),
  ],
  ["CHOICE_COUNT", "a qcu with two choices", spoil("qcu", (item) => item.texts.fr.choices.splice(2))],
  ["CHOICE_COUNT", "a qcm with four choices", spoil("qcm", (item) => item.texts.en.choices.splice(4))],
  ["KEY_UNKNOWN", "a key that is no choice", spoil("qcu", (item) => Object.assign(item.key, { choice: "z" }))],
  ["KEY_COUNT", "a qcm with one key", spoil("qcm", (item) => item.key.choices.splice(1))],
  [
    "KEY_COUNT",
    "a qcm whose key is listed twice",
    spoil("qcm", (item) => Object.assign(item.key, { choices: ["b", "b"] })),
  ],
  [
    "MISCONCEPTION_MISSING",
    "a distractor without a name",
    spoil("qcu", (item) => {
      for (const choice of item.texts.fr.choices) delete choice.misconception;
    }),
  ],
  [
    "MISCONCEPTION_ON_KEY",
    "a key with a misconception",
    spoil("qcu", (item) => {
      keyChoiceOf(item, "en").misconception = "none";
    }),
  ],
  [
    "KEY_STANDS_OUT",
    "a key far longer than the rest",
    spoil("qcu", (item) => {
      keyChoiceOf(item, "en").text = "very long ".repeat(20);
    }),
  ],
  [
    "NUMBER_UNREADABLE",
    "a number in letters",
    spoil("qroc", (item) => Object.assign(item.key, { format: "number", accepted: ["12,5,3"] })),
  ],
  [
    "TOLERANCE_SENSE",
    "t2 without t1",
    spoil("qroc", (item) => Object.assign(item.key.tolerances, { t1: false, t2: true })),
  ],
  [
    "TOLERANCE_SENSE",
    "t2 on a pattern",
    spoil("qroc", (item) =>
      Object.assign(item.key, { accepted: ["a*.txt"], tolerances: { t1: true, t2: true, t3: false } }),
    ),
  ],
  [
    "TOLERANCE_SENSE",
    "t3 on a short word",
    spoil("qroc", (item) =>
      Object.assign(item.key, { accepted: ["oui"], tolerances: { t1: true, t2: true, t3: true } }),
    ),
  ],
  [
    "TOLERANCE_SENSE",
    "t3 on a number",
    spoil("qroc", (item) =>
      Object.assign(item.key, { format: "number", accepted: ["12"], tolerances: { t1: true, t2: false, t3: true } }),
    ),
  ],
  [
    "ACCEPTED_DUPLICATE",
    "an answer twice",
    spoil("qroc", (item) => item.key.accepted.push(item.key.accepted[0] ?? "")),
  ],
  [
    "DUPLICATE_STEM",
    "the same question in other capitals",
    (p) => {
      const twin = structuredClone(p.qcm);
      Object.assign(twin, { id: "9.9-twin" });
      twin.texts.fr.question = twin.texts.fr.question.toUpperCase();
      return { raws: [...p.items, twin], itemId: twin.id };
    },
  ],
  [
    "MISMARKED",
    "an accepted answer that the screen cannot give",
    spoil("qroc", (item) => item.key.accepted.push("x".repeat(2001))),
  ],
  [
    "MISMARKED",
    "two fields in any order that one answer fills",
    (p) => {
      const item = p.items.find((one) => one.kind === "qrocm-dep");
      if (item === undefined) throw new Error("the pack lacks a kind");
      item.key.groups[1]?.push(item.key.groups[0]?.[0] ?? "");
      return { raws: p.items, itemId: item.id };
    },
  ],
  [
    "TOO_FEW_ITEMS",
    "three items left in 1.1",
    (p) => {
      const kept = p.items.filter((item) => item.competence === "1.1").slice(0, 3);
      return { raws: [...p.items.filter((item) => item.competence !== "1.1"), ...kept], itemId: "1.1" };
    },
  ],
  [
    "KEY_ALWAYS_LONGEST",
    "every key a little longer",
    (p) => {
      for (const item of p.items) if (item.kind === "qcu") keyChoiceOf(item, "fr").text += " x".repeat(40);
      return { raws: p.items, itemId: "pack" };
    },
  ],
  [
    "KEY_ALWAYS_SAME_PLACE",
    "every key put first",
    (p) => {
      for (const item of p.items)
        if (item.kind === "qcu") item.texts.en.choices.sort((one) => (one.id === item.key.choice ? -1 : 1));
      return { raws: p.items, itemId: "pack" };
    },
  ],
];

test("the starter pack has no fault", () => {
  expect(
    checkPack(
      readStarterFiles().flatMap((file) => file.items),
      skills,
    ),
  ).toEqual([]);
});

const SOUND = checkPack(loadStarterPack(), skills);

test.each(PLANTS)("the check finds %s: %s", (code, _what, plant) => {
  const sound = SOUND.filter((fault) => fault.code === code);
  const { raws, itemId } = plant(makePack());
  const found = checkPack(raws, skills).filter((fault) => fault.code === code && fault.itemId === itemId);
  expect(sound.filter((fault) => fault.itemId === itemId)).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});
