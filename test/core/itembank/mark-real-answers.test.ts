import { expect, test } from "vitest";
import type { Answer, Item, Verdict } from "#worker/core/itembank/item.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { makeDep, makeInd, makeMatch, makeOrder, makeQcm, makeQcu, makeQroc, makeSelect } from "./make-item.ts";

const NBSP = "\u00a0";
const [RIGHT_TO_LEFT, END_OF_ISOLATE, ISOLATE] = ["\u200f", "\u2069", "\u2067"];

/** Of one accepted answer, what is right and what is wrong when typed: a line is one key. */
const TYPED: [accepted: string[], tolerances: string, right: string[], wrong: string[]][] = [
  // words
  [
    ["élève"],
    "1",
    ["Élève", "eleve", "ELEVE", "e\u0301le\u0300ve", " élève ", "Élève."],
    ["élèves", "éleve s?", "elev"],
  ],
  [["élève"], "", ["élève", "élève "], ["Élève", "eleve", "élève."]],
  [["élève"], "123", ["élèves", "eléve", "l'élève"], ["école", "lycéen", "él"]],
  [
    ["chef-d'œuvre"],
    "1",
    ["Chef-d’œuvre", "chef-d'oeuvre", "CHEF-D´ŒUVRE", "chef‑d'œuvre"],
    ["chef d'œuvre", "chefdoeuvre"],
  ],
  [["chef-d'œuvre"], "12", ["chef d oeuvre", "chefdœuvre", "« chef-d’œuvre » !"], ["œuvre", "chef"]],
  [["aujourd'hui"], "1", ["aujourd’hui", "aujourdʼhui", "Aujourd`hui"], ["aujourdhui", "aujourd hui"]],
  [["naïve", "naïf"], "1", ["naive", "NAÏF", "naif"], ["nave", "nai"]],
  [["straße"], "1", ["STRASSE", "Strasse", "STRAẞE"], ["strase"]],
  [
    ["copier coller"],
    "1",
    ["copier   coller", `copier${NBSP}coller`, "copier\tcoller", "Copiercoller"],
    ["coller copier", "copier-coller"],
  ],
  [["copier-coller"], "12", ["copier coller", "Copier/Coller", "copier–coller"], ["couper-coller"]],
  // other scripts, both ways of writing
  [["почта"], "12", ["ПОЧТА", "почта!", "«Почта»"], ["почт", "porta"]],
  [["λόγος"], "1", ["ΛΟΓΟΣ", "λογος", "Λόγος"], ["λογο"]],
  [
    ["بريد"],
    "12",
    ["بريد", `${RIGHT_TO_LEFT}بريد${RIGHT_TO_LEFT}`, `${ISOLATE}بريد${END_OF_ISOLATE}`, "بريد؟"],
    ["ملف", "بري"],
  ],
  [["शब्द"], "1", [" शब्द", "शब्द"], ["शब", "शबद"]],
  [["İzmir"], "1", ["izmir", "IZMIR", "İZMİR"], ["zmir"]],
  [["đường"], "1", ["Đường", "đuong", "ĐUONG"], ["uong"]],
  [["メール"], "1", ["メール"], ["メル"]],
  // emoji and stray signs
  [["antivirus"], "12", ["antivirus 👍", "→ antivirus", "• antivirus", "“antivirus”…"], ["👍", "→"]],
  [["antivirus"], "1", ["antivirus.", "Antivirus"], ["antivirus 👍", "antivirus !"]],
  [[":-)"], "1", [": - )", ":-)"], [":-(", ":)"]],
  // addresses, names of files, codes
  [
    ["https://trelan.example"],
    "1",
    ["https://trelan.example/", "HTTPS://Trelan.example", "https://trelan.example."],
    ["http://trelan.example", "https://trelan.example/a", "trelan.example"],
  ],
  [
    ["trelan.example"],
    "1",
    ["trelan.example/", "Trélan.example", "« trelan.example »"],
    ["trelan example", "trelan.exemple", "www.trelan.example"],
  ],
  [
    ["lou.petit@trelan.example"],
    "1",
    ["Lou.Petit@trelan.example", "lou.petit@trelan.example ", "lou.petit＠trelan.example"],
    ["lou.petit@trelan", "loupetit@trelan.example"],
  ],
  [
    ["rapport_v2.odt"],
    "1",
    ["Rapport_V2.odt", "rapport_v2.ODT", "“rapport_v2.odt”"],
    ["rapport-v2.odt", "rapport_v2", "rapport_v3.odt"],
  ],
  [["192.168.1.14"], "1", ["192.168.1.14 ", "192.168.1.14."], ["192.168.1.140", "192,168,1,14", "192.168.114"]],
  [["3018"], "12", ["30 18", "30.18", "３０１８", "٣٠١٨", "3018 !"], ["3019", "318", "30180"]],
  [["3018"], "123", ["3018"], ["3019", "3081", "3018 ou 3019"]],
  [["14 h 30"], "12", ["14h30", "14 h 30", "14 H 30."], ["14h35", "4h30", "14h"]],
  [["14:30", "14 h 30"], "12", ["14h30", "14:30", "14.30", "1430"], ["2:30", "14:03"]],
  [
    ["=SOMME(B2:B9)", "=SUM(B2:B9)"],
    "1",
    ["=somme(b2:b9)", "= SOMME ( B2 : B9 )", "=Sum(B2:B9)"],
    ["SOMME(B2:B9)", "=SOMME(B2;B9)", "=SOMME(B2:B8)"],
  ],
  [["*.pdf"], "1", ["*.PDF", " *.pdf "], [".pdf", "?.pdf", "*pdf"]],
];

