import { type Block, columnsOf, nameOf, placesOf, rowsOf } from "./address.ts";
import { shiftFormula } from "./formula/shift-formula.ts";
import { type Cells, isWithin, wholeSheet } from "./grid.ts";
import type { Format, SheetScene } from "./scene.ts";
import { put } from "./sort-rows.ts";

type Copied = { cells: Cells; formats: Readonly<Record<string, Format>> };

/**
 * The content and format of `from` repeated over `to`, which is made as large as `from` when it is smaller; relative
 * references move along. Null: it would leave the sheet or change nothing.
 */
export function copyCells(
  { scene, cells, formats }: Copied & { scene: SheetScene },
  from: Block,
  to: Block,
): Copied | null {
  const [width, height] = [columnsOf(from).length, rowsOf(from).length];
  const last = {
    column: Math.max(to.to.column, to.from.column + width - 1),
    row: Math.max(to.to.row, to.from.row + height - 1),
  };
  const target = { from: to.from, to: last };
  if (!isWithin(target, wholeSheet(scene))) return null;
  const nextCells: Record<string, string> = { ...cells };
  const nextFormats: Record<string, Format> = { ...formats };
  for (const place of placesOf(target)) {
    const source = {
      column: from.from.column + ((place.column - target.from.column) % width),
      row: from.from.row + ((place.row - target.from.row) % height),
    };
    const [old, fresh] = [nameOf(source), nameOf(place)];
    const text = cells[old];
    const isFormula = text?.startsWith("=") === true;
    put(
      nextCells,
      fresh,
      isFormula ? shiftFormula(text, place.column - source.column, place.row - source.row, scene.language) : text,
    );
    put(nextFormats, fresh, formats[old]);
  }
  const isChanged = placesOf(target).some((place) => {
    const name = nameOf(place);
    return nextCells[name] !== cells[name] || nextFormats[name] !== formats[name];
  });
  return isChanged ? { cells: nextCells, formats: nextFormats } : null;
}
