import { type Block, isIn, nameOf, type Place, readRange, rowsOf } from "./address.ts";
import type { Content, SheetScene } from "./scene.ts";
import { plainNumber } from "./show-value.ts";

/** What was typed into each cell that is not empty, by its address. */
export type Cells = Readonly<Record<string, string>>;

const LEAST = { columns: 6, rows: 12 };
const MOST = { columns: 26, rows: 100 };

/** The whole sheet: what the scene fills, and some room beside and below it. */
export function wholeSheet({ rows }: Pick<SheetScene, "rows">): Block {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const columns = Math.min(MOST.columns, Math.max(LEAST.columns, widest + 2));
  const lines = Math.min(MOST.rows, Math.max(LEAST.rows, rows.length + 4));
  return { from: { column: 0, row: 0 }, to: { column: columns - 1, row: lines - 1 } };
}

export function isWithin({ from, to }: Block, sheet: Block): boolean {
  return isIn(from, sheet) && isIn(to, sheet);
}

export function cellsOf({ rows, language }: SheetScene): Cells {
  return Object.fromEntries(
    rows.flatMap((line, row) =>
      line.flatMap((content, column) => {
        const text = asTyped(content, language);
        return text === "" ? [] : [[nameOf({ column, row }), text]];
      }),
    ),
  );
}

function asTyped(content: Content, language: string): string {
  if (content === null) return "";
  return typeof content === "number" ? plainNumber(content, language) : content;
}

/**
 * The table as it stands now, titles first: columns that were filled right beside it belong to it. Null: the scene has
 * no such table.
 */
export function tableBlock(scene: SheetScene, cells: Cells, id: string): Block | null {
  const declared = scene.tables.find((one) => one.id === id);
  const block = declared === undefined ? null : readRange(declared.range);
  if (block === null) return null;
  const { to } = wholeSheet(scene);
  let last = block.to.column;
  while (last < to.column && rowsOf(block).some((row) => cells[nameOf({ column: last + 1, row })] !== undefined))
    last += 1;
  return { from: block.from, to: { column: last, row: block.to.row } };
}

/** The table that holds the cell, or the first one. */
export function tableAt(scene: SheetScene, cells: Cells, place: Place): { id: string; block: Block } | null {
  const all = scene.tables.flatMap(({ id }) => {
    const block = tableBlock(scene, cells, id);
    return block === null ? [] : [{ id, block }];
  });
  return all.find(({ block }) => isIn(place, block)) ?? all[0] ?? null;
}

/** The lines of a table without its titles. */
export function bodyOf({ from, to }: Block): Block {
  return { from: { column: from.column, row: from.row + 1 }, to };
}