/** The same for numbers. */
const NUMBERS: [accepted: string[], right: string[], wrong: string[]][] = [
  [
    ["1024,5"],
    [
      "1 024,5",
      "1024.5",
      "1024,50",
      `1${NBSP}024,5`,
      "1\u202f024,5",
      "1\u2009024,5",
      "1.024,5",
      "1,024.5",
      "１０２４，５",
      "١٠٢٤.٥",
      "+1024,5",
    ],
    ["1024", "10245", "1024,05", "1024,5 €", "-1024,5"],
  ],
  [
    ["0,75", "75 %"],
    ["0.75", ",75", "75%", "75 %", "75,0 %"],
    ["75", "0,75 %", "7,5 %", "3/4"],
  ],
  [["12 m²"], ["12m2", "12 m²", "12,0 M2", "12 m²."], ["12", "12 m", "12 m3", "144 m²"]],
  [["250 µs"], ["250 μs", "250 µs", "250µs"], ["250 ms", "250 s"]],
  [
    ["38 Mo", "38 MB"],
    ["38mo", "38 MB", "38,0 Mo"],
    ["38 Go", "38 o", "38"],
  ],
  [
    ["-3", "-3 °C"],
    ["−3", "–3°C", "- 3", "-3,0 °c"],
    ["3", "3 °C", "-3 °F"],
  ],
  [
    ["2 feuilles", "2"],
    ["2 feuille", "2", "2 Feuilles !", "n° 2"],
    ["2 pages", "deux", "2 feuilles et demie", "22"],
  ],
  [["2026"], ["2 026", "2026", "2026.", "2,026"], ["2025", "26", "02026,1"]],
];

type Row = [accepted: string[], tolerances: string, verdict: Verdict, typed: string];
const rowsOf = (accepted: string[], tolerances: string, right: string[], wrong: string[]): Row[] => [
  ...right.map((typed): Row => [accepted, tolerances, "right", typed]),
  ...wrong.map((typed): Row => [accepted, tolerances, "wrong", typed]),
];
const TEXT_ROWS = TYPED.flatMap((line) => rowsOf(...line));
const NUMBER_ROWS = NUMBERS.flatMap(([accepted, right, wrong]) => rowsOf(accepted, "1", right, wrong));

const text = (typed: string): Answer => ({ kind: "text", text: typed });

test.each(TEXT_ROWS)("accepted %j with t%s: %s is %j", (accepted, tolerances, verdict, typed) => {
  expect(markAnswer(makeQroc(accepted, tolerances), text(typed))).toBe(verdict);
});

