import type { Fact, Facts } from "../simulator.ts";
import { columnsOf, letterOf, nameOf, placesOf, rowsOf } from "./address.ts";
import { calculateSheet } from "./calculate-sheet.ts";
import { hiddenRows } from "./filter-rows.ts";
import { canonicalName } from "./formula/function-names.ts";
import { readReference } from "./formula/reference.ts";
import { readTokens } from "./formula/tokens.ts";
import { bodyOf, cellsOf, tableBlock, wholeSheet } from "./grid.ts";
import type { SheetCheck, SheetSecret } from "./secret.ts";
import { showValue } from "./show-value.ts";
import { orderOfColumn } from "./sort-rows.ts";
import type { SheetState } from "./state.ts";
import { type CellValue, foldText, isError } from "./value.ts";

type Values = Readonly<Record<string, CellValue>>;

/** Numbers that differ by less are one: what rounding leaves. */
const CLOSE = 0.005;

/**
 * `cells` (not the empty ones): cell, column, row, value, shown, typed, isFormula, isError, format, uses, holdsRow,
 * holdsColumn, functions. `rows` of tables: table, row, isShown and the value under each column's letter. `columns` of
 * tables: table, column, order. `orders`, of two columns: table, first, firstOrder, second, secondOrder (among equals of the
 * first). `tables`: id, isWhole (each line of the beginning is still one line). `checks` of the key: id, right, wrong.
 * `charts`: kind, table, labels, series, title. `prints`: area, rows. `selection`: cell, to. `filters`: table, column, is.
 */
export function factsOf(state: SheetState, secret?: SheetSecret): Facts {
  const { scene, cells, chart, selection } = state;
  const values = calculateSheet(scene, cells);
  const hidden = hiddenRows(scene, state, values);
  return {
    cells: placesOf(wholeSheet(scene)).flatMap((place) => cellFacts(state, values, nameOf(place))),
    rows: scene.tables.flatMap(({ id }) => rowFacts(state, values, hidden, id)),
    columns: scene.tables.flatMap(({ id }) => columnFacts(state, values, id)),
    orders: scene.tables.flatMap(({ id }) => orderFacts(state, values, id)),
    tables: scene.tables.map(({ id }) => ({ id, isWhole: isWhole(state, id) })),
    checks: (secret?.checks ?? []).map((check) => checkFact(state, check)),
    charts: chart === null ? [] : [{ ...chart }],
    prints: [{ area: state.printArea, rows: state.printRows }],
    selection: [{ ...selection }],
    filters: Object.entries(state.filters).flatMap(([table, own]) =>
      Object.entries(own).map(([column, { is }]) => ({ table, column, is })),
    ),
  };
}

function cellFacts({ scene, cells, formats }: SheetState, values: Values, name: string): Fact[] {
  const typed = cells[name];
  if (typed === undefined) return [];
  const value = values[name] ?? null;
  const format = formats[name] ?? "general";
  return [
    {
      cell: name,
      column: name.slice(0, 1),
      row: Number(name.slice(1)),
      value: plain(value),
      shown: showValue(value, format, scene.language),
      typed,
      isFormula: typed.startsWith("="),
      isError: isError(value),
      format,
      ...partsOf(typed, scene.language),
    },
  ];
}

function partsOf(typed: string, language: string) {
  const tokens = typed.startsWith("=") ? (readTokens(typed, language) ?? []) : [];
  const references = tokens.filter(({ kind }) => kind === "cell").map(({ text }) => readReference(text));
  return {
    uses: references.map(nameOf),
    holdsRow: references.filter(({ holdsRow }) => holdsRow).map(nameOf),
    holdsColumn: references.filter(({ holdsColumn }) => holdsColumn).map(nameOf),
    functions: tokens.flatMap(({ kind, text }) => (kind === "name" ? [canonicalName(text) ?? text] : [])),
  };
}

function rowFacts(state: SheetState, values: Values, hidden: ReadonlySet<number>, table: string): Fact[] {
  const block = tableBlock(state.scene, state.cells, table);
  if (block === null) return [];
  return rowsOf(bodyOf(block)).map((row) => ({
    table,
    row: row + 1,
    isShown: !hidden.has(row),
    ...Object.fromEntries(
      columnsOf(block).map((column) => [letterOf(column), plain(values[nameOf({ column, row })] ?? null)]),
    ),
  }));
}

function columnFacts({ scene, cells }: SheetState, values: Values, table: string): Fact[] {
  const block = tableBlock(scene, cells, table);
  if (block === null) return [];
  const rows = rowsOf(bodyOf(block));
  return columnsOf(block).map((column) => ({
    table,
    column: letterOf(column),
    order: orderOfColumn(values, rows, column),
  }));
}

function orderFacts({ scene, cells }: SheetState, values: Values, table: string): Fact[] {
  const block = tableBlock(scene, cells, table);
  if (block === null) return [];
  const rows = rowsOf(bodyOf(block));
  return columnsOf(block).flatMap((first) => {
    const firstOrder = orderOfColumn(values, rows, first);
    const groups = Map.groupBy(rows, (row) => foldText(String(values[nameOf({ column: first, row })] ?? "")));
    return columnsOf(block)
      .filter((column) => column !== first)
      .map((column) => {
        const orders = [...groups.values()].map((group) => orderOfColumn(values, group, column));
        const told = new Set(orders.filter((order) => order !== "same"));
        const secondOrder = told.size > 1 ? "none" : ([...told][0] ?? "same");
        return { table, first: letterOf(first), firstOrder, second: letterOf(column), secondOrder };
      });
  });
}

/** Does each line that was typed in the table at the beginning still stand as one line of it? */
function isWhole({ scene, cells }: SheetState, table: string): boolean {
  const before = cellsOf(scene);
  const block = tableBlock(scene, before, table);
  if (block === null) return false;
  const isTyped = (text: string | undefined) => text !== undefined && !text.startsWith("=");
  const columns = columnsOf(block).filter((column) =>
    rowsOf(bodyOf(block)).some((row) => isTyped(before[nameOf({ column, row })])),
  );
  const lines = (from: SheetState["cells"]) =>
    rowsOf(block).map((row) => JSON.stringify(columns.map((column) => from[nameOf({ column, row })] ?? null)));
  return JSON.stringify(lines(before).sort()) === JSON.stringify(lines(cells).sort());
}

function checkFact({ scene, cells }: SheetState, { id, sets = {}, expects }: SheetCheck): Fact {
  const values = calculateSheet(scene, { ...cells, ...sets });
  const results = Object.entries(expects).map(([name, expected]) => isExpected(values[name] ?? null, expected));
  const right = results.filter(Boolean).length;
  return { id, right, wrong: results.length - right };
}

function isExpected(value: CellValue, expected: string | number | boolean): boolean {
  if (typeof value === "number" && typeof expected === "number") return Math.abs(value - expected) <= CLOSE;
  if (typeof value === "string" && typeof expected === "string") return foldText(value) === foldText(expected);
  return value === expected;
}

/** A rule looks at scalars: an error has no value. */
function plain(value: CellValue): string | number | boolean | null {
  return isError(value) ? null : value;
}
