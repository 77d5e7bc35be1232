import fc from "fast-check";
import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { sheetAction } from "#worker/contract/simulators/sheet.ts";
import { replay } from "#worker/core/simulators/replay.ts";
import { calculateSheet } from "#worker/core/simulators/sheet/calculate-sheet.ts";
import { SHEET } from "#worker/core/simulators/sheet/play.ts";
import type { Filter, SheetAction, SheetScene } from "#worker/core/simulators/sheet/scene.ts";

const SCENE: SheetScene = {
  simulator: "sheet",
  seed: 1,
  today: "2026-11-26T10:00",
  name: "Club",
  language: "fr",
  rows: [
    ["Nom", "Classe", "Points", null, "Taux", "10 %"],
    ["Éloi", "6e B", 12],
    ["Zoé", "6e A", 7.5],
    ["Anna", "6e B", 30],
    ["Élan", "6e A", "'18"],
  ],
  tables: [{ id: "club", range: "A1:C5" }],
};

const play = (...actions: SheetAction[]) => replay(SHEET, SCENE, actions);
const type = (cell: string, text: string): SheetAction => ({ do: "type", cell, text });
const sort = (range: string, ...by: [string, "up" | "down"][]): SheetAction => ({
  do: "sort",
  range,
  by: by.map(([column, order]) => ({ column, order })),
});
const columnOf = (letter: string, ...actions: SheetAction[]) =>
  [2, 3, 4, 5].map((row) => play(...actions).state.cells[`${letter}${row}`]);
function valuesAfter(...actions: SheetAction[]) {
  return calculateSheet(SCENE, play(...actions).state.cells);
}

test("a copy moves relative references and holds what $ fixes", () => {
  const copied = play(type("D2", "=C2*$F$1+E$1"), { do: "copy", from: "D2", to: "D2:E4" }).state.cells;
  expect(copied).toMatchObject({ D3: "=C3*$F$1+E$1", D4: "=C4*$F$1+E$1", E2: "=D2*$F$1+F$1", E4: "=D4*$F$1+F$1" });
  expect(play(type("C6", "=B1"), { do: "copy", from: "C6", to: "A6" }).state.cells.A6).toBe("=#REF!");
});

test("a relative rate slides away when it is copied, a held one does not", () => {
  const fill: SheetAction = { do: "copy", from: "D2", to: "D2:D4" };
  expect(valuesAfter(type("D2", "=C2*F1"), fill)).toMatchObject({ D2: 1.2000000000000002, D3: 0, D4: 0 });
  expect(valuesAfter(type("D2", "=C2*F$1"), fill)).toMatchObject({ D2: 1.2000000000000002, D3: 0.75, D4: 3 });
});

test("sorting keeps lines whole, puts accents where they belong and numbers before texts", () => {
  expect(columnOf("A", sort("A2:C5", ["A", "up"]))).toEqual(["Anna", "Élan", "Éloi", "Zoé"]);
  expect(columnOf("C", sort("A2:C5", ["C", "up"]))).toEqual(["7,5", "12", "30", "'18"]);
  const { state } = play(sort("A2:C5", ["C", "down"]));
  expect(SHEET.facts(state).tables).toEqual([{ id: "club", isWhole: true }]);
  expect(SHEET.facts(state).columns).toContainEqual({ table: "club", column: "C", order: "down" });
});

test("the second key decides among equals of the first", () => {
  const { state } = play(sort("A2:C5", ["B", "up"], ["A", "down"]));
  expect(columnOf("A", sort("A2:C5", ["B", "up"], ["A", "down"]))).toEqual(["Zoé", "Élan", "Éloi", "Anna"]);
  expect(SHEET.facts(state).orders).toContainEqual({
    table: "club",
    first: "B",
    firstOrder: "up",
    second: "A",
    secondOrder: "down",
  });
});

test("sorting one column alone tears lines apart, and the facts say so", () => {
  const { state, refusedAt } = play(sort("C2:C5", ["C", "down"]));
  expect(refusedAt).toBeNull();
  expect(SHEET.facts(state).tables).toEqual([{ id: "club", isWhole: false }]);
});

test("a filter hides lines of its table and leaves the others in place", () => {
  const facts = SHEET.facts(
    play({ do: "filter", table: "club", column: "B", filter: { is: "one-of", keep: ["6e A"] } }).state,
  );
  expect(facts.rows?.map(({ A, isShown }) => [A, isShown])).toEqual([
    ["Éloi", false],
    ["Zoé", true],
    ["Anna", false],
    ["Élan", true],
  ]);
  const both = play(
    { do: "filter", table: "club", column: "B", filter: { is: "one-of", keep: ["6e B"] } },
    { do: "filter", table: "club", column: "C", filter: { is: "least", than: "20" } },
  );
  expect(SHEET.facts(both.state).rows?.filter(({ isShown }) => isShown)).toHaveLength(1);
  // A number typed as text is no number, whatever it looks like.
  expect(SHEET.facts(both.state).rows?.at(-1)).toMatchObject({ A: "Élan", C: "18", isShown: false });
});