test.each(NUMBER_ROWS)("accepted number %j with t%s: %s is %j", (accepted, tolerances, verdict, typed) => {
  expect(markAnswer(makeQroc(accepted, tolerances, "number"), text(typed))).toBe(verdict);
});

const choices = (...ids: string[]): Answer => ({ kind: "choices", choices: ids });
const order = (...ids: string[]): Answer => ({ kind: "order", order: ids });
const fields = (...texts: string[]): Answer => ({
  kind: "fields",
  fields: texts.map((typed, rank) => ({ id: `n${rank + 1}`, text: typed })),
});
const pairs = (...rights: string[]): Answer => ({
  kind: "pairs",
  pairs: rights.map((right, rank) => ({ left: `l${rank + 1}`, right })),
});

/** What is chosen, placed, paired or typed in several fields. */
const COMPOSED: [item: Item, right: Answer[], wrong: Answer[]][] = [
  [makeQcu(), [choices("b"), choices("b", "b")], [choices(), choices("a"), choices("a", "b"), choices("B")]],
  [
    makeQcm(),
    [choices("a", "d"), choices("d", "a"), choices("d", "a", "d")],
    [choices("a"), choices("a", "b", "c", "d", "e"), choices("b", "c")],
  ],
  [
    makeSelect(),
    [fields("a", "c")],
    [fields("c", "a"), fields("a", "a"), fields("a"), fields("a ", "c"), fields("option a", "option c")],
  ],
  [
    makeInd([["Cci", "Bcc"], ["Cc"]], "12"),
    [fields("cci", "CC"), fields("BCC.", "Cc")],
    [fields("Cc", "Cci"), fields("Cci", "Cci"), fields("Cci", ""), fields("Cci")],
  ],
  [
    makeDep([["Cci", "Bcc"], ["Cc"]]),
    [fields("cci", "cc"), fields("Cc", "bcc")],
    [fields("cci", "bcc"), fields("cc", "CC"), fields("cc", ""), fields("cc")],
  ],
  [
    makeDep([["4"], ["15"]]),
    [fields("15", "4"), fields(" 4", "15.")],
    [fields("4", "4"), fields("4 et 15", "15"), fields("415", "15")],
  ],
  [
    makeDep([["nord"], ["sud"], ["est"]], 2),
    [fields("est", "nord"), fields("Sud", "Est")],
    [fields("est", "est"), fields("est", "ouest")],
  ],
  [
    makeOrder(),
    [order("s3", "s1", "s4", "s2")],
    [
      order("s3", "s1", "s2", "s4"),
      order("s2", "s4", "s1", "s3"),
      order("s3", "s1"),
      order("s3", "s1", "s4"),
      order(),
      order("s3", "s1", "s4", "s2", "s2"),
    ],
  ],
  [
    makeMatch(),
    [pairs("r1", "r2", "r3", "r4")],
    [
      pairs("r1", "r2", "r3"),
      pairs("r1", "r2", "r3", "r5"),
      pairs("r2", "r1", "r3", "r4"),
      pairs("r1", "r1", "r3", "r4"),
      pairs(),
    ],
  ],
];

const COMPOSED_ROWS = COMPOSED.flatMap(([item, rights, wrongs]) => [
  ...rights.map((answer) => [item.kind, "right", answer, item] as const),
  ...wrongs.map((answer) => [item.kind, "wrong", answer, item] as const),
]);

test.each(COMPOSED_ROWS)("%s: %s is %j", (_, verdict, answer, item) => {
  expect(markAnswer(item, answer)).toBe(verdict);
});

test("pairs are right in any order of the lines", () => {
  expect(markAnswer(makeMatch(), { kind: "pairs", pairs: [...makeMatch().key.pairs].reverse() })).toBe("right");
});

test("this table alone holds more than 150 answers", () => {
  expect(TEXT_ROWS.length + NUMBER_ROWS.length + COMPOSED_ROWS.length).toBeGreaterThan(150);
});
