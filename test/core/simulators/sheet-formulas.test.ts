import { expect, test } from "vitest";
import { calculateSheet } from "#worker/core/simulators/sheet/calculate-sheet.ts";
import { turnReference } from "#worker/core/simulators/sheet/formula/reference.ts";
import { closeBrackets, takesReference, turnAtCaret } from "#worker/core/simulators/sheet/formula/write-reference.ts";
import { SHEET } from "#worker/core/simulators/sheet/play.ts";
import { readContent } from "#worker/core/simulators/sheet/read-content.ts";
import type { SheetScene } from "#worker/core/simulators/sheet/scene.ts";
import { showValue } from "#worker/core/simulators/sheet/show-value.ts";

const ROWS = [
  ["Inès", "6e A", 12, "12/03/2026", "R1", "Rouge"],
  ["Malo", "6e B", 7.5, "05/01/2026", "B2", "Bleu"],
  ["Nour", "6e A", 15, null, "V3", "Vert"],
  ["Zoé", "5e A", null, null, null, null],
  ["Ali", "6e A", "'10", null, null, null],
];

function resultOf(formula: string, language = "fr") {
  const scene: SheetScene = {
    simulator: "sheet",
    seed: 1,
    today: "2026-11-26T10:00",
    name: "x",
    language,
    rows: [...ROWS, [formula]],
    tables: [],
  };
  return calculateSheet(scene, SHEET.begin(scene).cells).A6;
}

test("signs follow the order of arithmetic", () => {
  expect(resultOf("=1+2*3^2")).toBe(19);
  expect(resultOf("=(1+2)*3")).toBe(9);
  expect(resultOf("=-2^2")).toBe(4);
  expect(resultOf("=10-4-3")).toBe(3);
  expect(resultOf("=200*5%")).toBe(10);
  expect(resultOf('="a"&1,5&"b"')).toBe("a1,5b");
  expect(resultOf('="a"&1.5', "en")).toBe("a1.5");
  expect(resultOf("=0,1+0,2=0,3")).toBe(true);
});

test.each([
  ["=SOMME(C1:C5)", 34.5],
  ["=sum(C1:C5)", 34.5],
  ["=SOMME(C1;C2;1)", 20.5],
  ["=SOMME(C1,C2)", 19.5],
  ["=SOMME(C:C)", 34.5],
  ["=MOYENNE(C1:C5)", 11.5],
  ["=MAX(C1:C5)-MIN(C1:C5)", 7.5],
  ["=NB(C1:C5)", 3],
  ["=NBVAL(C1:C5)", 4],
  ["=NB.VIDE(C1:C5)", 1],
  ["=MÉDIANE(C1:C3)", 12],
  ['=NB.SI(B1:B5;"6e A")', 3],
  ['=NB.SI(B1:B5;"6E*")', 4],
  ['=NB.SI(C1:C5;">=12")', 2],
  ['=NB.SI(C1:C5;">7,5")', 2],
  ["=NB.SI(B1:B5;B1)", 3],
  ['=NB.SI(B1:B5;"<>6e A")', 2],
  ['=SOMME.SI(B1:B5;"6e A";C1:C5)', 27],
  ['=MOYENNE.SI(B1:B5;"6e A";C1:C5)', 13.5],
  ['=SOMME.SI.ENS(C1:C5;B1:B5;"6e A";C1:C5;">12")', 15],
  ['=NB.SI.ENS(B1:B5;"6e A";C1:C5;">12")', 1],
  ['=SI(C2>=10;"reçu";"à revoir")', "à revoir"],
  ['=SI(C1>=15;"A";SI(C1>=10;"B";"C"))', "B"],
  ["=SI(ET(C1>10;NON(C2>10));1;0)", 1],
  ["=ARRONDI(2,345;2)", 2.35],
  ["=ARRONDI(1,005;2)", 1.01],
  ["=ENT(7,9)+MOD(7;4)", 10],
  ['=RECHERCHEV("b2";E1:F3;2;FAUX)', "Bleu"],
  ['=SIERREUR(RECHERCHEV("zz";E1:F3;2;0);"absent")', "absent"],
  ['=RECHERCHEX("V3";E1:E3;F1:F3)', "Vert"],
  ['=INDEX(F1:F3;EQUIV("V3";E1:E3;0))', "Vert"],
  ['=GAUCHE(A1;2)&"-"&DROITE(B1;1)', "In-A"],
  ['=STXT("2026-03";6;2)', "03"],
  ['=GAUCHE("Le Goff Anna";TROUVE(" ";"Le Goff Anna")-1)', "Le"],
  ['=MAJUSCULE(A4)&NBCAR(SUPPRESPACE("  a  b "))', "ZOÉ3"],
  ['=CONCATENER(A1;" ";B1)', "Inès 6e A"],
  ["=MOIS(D1)*100+JOUR(D2)", 305],
  ["=ANNEE(AUJOURDHUI())", 2026],
  ['=CNUM("3,5")*2', 7],
])("%s", (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});

