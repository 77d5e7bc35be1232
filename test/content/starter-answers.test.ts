import { expect, test } from "vitest";
import { rightAnswers, wrongAnswers } from "#worker/content/check/model-answers.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";

function mark(id: string, text: string): string {
  const item = loadStarterPack().find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return markAnswer(item, { kind: "text", text });
}

/** What pupils really type: right forms, then wrong ones that must stay wrong. */
const TYPED: Record<string, { right: string[]; wrong: string[] }> = {
  "1.1-requete-04-a": {
    right: [
      "vélo site:trelan.example",
      "VELO site:trelan.example",
      "site:trelan.example velo",
      "bike  site:trelan.example ",
      "“bike” site:trelan.example",
    ],
    wrong: [
      "vélo trelan.example",
      "vélo",
      "site:trelan.example",
      "vélo site:trelan",
      "vélo site trelan.example",
      "vélo -site:trelan.example",
      "vélo site=trelan.example",
    ],
  },
  "1.2-retrouver-04-a": {
    right: ["seance-?.csv", "séance-?.csv", "SEANCE-?.CSV", "session-?.csv", " session-?.csv "],
    wrong: ["seance-*.csv", "seance-??.csv", "seance-1.csv", "seance-?", "seance?.csv", "seance-?*.csv", "*.csv"],
  },
  "1.3-interpreter-01-a": {
    right: ["47", " 47 ", "47 livres", "47,0", "47 Books"],
    wrong: ["52", "38", "44", "99", "quatre"],
  },
  "1.2-tables-04-a": {
    right: ["28", " 28 ", "28 prêts", "28 Loans", "28,0"],
    wrong: ["7", "140", "30", "29", "23", "280", "28 livres"],
  },
  "1.3-tri-filtre-03-a": {
    right: ["9", "9 séances", "9 seances", "9 sessions", "9.0"],
    wrong: ["40", "31", "71", "62", "8", "12", "6"],
  },
  "1.3-formules-04-a": {
    right: ["=C5+E5", "=c5+e5", "= C5 + E5", "=E5+C5", "C5+E5"],
    wrong: ["=A2+C2", "=A5+C5", "=C2+E2", "=D5+F5", "=C5-E5", "=$C$5+$E$5"],
  },
  "2.3-organiser-projet-01-a": {
    right: ["Gabin", "gabin", "GABIN", "Gabin.", "C'est Gabin"],
    wrong: ["Imane", "Lilou", "jeudi", "Gab", "Imane et Gabin"],
  },
  "2.4-modeles-economiques-05-a": {
    right: ["69,89", "69.89", "69,89 €", "69,89€", "69.89 euros", "€69.89"],
    wrong: ["74,88", "54,89", "57,39", "69,80", "70", "6989", "69,89 $"],
  },
};

const RIGHT = Object.entries(TYPED).flatMap(([id, { right }]) => right.map((text) => [id, text] as const));
const WRONG = Object.entries(TYPED).flatMap(([id, { wrong }]) => wrong.map((text) => [id, text] as const));

test.each(RIGHT)("%s accepts “%s”", (id, text) => {
  expect(mark(id, text)).toBe("right");
});

test.each(WRONG)("%s refuses “%s”", (id, text) => {
  expect(mark(id, text)).toBe("wrong");
});

test("every item is right on its own key and on every accepted answer, and wrong on each wrong way there is", () => {
  for (const item of loadStarterPack()) {
    expect(markAnswer(item, answerOfKey(item)), item.id).toBe("right");
    const rights = rightAnswers(item);
    const wrongs = wrongAnswers(item);
    for (const answer of rights) expect(markAnswer(item, answer), `${item.id} ${JSON.stringify(answer)}`).toBe("right");
    for (const answer of wrongs) expect(markAnswer(item, answer), `${item.id} ${JSON.stringify(answer)}`).toBe("wrong");
    if (item.kind !== "qroc") expect(wrongs.length, item.id).toBeGreaterThan(0);
  }
});
