import { nameOf, placesOf } from "./address.ts";
import { type Area, fault } from "./formula/area.ts";
import { evaluate } from "./formula/evaluate.ts";
import { parseFormula } from "./formula/parse-formula.ts";
import { type Cells, wholeSheet } from "./grid.ts";
import { dayNumber, readContent } from "./read-content.ts";
import type { SheetScene } from "./scene.ts";
import type { CellValue } from "./value.ts";

/** Cells that the formulas of a sheet may look at in all, and how far one may call on another: no sheet takes long. */
const MOST_LOOKS = 200_000;
const DEEPEST = 150;

/** The value of each cell that is not empty, by its address. Formulas that call each other in a circle show so. */
export function calculateSheet(scene: SheetScene, cells: Cells): Readonly<Record<string, CellValue>> {
  const { language, today } = scene;
  const sheet = wholeSheet(scene);
  const [year = 0, month = 1, day = 1] = today.slice(0, 10).split("-").map(Number);
  const setting = { language, today: dayNumber(year, month, day) };
  const values: Record<string, CellValue> = {};
  const open = new Set<string>();
  let looks = 0;

  const valueAt = (name: string): CellValue => {
    const text = cells[name];
    if (text === undefined) return null;
    const known = values[name];
    if (known !== undefined) return known;
    if (!text.startsWith("=")) return readContent(text, language).value;
    if (open.has(name)) return fault("CIRCLE");
    if (looks > MOST_LOOKS || open.size > DEEPEST) return fault("LIMIT");
    open.add(name);
    const formula = parseFormula(text, language);
    const value = formula === null ? fault("SYNTAX") : evaluate(formula, look, setting);
    open.delete(name);
    values[name] = value;
    return value;
  };
  const look = (column: number, row: number, lastColumn: number, lastRow: number | null): Area => {
    const to = { column: Math.min(lastColumn, sheet.to.column), row: Math.min(lastRow ?? sheet.to.row, sheet.to.row) };
    const lines: CellValue[][] = [];
    for (let line = row; line <= to.row; line += 1) {
      const values: CellValue[] = [];
      for (let at = column; at <= to.column; at += 1) values.push(valueAt(nameOf({ column: at, row: line })));
      lines.push(values);
    }
    looks += (to.column - column + 1) * (to.row - row + 1);
    // Beyond the sheet there is nothing, and nothing is one empty cell.
    return { lines: lines[0] === undefined || lines[0].length === 0 ? [[null]] : lines };
  };

  for (const place of placesOf(sheet)) {
    const name = nameOf(place);
    if (cells[name] !== undefined) values[name] = valueAt(name);
  }
  return values;
}
