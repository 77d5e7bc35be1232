import type {
  Choice,
  MatchItem,
  OrderItem,
  QcmItem,
  QcuItem,
  QrocItem,
  QrocmDepItem,
  QrocmIndItem,
  SelectItem,
  Tolerances,
} from "#worker/core/itembank/item.ts";

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
export function makeQroc(accepted: string[], tolerances = "1", format: QrocItem["key"]["format"] = "text"): QrocItem {
  const text = { ...TEXT, field: { label: "Réponse" } };
  return {
    ...BASE,
    kind: "qroc",
    key: { accepted, format, tolerances: toleranceOf(tolerances) },
    texts: { fr: text, en: text },
  };
}

function toleranceOf(letters: string): Tolerances {
  return { t1: letters.includes("1"), t2: letters.includes("2"), t3: letters.includes("3") };
}

const gapText = (ids: readonly string[]) => ({
  ...TEXT,
  body: ids.map((id) => `${id} : \${${id}}`).join(", "),
  fields: ids.map((id) => ({ id, label: `champ ${id}` })),
});

/** Fields n1, n2 … each with its own accepted answers. */
export function makeInd(accepted: string[][], tolerances = "1", format: "text" | "number" = "text"): QrocmIndItem {
  const ids = accepted.map((_, rank) => `n${rank + 1}`);
  const fields = accepted.map((one, rank) => ({ id: `n${rank + 1}`, accepted: one }));
  const key = { fields, format, tolerances: toleranceOf(tolerances) };
  return { ...BASE, kind: "qrocm-ind", key, texts: { fr: gapText(ids), en: gapText(ids) } };
}

/** `count` fields n1, n2 … for as many groups or fewer. */
export function makeDep(groups: string[][], count = groups.length, tolerances = "1"): QrocmDepItem {
  const ids = Array.from({ length: count }, (_, rank) => `n${rank + 1}`);
  const key = { groups, format: "text" as const, tolerances: toleranceOf(tolerances) };
  return { ...BASE, kind: "qrocm-dep", key, texts: { fr: gapText(ids), en: gapText(ids) } };
}

/** Menus n1 and n2 of options a to c; right: a, then c. */
export function makeSelect(): SelectItem {
  const options = ["a", "b", "c"].map((id) => ({ id, text: `option ${id}` }));
  const text = { ...gapText(["n1", "n2"]), fields: ["n1", "n2"].map((id) => ({ id, label: `menu ${id}`, options })) };
  const fields = [
    { id: "n1", option: "a" },
    { id: "n2", option: "c" },
  ];
  return { ...BASE, kind: "select", key: { fields }, texts: { fr: text, en: text } };
}

/** Four steps, right in the order s3, s1, s4, s2. */
export function makeOrder(): OrderItem {
  const text = { ...TEXT, steps: ["s1", "s2", "s3", "s4"].map((id) => ({ id, text: `étape ${id}` })) };
  return { ...BASE, kind: "order", key: { order: ["s3", "s1", "s4", "s2"] }, texts: { fr: text, en: text } };
}

/** l1 to l4 with r1 to r4; r5 is the decoy. */
export function makeMatch(): MatchItem {
  const parts = (side: string, count: number) =>
    Array.from({ length: count }, (_, rank) => ({ id: `${side}${rank + 1}`, text: `${side} ${rank + 1}` }));
  const text = { ...TEXT, left: parts("l", 4), right: parts("r", 5) };
  const pairs = [1, 2, 3, 4].map((rank) => ({ left: `l${rank}`, right: `r${rank}` }));
  return { ...BASE, kind: "match", key: { pairs }, texts: { fr: text, en: text } };
}
