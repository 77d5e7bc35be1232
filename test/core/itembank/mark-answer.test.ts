import { expect, test } from "vitest";
import type { Verdict } from "#worker/core/itembank/item.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { makeQcm, makeQcu, makeQroc } from "./make-item.ts";

type Row = [accepted: string[], tolerances: string, typed: string, verdict: Verdict];

const NBSP = "\u00a0";
const NARROW = "\u202f";

// What people really type into a text field, and what is just.
const TEXT_ANSWERS: Row[] = [
  // t1: case, accents, spaces and the signs of keyboards do not matter
  [["hameçonnage"], "1", "hameçonnage", "right"],
  [["hameçonnage"], "1", "HAMECONNAGE", "right"],
  [["hameçonnage"], "1", "  Hameçonnage ", "right"],
  [["hameçonnage"], "1", "hamec\u0327onnage", "right"],
  [["hameçonnage"], "1", `hame\u00adçonnage${NBSP}`, "right"],
  [["mot de passe"], "1", "motdepasse", "right"],
  [["mot de passe"], "1", `mot${NBSP}de${NARROW}passe`, "right"],
  [["cœur"], "1", "coeur", "right"],
  [["coeur"], "1", "CŒUR", "right"],
  [["ex æquo"], "1", "ex-aequo", "wrong"],
  [["ex æquo"], "1", "Ex aequo", "right"],
  [["Straße"], "1", "strasse", "right"],
  [["Straße"], "1", "STRAẞE", "right"],
  [["l'adresse"], "1", "l’adresse", "right"],
  [["l'adresse"], "1", "lʼadresse", "right"],
  [['"chat noir"'], "1", "“Chat noir”", "right"],
  [['"chat noir"'], "1", "« chat noir »", "right"],
  [['"chat noir"'], "1", "chat noir", "wrong"],
  [["-site"], "1", "–site", "right"],
  [["ｃｃ"], "1", "Cc", "right"],
  [["=B2*C2", "=C2*B2"], "1", "＝ｂ２＊ｃ２", "right"],
  [["=B2*C2", "=C2*B2"], "1", "= c2 * b2", "right"],
  [["=B2*C2", "=C2*B2"], "1", "B2*C2", "wrong"],
  [["fichier"], "1", "ﬁchier", "right"],
  [["dossier-eleve.example"], "1", "Dossier-Eleve.Example", "right"],
  [["dossier-eleve.example"], "1", "dossiereleve.example", "wrong"],
  [["dossier-eleve.example"], "1", "www.dossier-eleve.example", "wrong"],
  [["10²"], "1", "102", "wrong"],
  // no tolerance: exact, but for the ends and what no eye sees
  [["=SOMME(A1:A9)"], "", "=SOMME(A1:A9)", "right"],
  [["=SOMME(A1:A9)"], "", " =SOMME(A1:A9)\n", "right"],
  [["=SOMME(A1:A9)"], "", "=somme(a1:a9)", "wrong"],
  [["été"], "", "e\u0301te\u0301", "right"],
  [["été"], "", "ete", "wrong"],
  [["a b"], "", `a${NBSP}b`, "right"],
  [["a b"], "", "ab", "wrong"],
  // t2: only letters and digits matter, of every script
  [["06 39 98 12 34"], "12", "06.39.98.12.34", "right"],
  [["06 39 98 12 34"], "12", "06-39-98-12-34", "right"],
  [["06 39 98 12 34"], "12", "06 39 98 12 35", "wrong"],
  [["e-mail"], "12", "E mail", "right"],
  [["copie cachée"], "12", "« copie-cachée ».", "right"],
  [["été"], "2", "été !", "right"],
  [["été"], "2", "t", "wrong"],
  [["почта"], "12", "Почта.", "right"],
  [["почта"], "12", "чат", "wrong"],
  [["邮件"], "12", "邮件。", "right"],
  [["हिन्दी"], "12", "हिन्दी", "right"],
  [["कि"], "12", "का", "wrong"],
  [["@"], "12", "@", "right"],
  [["@"], "12", "#", "wrong"],
  [["@"], "12", "!!", "wrong"],
  // t3: about one wrong sign in four, never in the figures
  [["antivirus"], "123", "anti-virus", "right"],
  [["antivirus"], "123", "antivirsu", "right"],
  [["antivirus"], "123", "antivrius", "right"],
  [["antivirus"], "123", "virus", "wrong"],
  [["antivirus"], "12", "antivirsu", "wrong"],
  [["moteur de recherche"], "123", "moteur de rechèrches", "right"],
  [["moteur de recherche"], "123", "navigateur", "wrong"],
  [["pare-feu", "firewall"], "123", "fire wal", "right"],
  [["clé"], "123", "clef", "right"],
  [["html"], "123", "htm", "wrong"],
  [["clé"], "123", "clou", "wrong"],
  [["clé"], "123", "cl", "wrong"],
  [["hameçonnage"], "123", "ameconage", "right"],
  [["3018"], "123", "3018", "right"],
  [["3018"], "123", "3019", "wrong"],
  [["mars 2024"], "123", "mras 2024", "right"],
  [["mars 2024"], "123", "mars 2025", "wrong"],
  [["Windows 10"], "123", "windows 11", "wrong"],
  [["mp3"], "123", "mp4", "wrong"],
  [["wifi"], "123", "wi-fi", "right"],
  [["chiffrement"], "3", "chifrement", "right"],
  [["chiffrement"], "3", "CHIFFREMENT", "wrong"],
  // nothing typed is never right
  [["a"], "123", "", "wrong"],
  [["a"], "123", " \u200b ", "wrong"],
  [["", "a"], "123", "  ", "wrong"],
];

