import { expect, test } from "vitest";
import type { Verdict } from "#worker/core/itembank/item.ts";
import { bareAnswer } from "#worker/core/itembank/marking/bare-answer.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { makeInd, makeQroc } from "./make-item.ts";

type Row = [accepted: string[], tolerances: string, typed: string, verdict: Verdict];

/** What a sentence puts round an answer says nothing, under t1; where the sign is the answer, it counts. */
const TEXTS: Row[] = [
  [["plan2.txt"], "1", "plan2.txt.", "right"],
  [["plan2.txt"], "1", "« plan2.txt »", "right"],
  [["plan2.txt"], "1", "`plan2.txt`.", "right"],
  [["plan2.txt"], "1", "“plan2.txt.”", "right"],
  [["plan2.txt"], "1", "plan2.txt…", "right"],
  [["plan2.txt"], "1", "plan2.txt ;", "wrong"],
  [["plan2.txt"], "1", "plan2.txt?", "wrong"],
  [["plan2.txt"], "1", "plan2txt", "wrong"],
  [["plan2.txt"], "", "plan2.txt.", "wrong"],
  [["acces.example"], "1", "acces.example.", "right"],
  [["acces.example"], "1", "acces.example/", "right"],
  [["https://acces.example"], "1", "https://acces.example/.", "right"],
  [["https://acces.example/a"], "1", "https://acces.example/", "wrong"],
  [["c8"], "1", "C8.", "right"],
  [["192.168.10.14"], "1", "192.168.10.14.", "right"],
  [["192.168.10.14"], "1", "192.168.10.1", "wrong"],
  [["cd"], "1", "cd ..", "wrong"],
  [["cd .."], "1", "cd ..", "right"],
  [["cd .."], "1", "cd", "wrong"],
  [["seance-?.csv"], "1", "seance-?.csv.", "right"],
  [["seance-?"], "1", "seance-", "wrong"],
  [["*.csv"], "1", "*.", "wrong"],
  // Quotation marks mean something where the key has some.
  [['"chat noir"'], "1", "chat noir", "wrong"],
  [['"chat noir"', '"cat"'], "1", "« chat noir ».", "right"],
  [["vélo site:a.example", '"vélo" site:a.example'], "1", '"vélo site:a.example"', "wrong"],
  [["l'adresse"], "1", "'l’adresse'", "right"],
  [["hameçonnage"], "13", "ameçonnage.", "right"],
];

test.each(TEXTS)("accepted %j with t%s: %j is %s", (accepted, tolerances, typed, verdict) => {
  expect(markAnswer(makeQroc(accepted, tolerances), { kind: "text", text: typed })).toBe(verdict);
});

const NUMBERS: [accepted: string[], typed: string, verdict: Verdict][] = [
  [["28", "28 prêts"], "28 prêts.", "right"],
  [["28", "28 prêts"], "28 prêt", "right"],
  [["28", "28 loans"], "28 Loan !", "right"],
  [["28", "28 prêts"], "28 livres", "wrong"],
  [["4"], "n° 4", "right"],
  [["4"], "N°4", "right"],
  [["4"], "no. 4", "right"],
  [["4"], "#4", "right"],
  [["4"], "nº4", "right"],
  [["4"], "n° 5", "wrong"],
  [["4"], "n 4", "wrong"],
  [["9"], "= 9", "right"],
  [["-9"], "=-9", "right"],
  [["69,89 €"], "69€89", "right"],
  [["69,89 €"], "1069€89", "wrong"],
  [["69,89 €"], "€69.89", "right"],
  [["69,89 €"], "€ 69.89", "right"],
  [["69,89 €"], "$69.89", "wrong"],
  [["69,89 €"], "69€9", "wrong"],
  [["36", "36 €"], "36,00 €.", "right"],
  [["36", "36 euros"], "36 euro", "right"],
  [["5 ms"], "5 m", "wrong"],
  [["5 s"], "5", "wrong"],
  [["13 Mo"], "13 mo.", "right"],
  [["13 Mo"], "13 Go", "wrong"],
];

test.each(NUMBERS)("accepted number %j: %j is %s", (accepted, typed, verdict) => {
  expect(markAnswer(makeQroc(accepted, "1", "number"), { kind: "text", text: typed })).toBe(verdict);
});

test("among fields of words, one may be a number: 36,00 is 36 there and 3600 is not", () => {
  const item = makeInd([["au gymnase"], ["36", "36 €"]], "12");
  const [, amount] = item.key.fields;
  if (amount !== undefined) amount.format = "number";
  const mark = (place: string, text: string) =>
    markAnswer(item, {
      kind: "fields",
      fields: [
        { id: "n1", text: place },
        { id: "n2", text },
      ],
    });
  expect(["36,00", "36.0 €", "36€00"].map((text) => mark("Au gymnase !", text))).toEqual(["right", "right", "right"]);
  expect(["3600", "36,1", "trente-six"].map((text) => mark("au gymnase", text))).toEqual(["wrong", "wrong", "wrong"]);
});

test("an answer laid bare once is bare", () => {
  for (const [accepted, , typed] of TEXTS) {
    const bare = bareAnswer(typed, accepted);
    expect(bareAnswer(bare, accepted), typed).toBe(bare);
  }
});