test("a check of the key types into other cells, so that a number copied by hand shows", () => {
  const secret = { checks: [{ id: "rate", sets: { F1: "20 %" }, expects: { D2: 2.4, D3: 1.5 } }] };
  const of = (formula: string) =>
    SHEET.facts(play(type("D2", formula), { do: "copy", from: "D2", to: "D3" }).state, secret).checks;
  expect(of("=C2*F$1")).toEqual([{ id: "rate", right: 2, wrong: 0 }]);
  expect(of("=C2*0,1")).toEqual([{ id: "rate", right: 0, wrong: 2 }]);
  expect(SHEET.facts(play().state).checks).toEqual([]);
});

test("what the page would not offer is refused", () => {
  const refused = (action: SheetAction) => play(action).refusedAt;
  expect(refused(type("Z9", "1"))).toBe(0);
  expect(refused(type("A2", "Éloi"))).toBe(0);
  expect(refused(type("A9", "   "))).toBe(0);
  expect(refused(type("A9", "x".repeat(201)))).toBe(0);
  expect(refused({ do: "clear", range: "A20:B30" })).toBe(0);
  expect(refused({ do: "clear", range: "C5:A2" })).toBe(0);
  expect(refused({ do: "copy", from: "A1:C3", to: "G12" })).toBe(0);
  expect(refused(sort("A2:C5", ["F", "up"]))).toBe(0);
  expect(refused(sort("A2:C5", ["A", "up"]))).toBeNull();
  expect(refused({ do: "filter", table: "none", column: "A", filter: null })).toBe(0);
  expect(refused({ do: "chart", chart: { kind: "bars", table: "club", labels: "A", series: [], title: "" } })).toBe(0);
  expect(refused({ do: "chart", chart: { kind: "bars", table: "club", labels: "A", series: ["Z"], title: "" } })).toBe(
    0,
  );
  expect(refused({ do: "print-rows", rows: "3:1" })).toBe(0);
  const onlyFill = { ...SCENE, tools: ["fill"] as const };
  expect(replay(SHEET, onlyFill, [sort("A2:C5", ["A", "up"])]).refusedAt).toBe(0);
});

test("a sheet of formulas that call each other without end takes its time and no more", () => {
  const rows = Array.from({ length: 96 }, (_, row) =>
    Array.from({ length: 24 }, (_, column) => (row + column === 0 ? 1 : "=SOMME(A:X)")),
  );
  const heavy = { ...SCENE, rows, tables: [] };
  const began = performance.now();
  const values = calculateSheet(heavy, SHEET.begin(heavy).cells);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(values.B1).toEqual({ error: "CIRCLE" });
});

test("replay is the page's state, a log out of order is not the one that was sealed", () => {
  const { scene } = simulatorItem("1.3-tri-filtre-01-a").texts.fr;
  if (scene.simulator !== "sheet") throw new Error("the item is of a sheet");
  const cell = fc.constantFrom("A1", "A2", "B3", "C4", "D2", "D3", "E2", "E5", "F9", "Z99");
  const range = fc.constantFrom("A2:D15", "A1:D15", "D2:D15", "B3:C4", "E2:E15", "E2", "Z9");
  const text = fc.constantFrom("", "12", "3,5", "abc", "=D2*2", "=SOMME(D2:D15)", '=SI(D2>20;A2;"")', "=E2", "(");
  const column = fc.constantFrom("A", "B", "C", "D", "E", "Q");
  const key = fc.record({ column, order: fc.constantFrom("up" as const, "down" as const) });
  const filter = fc.constantFrom<(Filter | null)[]>(
    null,
    { is: "one-of", keep: ["Roman", "Manga"] },
    { is: "least", than: "20" },
  );
  const action: fc.Arbitrary<SheetAction> = fc.oneof(
    fc.record({ do: fc.constant("select" as const), cell, to: cell }),
    fc.record({ do: fc.constant("type" as const), cell, text }),
    fc.record({ do: fc.constant("clear" as const), range }),
    fc.record({ do: fc.constant("copy" as const), from: range, to: range }),
    fc.record({ do: fc.constant("sort" as const), range, by: fc.array(key, { minLength: 1, maxLength: 2 }) }),
    fc.record({ do: fc.constant("filter" as const), table: fc.constantFrom("books", "x"), column, filter }),
    fc.record({
      do: fc.constant("format" as const),
      range,
      format: fc.constantFrom("euro" as const, "general" as const),
    }),
    fc.record({ do: fc.constant("print-area" as const), range: fc.option(range) }),
  );
  expect(checkLaws({ simulator: SHEET, scene, schema: sheetAction, action })).toBeGreaterThan(150);
});
