import { m } from "#app/i18n/paraglide/messages.js";
import { type Block, columnsOf, letterOf, nameOf } from "#worker/core/simulators/sheet/address.ts";
import type { Cells } from "#worker/core/simulators/sheet/grid.ts";

/** The columns of a table by their letter, each named by its title, or by its letter when it has none. */
export function columnNames(block: Block, cells: Cells): { letter: string; name: string }[] {
  return columnsOf(block).map((column) => {
    const letter = letterOf(column);
    const title = cells[nameOf({ column, row: block.from.row })];
    return { letter, name: title ?? m.sheet_column({ letter }) };
  });
}
