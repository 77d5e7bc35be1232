import type { Choice, QcmItem, QcuItem, QrocItem, Tolerances } from "#worker/core/itembank/item.ts";

const BASE = {
  id: "4.1-hameconnage-03-a",
  skill: "4.1-hameconnage-03",
  competence: "4.1",
  tube: "4.1-hameconnage",
  level: 3,
  discrimination: 1.234567,
  difficulty: -0.765432,
  rationale: "SECRET-RATIONALE",
  usage: "exam" as const,
  author: "SECRET-AUTHOR",
  version: 1,
  shelfLifeYears: 5,
};

const TEXT = { situation: "Un message arrive.", question: "Que faire ?", explanation: "SECRET-EXPLANATION" };

function choice(id: string): Choice {
  return { id, text: `choix ${id}`, misconception: `SECRET-MISCONCEPTION-${id}` };
}

/** Five choices a to e. */
function choices(): Choice[] {
  return ["a", "b", "c", "d", "e"].map(choice);
}

export function makeQcu(part: Partial<QcuItem> = {}): QcuItem {
  const text = { ...TEXT, choices: choices() };
  return { ...BASE, kind: "qcu", ordered: false, key: { choice: "b" }, texts: { fr: text, en: text }, ...part };
}

export function makeQcm(part: Partial<QcmItem> = {}): QcmItem {
  const text = { ...TEXT, choices: choices() };
  return { ...BASE, kind: "qcm", ordered: false, key: { choices: ["a", "d"] }, texts: { fr: text, en: text }, ...part };
}

/** `tolerances` as the letters of the item sheet: "12" is t1 and t2. */
export function makeQroc(accepted: string[], tolerances = "1", format: "text" | "number" = "text"): QrocItem {
  const text = { ...TEXT, field: { label: "Réponse" } };
  const on: Tolerances = { t1: tolerances.includes("1"), t2: tolerances.includes("2"), t3: tolerances.includes("3") };
  return { ...BASE, kind: "qroc", key: { accepted, format, tolerances: on }, texts: { fr: text, en: text } };
}
