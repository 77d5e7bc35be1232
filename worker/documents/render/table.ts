import { type Align, drawBlock, drawBox, drawLine, type Page } from "./page.ts";
import { blockHeight, fitText, plain, type Span } from "./text.ts";

export type Column = { title: string; width: number; align?: Align; size?: number; minSize?: number };
export type Cell = readonly Span[];
export type Row = { height: number; cells: readonly Cell[]; top?: boolean };

const PADDING = 6;
const BODY = 10;
const SMALL = 7.5;
const RULE = 0.75;

/** A ruled table. A cell's text wraps and shrinks inside its row. Returns the bottom edge. */
export function drawTable(
  page: Page,
  at: { x: number; y: number },
  columns: readonly Column[],
  headHeight: number,
  rows: readonly Row[],
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const head: Row = { height: headHeight, cells: columns.map((column) => plain(column.title, "bold")) };
  let y = at.y;
  for (const [index, row] of [head, ...rows].entries()) {
    let x = at.x;
    for (const [place, column] of columns.entries()) {
      const cell = row.cells[place] ?? [];
      drawCell(page, { x, y, width: column.width, height: row.height }, cell, {
        ...column,
        size: index === 0 ? 9.25 : (column.size ?? BODY),
        top: row.top ?? false,
      });
      x += column.width;
    }
    y += row.height;
    if (index < rows.length) drawLine(page, { x: at.x, y }, { x: at.x + width, y }, { weight: RULE });
  }
  let x = at.x;
  for (const column of columns.slice(0, -1)) {
    x += column.width;
    drawLine(page, { x, y: at.y }, { x, y }, { weight: RULE });
  }
  drawBox(page, { x: at.x, y: at.y, width, height: y - at.y }, { weight: RULE });
  return y;
}

function drawCell(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
  cell: Cell,
  style: { align?: Align; size: number; minSize?: number; top: boolean },
): void {
  if (cell.every((span) => span.text === "")) return;
  const width = box.width - 2 * PADDING;
  const inset = style.top ? 5 : 1.5;
  const block = fitText(page.fonts, cell, {
    width,
    size: style.size,
    minSize: style.minSize ?? SMALL,
    height: box.height - 2 * inset,
    leading: 1.2,
  });
  const y = style.top ? box.y + inset : box.y + (box.height - blockHeight(block)) / 2;
  drawBlock(page, block, { x: box.x + PADDING, y, width, ...(style.align ? { align: style.align } : {}) });
}

/** The height a row needs for its cells at full size, with top-aligned text. */
export function rowHeight(page: Page, columns: readonly Column[], cells: readonly Cell[]): number {
  const heights = columns.map((column, place) => {
    const cell = cells[place] ?? [];
    return blockHeight(
      fitText(page.fonts, cell, { width: column.width - 2 * PADDING, size: column.size ?? BODY, leading: 1.2 }),
    );
  });
  return Math.max(0, ...heights) + 10;
}