test("the English sheet takes its own decimal mark, its comma and either language's names", () => {
  expect(resultOf("=SUM(C1,1.5)", "en")).toBe(13.5);
  expect(resultOf("=SOMME(C1;1.5)", "en")).toBe(13.5);
  expect(resultOf('=COUNTIF(C1:C5,">7.5")', "en")).toBe(2);
  expect(resultOf("=ROUND(SUM(1,2),1)", "en")).toBe(3);
  // In French the comma between digits is a decimal mark.
  expect(resultOf("=SOMME(1,2)")).toBe(1.2);
});

test.each([
  ["=1/0", "DIVIDE"],
  ["=MOYENNE(D4:D5)", "DIVIDE"],
  ["=SOMM(C1:C2)", "NAME"],
  ["=TOTAL", "NAME"],
  ["=A1*2", "VALUE"],
  ["=C1:C3*2", "VALUE"],
  ["=SOMME(C1:C3", "SYNTAX"],
  ["=C1 C2", "SYNTAX"],
  ["=@C1", "SYNTAX"],
  ["=A6+1", "CIRCLE"],
  ['=RECHERCHEV("zz";E1:F3;2;FAUX)', "ABSENT"],
  ["=RECHERCHEV(E1;E1:F3;3;FAUX)", "REFERENCE"],
  ["=SOMME(A1;#REF!)", "REFERENCE"],
])("%s is an error", (formula, error) => {
  expect(resultOf(formula)).toEqual({ error });
});

test("what is typed is read by the language", () => {
  const read = (text: string, language = "fr") => readContent(text, language);
  expect(read("12,5")).toEqual({ value: 12.5, format: "general" });
  expect(read("12.5").value).toBe("12.5");
  expect(read("12.5", "en").value).toBe(12.5);
  expect(read("1 250,50").value).toBe(1250.5);
  expect(read("1,250.50", "en").value).toBe(1250.5);
  expect(read("5 %")).toEqual({ value: 0.05, format: "percent" });
  expect(read("12,50 €")).toEqual({ value: 12.5, format: "euro" });
  expect(read("12 kg").value).toBe("12 kg");
  expect(read("1O").value).toBe("1O");
  expect(read("'12").value).toBe("12");
  expect(read("31/02/2026").value).toBe("31/02/2026");
  expect(read("12/03/2026")).toEqual({ value: 46093, format: "date" });
});

test("a format changes what is shown", () => {
  expect(showValue(46093, "date-long", "fr")).toBe("12 mars 2026");
  expect(showValue(46093, "date", "en")).toBe("12/03/2026");
  expect(showValue(0.155, "percent", "fr")).toBe("15,5\u00a0%");
  expect(showValue(1234.5, "euro", "fr")).toBe("1\u202f234,50\u00a0€");
  expect(showValue(1234.5, "euro", "en")).toBe("€1,234.50");
  expect(showValue(0.1 + 0.2, "general", "fr")).toBe("0,3");
  expect(showValue({ error: "NAME" }, "general", "fr")).toBe("#NOM?");
});

test("F4 turns the reference under the caret", () => {
  const turns = ["B3"];
  for (let at = 0; at < 4; at += 1) turns.push(turnReference(turns.at(-1) ?? ""));
  expect(turns).toEqual(["B3", "$B$3", "B$3", "$B3", "B3"]);
  expect(turnAtCaret({ text: "=B2*F1", caret: 6 }, "fr")).toEqual({ text: "=B2*$F$1", caret: 8 });
  expect(turnAtCaret({ text: "=B2*F1", caret: 2 }, "fr")).toEqual({ text: "=$B$2*F1", caret: 5 });
  expect(turnAtCaret({ text: "F1", caret: 1 }, "fr")).toBeNull();
});

test("an address is taken after a sign, open brackets are closed", () => {
  expect(takesReference({ text: "=B2*", caret: 4 })).toBe(true);
  expect(takesReference({ text: "=SOMME(", caret: 7 })).toBe(true);
  expect(takesReference({ text: "=B2", caret: 3 })).toBe(false);
  expect(takesReference({ text: "B2*", caret: 3 })).toBe(false);
  expect(closeBrackets("=SOMME(B2:B5", "fr")).toBe("=SOMME(B2:B5)");
  expect(closeBrackets('=SI(A1>1;"(";(2', "fr")).toBe('=SI(A1>1;"(";(2))');
  expect(closeBrackets("a(", "fr")).toBe("a(");
});
