import { type Block, columnsOf, letterOf, nameOf, rowsOf } from "./address.ts";
import { shiftFormula } from "./formula/shift-formula.ts";
import type { Cells } from "./grid.ts";
import type { Format, SortKey } from "./scene.ts";
import { type CellValue, compareValues, isError } from "./value.ts";

type Formats = Readonly<Record<string, Format>>;

/**
 * The cells of the range, its lines put in order by the first key, then by the next among equals; lines that are equal
 * keep their order, empty cells come last either way. Formulas move with their line.
 */
export function sortRows(
  { cells, formats }: { cells: Cells; formats: Formats },
  values: Readonly<Record<string, CellValue>>,
  block: Block,
  by: readonly SortKey[],
  language: string,
): { cells: Cells; formats: Formats } {
  const rows = rowsOf(block);
  const sorted = [...rows].sort((one, other) => compareRows(values, by, one, other));
  const nextCells: Record<string, string> = { ...cells };
  const nextFormats: Record<string, Format> = { ...formats };
  for (const [rank, from] of sorted.entries()) {
    const to = block.from.row + rank;
    for (const column of columnsOf(block)) {
      const [old, fresh] = [nameOf({ column, row: from }), nameOf({ column, row: to })];
      put(nextCells, fresh, moved(cells[old], to - from, language));
      put(nextFormats, fresh, formats[old]);
    }
  }
  return { cells: nextCells, formats: nextFormats };
}

function moved(text: string | undefined, rows: number, language: string): string | undefined {
  return text?.startsWith("=") === true ? shiftFormula(text, 0, rows, language) : text;
}

/** Sets, or takes away. */
export function put<T>(record: Record<string, T>, name: string, value: T | undefined): void {
  if (value === undefined) delete record[name];
  else record[name] = value;
}

function compareRows(
  values: Readonly<Record<string, CellValue>>,
  by: readonly SortKey[],
  one: number,
  other: number,
): number {
  for (const { column, order } of by) {
    const compared = orderOfValues(
      values[`${column}${one + 1}`] ?? null,
      values[`${column}${other + 1}`] ?? null,
      order,
    );
    if (compared !== 0) return compared;
  }
  return 0;
}

/** Empty cells after all others, errors before them. */
function orderOfValues(one: CellValue, other: CellValue, order: "up" | "down"): number {
  const [left, right] = [last(one), last(other)];
  if (left !== right) return left - right;
  if (one === null || other === null || isError(one) || isError(other)) return 0;
  return order === "up" ? compareValues(one, other) : -compareValues(one, other);
}

function last(value: CellValue): number {
  if (value === null || value === "") return 2;
  return isError(value) ? 1 : 0;
}

/** How a column's values follow each other: `same` when none differs, `none` when neither way. */
export function orderOfColumn(
  values: Readonly<Record<string, CellValue>>,
  rows: readonly number[],
  column: number,
): "up" | "down" | "same" | "none" {
  const steps = rows.slice(1).map((row, rank) => {
    const [one, other] = [valueAt(values, column, rows[rank] ?? row), valueAt(values, column, row)];
    return { up: orderOfValues(one, other, "up"), down: orderOfValues(one, other, "down") };
  });
  const isUp = steps.every(({ up }) => up <= 0);
  const isDown = steps.every(({ down }) => down <= 0);
  if (isUp && isDown) return "same";
  if (isUp) return "up";
  return isDown ? "down" : "none";
}

function valueAt(values: Readonly<Record<string, CellValue>>, column: number, row: number): CellValue {
  return values[`${letterOf(column)}${row + 1}`] ?? null;
}
