import { expect, test } from "vitest";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";

/** Domains 3 to 5: what pupils type, right forms, then wrong ones that must stay wrong. */
const TYPED: Record<string, { right: string[]; wrong: string[] }> = {
  "3.1-saisie-01-a": {
    right: [
      "Demain, la visite commence à midi.",
      " Demain, la visite commence à midi. ",
      "Demain,\u00A0la visite commence a\u0300 midi.",
      "Tomorrow, the café opens at noon.",
    ],
    wrong: [
      "demain, la visite commence à midi.",
      "Demain, la visite commence a midi.",
      "Demain, la visite commence à midi",
      "Demain la visite commence à midi.",
      "Tomorrow, the cafe opens at noon.",
    ],
  },
  "3.2-retoucher-05-a": {
    right: ["1500", "1 500", "1\u202F500", "1,500", "1500,0", "1500 px", "1500 Pixels"],
    wrong: ["3810", "150", "1500 cm", "1499", "15000", "4500"],
  },
  "3.3-imprimer-03-a": {
    right: ["12", "12,0", " 12 ", "12 feuilles", "12 sheets"],
    wrong: ["11", "11,5", "23", "46", "12,5", "12 pages"],
  },
  "3.3-multisupport-04-b": {
    right: ["14", "n° 14", "N°14", "règle 14", "Regle 14.", "la règle 14", "rule 14", "/* 14 */"],
    wrong: ["9", "12", "11", "15", "4", "8", "table.large", "14 et 15"],
  },
  "3.4-variables-01-a": { right: ["9", "9,0", "9 points"], wrong: ["16", "8", "6", "10", "11"] },
  "3.4-variables-06-a": {
    right: [
      "5\n3\n1\n10\n30\n50",
      "5 3 1 10 30 50",
      "5, 3, 1, 10, 30, 50",
      "5\r\n3\r\n1\r\n10\r\n30\r\n50\r\n",
      "5-3-1-10-30-50",
    ],
    wrong: [
      "5 3 1",
      "5 3 1 50 30 10",
      "5 50 3 30 1 10",
      "5 4 3 2 1 10 20 30 40 50",
      "50 30 10 1 3 5",
      "5 3 1 -1 10 30 50",
    ],
  },
  "3.4-boucles-04-a": { right: ["16", "16 graines", "16 seeds"], wrong: ["8", "12", "13", "7", "15"] },
  "4.1-hameconnage-04-a": {
    right: ["acces-lecteurs.example", "Accès-Lecteurs.example", "https://acces-lecteurs.example/"],
    wrong: [
      "trelan.acces-lecteurs.example",
      "mediatheque-trelan.example",
      "carte.trelan",
      "acceslecteurs.example",
      "acces-lecteur.example",
      "compte",
    ],
  },
  "4.3-attention-02-a": { right: ["75", "75 min", "75 Minutes"], wrong: ["55", "40", "190", "60", "75 h"] },
  "4.3-attention-06-a": {
    right: ["195", "195 min", "195 minutes", "195 mn", "195,0"],
    wrong: ["400", "350", "245", "115", "80", "195 h", "3,25", "310"],
  },
  "4.3-environnement-06-a": {
    right: ["96", "96,0", "96.0", "96 kWh", "96kwh"],
    wrong: ["168", "72", "96000", "240", "96 Wh"],
  },
  "5.1-diagnostic-02-a": { right: ["13", "13 Mo", "13 MB", "13mo"], wrong: ["38", "25", "552", "63", "13 Go"] },
  "5.1-reseau-04-a": {
    right: ["192.168.10.14", "L’imprimante", "imprimante", "Printer"],
    wrong: ["192.168.1.14", "192.168.1.1", "192.168.1.201", "19216810.14", "tablette"],
  },
  "5.2-systeme-06-a": {
    right: ["plan2.txt", "Plan2.txt", "plan2"],
    wrong: ["plan.txt", "notes.txt", "plan2txt", "plan3.txt"],
  },
};

const CASES = Object.entries(TYPED).flatMap(([id, { right, wrong }]) => [
  ...right.map((text) => [id, "right", text] as const),
  ...wrong.map((text) => [id, "wrong", text] as const),
]);

test.each(CASES)("%s judges as %s: “%s”", (id, verdict, text) => {
  const item = loadStarterPack().find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item ${id}`);
  expect(markAnswer(item, { kind: "text", text })).toBe(verdict);
});

test("every typed-answer item of the exam in domains 3 to 5 has its right and wrong forms here", () => {
  const typed = loadStarterPack().filter(
    (item) => item.kind === "qroc" && item.usage !== "practice" && /^[345]/u.test(item.competence),
  );
  expect(typed.map((item) => item.id).sort()).toEqual(Object.keys(TYPED).sort());
});
