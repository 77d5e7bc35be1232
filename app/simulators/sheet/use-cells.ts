import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import {
  type Block,
  columnsOf,
  isIn,
  isOneCell,
  letterOf,
  nameOf,
  rangeName,
  readCell,
  rowsOf,
} from "#worker/core/simulators/sheet/address.ts";
import { bodyOf, tableAt, wholeSheet } from "#worker/core/simulators/sheet/grid.ts";
import type { SheetParts } from "./sheet-props.ts";

export type CellHand = ReturnType<typeof useCells>;

/** What keys and buttons do with the selected cells. `onAsk`: sorting only a part of a table asks first. */
export function useCells({ scene, state, block, act, say }: SheetParts, onAsk: () => void) {
  const [copied, setCopied] = useState<string | null>(null);
  const sheet = wholeSheet(scene);
  const active = readCell(state.selection.cell) ?? block.from;

  const select = (cell: string, to = cell) => act({ do: "select", cell, to });
  /** One step from the active cell, over rows that a filter hides; `stretches`: its other corner moves instead. */
  const move = (columns: number, rows: number, stretches: boolean, hidden: ReadonlySet<number>) => {
    const from = stretches ? (readCell(state.selection.to) ?? active) : active;
    let row = from.row + rows;
    while (rows !== 0 && hidden.has(row)) row += Math.sign(rows);
    const next = {
      column: Math.min(Math.max(from.column + columns, 0), sheet.to.column),
      row: Math.min(Math.max(row, 0), sheet.to.row),
    };
    return stretches ? select(state.selection.cell, nameOf(next)) : select(nameOf(next));
  };
  const copy = () => {
    setCopied(rangeName(block));
    say(m.sheet_copied({ range: rangeName(block) }));
  };
  const paste = () => {
    if (copied === null) say(m.sheet_nothing_copied());
    else if (act({ do: "copy", from: copied, to: rangeName(block) })) say(m.sheet_pasted({ range: rangeName(block) }));
    else say(m.sheet_nothing_changed());
  };
  /** Of several cells the first line or column over the others; of one cell down to its table's end, or one cell further. */
  const fill = (way: "down" | "right") => {
    const target = isOneCell(block) ? reach(block, way) : block;
    const from = way === "down" ? firstRow(target) : firstColumn(target);
    const to = rangeName(target);
    if (act({ do: "copy", from: rangeName(from), to })) {
      act({ do: "select", cell: nameOf(target.from), to: nameOf(target.to) });
      say(m.sheet_filled({ range: to }));
    } else say(m.sheet_nothing_changed());
  };
  const reach = ({ from }: Block, way: "down" | "right"): Block => {
    const table = scene.tables.length === 0 ? null : tableAt(scene, state.cells, from);
    const isBeside = table !== null && from.row >= table.block.from.row && from.row < table.block.to.row;
    if (way === "right") return { from, to: { column: Math.min(from.column + 1, sheet.to.column), row: from.row } };
    const last = isBeside ? table.block.to.row : Math.min(from.row + 1, sheet.to.row);
    return { from, to: { column: from.column, row: last } };
  };
  /** By the active column; a part of a table that is selected alone must be meant. */
  const sort = (order: "up" | "down") => {
    const table = tableAt(scene, state.cells, active);
    if (table === null || !isIn(active, table.block)) {
      say(m.sheet_choose_in_table());
      return;
    }
    const body = bodyOf(table.block);
    const isPart =
      !isOneCell(block) && rangeName(block) !== rangeName(body) && rangeName(block) !== rangeName(table.block);
    if (isPart) {
      onAsk();
      return;
    }
    const isDone = act({ do: "sort", range: rangeName(body), by: [{ column: letterOf(active.column), order }] });
    const column = letterOf(active.column);
    if (!isDone) say(m.sheet_sorted_already());
    else say(order === "up" ? m.sheet_sorted_up({ column }) : m.sheet_sorted_down({ column }));
  };
  const clear = () => act({ do: "clear", range: rangeName(block) });
  return { copied, active, select, move, copy, paste, fill, sort, clear };
}

function firstRow({ from, to }: Block): Block {
  return { from, to: { column: to.column, row: rowsOf({ from, to })[0] ?? from.row } };
}

function firstColumn({ from, to }: Block): Block {
  return { from, to: { column: columnsOf({ from, to })[0] ?? from.column, row: to.row } };
}
