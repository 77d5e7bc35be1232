import { type Align, drawBlock } from "./draw-block.ts";
import { type Box, type Page, tagEmpty, tagged, taggedOn, unsaid } from "./page.ts";
import { drawBox, drawLine, fillBoxes } from "./shapes.ts";
import { blockHeight, fitText, plain, type Span } from "./text.ts";

export type Column = { title: string; width: number; align?: Align; size?: number; minSize?: number };
export type Cell = readonly Span[];
/** `isBand`: its first cell stands for a group of rows and runs over all columns. */
export type Row = { height: number; cells: readonly Cell[]; top?: boolean; isBand?: boolean };

const PADDING = 6;
const BODY = 10;
const SMALL = 7.5;
const HEAD = 9.25;
const RULE = 0.75;
const BAND_GREY = 0.9;

/**
 * A ruled table. A cell's text wraps and shrinks inside its row. Returns the bottom edge. `goesOn`: the rows of the
 * page before go on here, it is one table for a screen reader, and its head is said once.
 */
export function drawTable(
  page: Page,
  at: { x: number; y: number; goesOn?: boolean },
  columns: readonly Column[],
  headHeight: number,
  rows: readonly Row[],
): number {
  const head: Row = { height: headHeight, cells: columns.map((column) => plain(column.title, "bold")) };
  if (at.goesOn) {
    unsaid(page, () => drawRow(page, at, columns, head, "TH"));
    return taggedOn(page, "Table", () => drawRows(page, at, columns, head, rows));
  }
  return tagged(page, "Table", () => {
    drawRow(page, at, columns, head, "TH");
    return drawRows(page, at, columns, head, rows);
  });
}

function drawRows(
  page: Page,
  at: { x: number; y: number },
  columns: readonly Column[],
  head: Row,
  rows: readonly Row[],
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  let y = at.y + head.height;
  drawVerticals(page, { x: at.x, y: at.y }, columns, y);
  for (const row of rows) {
    drawLine(page, { x: at.x, y }, { x: at.x + width, y }, { weight: RULE });
    if (row.isBand) fillBoxes(page, [{ x: at.x, y: y + RULE, width, height: row.height - 2 * RULE }], BAND_GREY);
    else drawVerticals(page, { x: at.x, y }, columns, y + row.height);
    if (row.isBand) drawBand(page, { x: at.x, y, width, height: row.height }, row, columns.length);
    else drawRow(page, { x: at.x, y }, columns, row, "TD");
    y += row.height;
  }
  drawBox(page, { x: at.x, y: at.y, width, height: y - at.y }, { weight: RULE });
  return y;
}

function drawVerticals(page: Page, at: { x: number; y: number }, columns: readonly Column[], bottom: number): void {
  let x = at.x;
  for (const column of columns.slice(0, -1)) {
    x += column.width;
    drawLine(page, { x, y: at.y }, { x, y: bottom }, { weight: RULE });
  }
}

function drawBand(page: Page, box: Box, row: Row, span: number): void {
  const style = { size: BODY, top: false, role: null };
  const draw = () => drawCell(page, box, row.cells[0] ?? [], style);
  tagged(page, "TR", () => tagged(page, "TD", draw, { span }));
}

/** An empty row, to be written in by hand, is nothing to say. */
function drawRow(
  page: Page,
  at: { x: number; y: number },
  columns: readonly Column[],
  row: Row,
  role: "TH" | "TD",
): void {
  if (row.cells.every(isEmpty)) return;
  tagged(page, "TR", () => {
    let x = at.x;
    for (const [place, column] of columns.entries()) {
      const cell = row.cells[place] ?? [];
      const box = { x, y: at.y, width: column.width, height: row.height };
      const size = role === "TH" ? HEAD : (column.size ?? BODY);
      if (isEmpty(cell)) tagEmpty(page, role);
      else drawCell(page, box, cell, { ...column, size, top: row.top ?? false, role });
      x += column.width;
    }
  });
}

function isEmpty(cell: Cell): boolean {
  return cell.every((span) => span.text === "");
}

function drawCell(
  page: Page,
  box: Box,
  cell: Cell,
  style: { align?: Align; size: number; minSize?: number; top: boolean; role: "TH" | "TD" | null },
): void {
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
  const { align, role } = style;
  drawBlock(page, block, { x: box.x + PADDING, y, width, role, ...(align ? { align } : {}) });
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