test.each(TEXT_ANSWERS)("accepted %j with t%s: %j is %s", (accepted, tolerances, typed, verdict) => {
  expect(markAnswer(makeQroc(accepted, tolerances), { kind: "text", text: typed })).toBe(verdict);
});

const NUMBER_ANSWERS: [accepted: string[], typed: string, verdict: Verdict][] = [
  [["1024.5"], "1 024,5", "right"],
  [["1 024,5"], "1024.5", "right"],
  [["1024,5"], `1${NBSP}024,50`, "right"],
  [["1024,5"], `1${NARROW}024,5`, "right"],
  [["1024,5"], "１０２４．５", "right"],
  [["1024,5"], "1,024.5", "right"],
  [["1024,5"], "1.024,5", "right"],
  [["1024,5"], "1024", "wrong"],
  [["1024"], "1,024", "right"],
  [["1024"], "1024.", "right"],
  [["1024"], "1024,0", "right"],
  [["1.5"], "15", "wrong"],
  [["1,500"], "1.5", "right"],
  [["1000000"], "1,000,000", "right"],
  [["1000000"], "1.000.000", "right"],
  [["0,5"], ",5", "right"],
  [["0,5"], "00.50", "right"],
  [["-5"], "−5", "right"],
  [["-5"], "– 5", "right"],
  [["-5"], "5", "wrong"],
  [["5"], "+5", "right"],
  [["0"], "-0", "right"],
  [["0,3"], "0.30000000000000004", "wrong"],
  [["9007199254740993"], "9007199254740992", "wrong"],
  [["105"], "105 kWh", "wrong"],
  [["105", "105 kWh"], "105,0kwh", "right"],
  [["105", "105 kWh"], "105 Wh", "wrong"],
  [["105 kWh"], "105", "wrong"],
  [["50", "50 %"], "50%", "right"],
  [["12"], "1e1", "wrong"],
  [["12"], "1.2.3", "wrong"],
  [["12"], "douze", "wrong"],
  [["12", "douze"], "Douze", "right"],
  [["2024"], "2025", "wrong"],
  [["12"], "", "wrong"],
  [["12"], "Infinity", "wrong"],
  [["12"], "0x0C", "wrong"],
];

test.each(NUMBER_ANSWERS)("accepted number %j: %j is %s", (accepted, typed, verdict) => {
  expect(markAnswer(makeQroc(accepted, "1", "number"), { kind: "text", text: typed })).toBe(verdict);
});

test("one choice is right only alone", () => {
  const mark = (...choices: string[]) => markAnswer(makeQcu(), { kind: "choices", choices });
  expect([mark("b"), mark("a"), mark("a", "b"), mark()]).toEqual(["right", "wrong", "wrong", "wrong"]);
});

test("several choices are right as a set: all the right ones, none of the others", () => {
  const mark = (...choices: string[]) => markAnswer(makeQcm(), { kind: "choices", choices });
  expect([mark("a", "d"), mark("d", "a")]).toEqual(["right", "right"]);
  expect([mark("a"), mark("a", "d", "e"), mark("a", "b"), mark("a", "a")]).toEqual([
    "wrong",
    "wrong",
    "wrong",
    "wrong",
  ]);
});

test("a skip is a skip for every kind, an answer of another kind is wrong", () => {
  const items = [makeQcu(), makeQcm(), makeQroc(["b"])];
  expect(items.map((item) => markAnswer(item, { kind: "skip" }))).toEqual(["skipped", "skipped", "skipped"]);
  expect(markAnswer(makeQcu(), { kind: "text", text: "b" })).toBe("wrong");
  expect(markAnswer(makeQroc(["b"]), { kind: "choices", choices: ["b"] })).toBe("wrong");
});

test("the longest text allowed is judged in a moment, whatever it holds", () => {
  const item = makeQroc(["antivirus", "logiciel antivirus"], "123");
  for (const text of [
    "a".repeat(2_000),
    "«".repeat(2_000),
    "1 €".repeat(600),
    "1 ".repeat(1_000),
    "=".repeat(2_000),
    "1,".repeat(1_000),
  ]) {
    expect(markAnswer(item, { kind: "text", text })).toBe("wrong");
    expect(markAnswer({ ...item, key: { ...item.key, format: "number" } }, { kind: "text", text })).toBe("wrong");
  }
});
