import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import {
  cellTooLong,
  MAX_CELL_LENGTH,
  MAX_COLUMNS,
  MAX_ROWS,
  plainNumber,
  plainPercent,
  type Sheet,
  tooManyColumns,
  tooManyRows,
  trimRow,
} from "./sheet.ts";
import { walkXml } from "./walk-xml.ts";

type Attributes = Readonly<Record<string, string>>;
type Cell = { attributes: Attributes; paragraphs: string[]; repeated: number };

/**
 * The first table of an OpenDocument `content.xml`. Repeated rows and cells are counted, never spread out: a million
 * empty rows cost nothing, a million full ones are refused. Errors: those of `walkXml`, SHEET_TOO_MANY_ROWS {limit},
 * SHEET_TOO_MANY_COLUMNS {line, limit}, SHEET_CELL_TOO_LONG {line, column, limit}, SHEET_EMPTY without a table.
 */
export function readOds(xml: string): Result<Sheet, DomainError> {
  const sheet = {
    rows: [],
    hiddenColumns: new Set<number>(),
    merged: [],
    since1904: false,
  } satisfies Sheet as Sheet & {
    hiddenColumns: Set<number>;
  };
  let tables = 0;
  let column = 0;
  let line = 1;
  let row: { cells: Cell[]; attributes: Attributes } | null = null;
  let cell: Cell | null = null;
  let fault: DomainError | null = null;
  /** inside a note beside a cell, or a drawing on it: its words are not the cell's */
  let aside = 0;

  const endRow = () => {
    if (row === null || fault !== null) return;
    const repeated = countOf(row.attributes, "table:number-rows-repeated");
    const read = readRow(row.cells, line, sheet);
    if ("code" in read) fault = read;
    else if (read.cells !== null) {
      if (sheet.rows.length + repeated > MAX_ROWS) fault = tooManyRows();
      const hidden =
        row.attributes["table:visibility"] === "collapse" || row.attributes["table:visibility"] === "filter";
      for (let copy = 0; copy < repeated && fault === null; copy += 1) {
        sheet.rows.push({ line: line + copy, cells: read.cells, hidden });
      }
    }
    line += repeated;
    row = null;
  };

  const walked = walkXml(xml, {
    open(path, attributes) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (name === "table:table" && path.endsWith("office:spreadsheet/table:table")) tables += 1;
      if (tables !== 1 || fault !== null) return;
      if (name === "office:annotation" || name === "draw:frame" || name === "draw:custom-shape") aside += 1;
      else if (aside > 0) return;
      else if (name === "table:table-column") {
        const repeated = countOf(attributes, "table:number-columns-repeated");
        const isHidden = attributes["table:visibility"] === "collapse" || attributes["table:visibility"] === "filter";
        for (let at = column; isHidden && at < Math.min(column + repeated, MAX_COLUMNS); at += 1) {
          sheet.hiddenColumns.add(at);
        }
        column += repeated;
      } else if (name === "table:table-row") row = { cells: [], attributes };
      else if (name === "table:table-cell" || name === "table:covered-table-cell") {
        cell = { attributes, paragraphs: [], repeated: countOf(attributes, "table:number-columns-repeated") };
        row?.cells.push(cell);
      } else if (cell !== null && name === "text:p") cell.paragraphs.push("");
      else if (cell !== null && name === "text:s") addText(cell, " ".repeat(countOf(attributes, "text:c")));
      else if (cell !== null && (name === "text:tab" || name === "text:line-break")) addText(cell, " ");
    },
    text(path, part) {
      if (tables === 1 && aside === 0 && cell !== null && path.includes("/text:p")) addText(cell, part);
    },
    close(path) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (tables !== 1) return;
      if (name === "office:annotation" || name === "draw:frame" || name === "draw:custom-shape") aside -= 1;
      else if (aside > 0) return;
      else if (name === "table:table-cell" || name === "table:covered-table-cell") cell = null;
      else if (name === "table:table-row") endRow();
    },
  });
  if (!walked.ok) return walked;
  if (fault !== null) return refuse(fault);
  return tables === 0 ? refuse(domainError("SHEET_EMPTY")) : ok(sheet);
}

function readRow(cells: readonly Cell[], line: number, sheet: Sheet): { cells: string[] | null } | DomainError {
  const texts: string[] = [];
  let column = 0;
  for (const { attributes, paragraphs, repeated } of cells) {
    const text = textOf(attributes, paragraphs);
    if (text.length > MAX_CELL_LENGTH) return cellTooLong(line, column);
    if (text !== "" && column + repeated > MAX_COLUMNS) return tooManyColumns(line);
    for (let at = column; at < Math.min(column + repeated, MAX_COLUMNS); at += 1) texts[at] = text;
    const isMerged =
      countOf(attributes, "table:number-columns-spanned") > 1 || countOf(attributes, "table:number-rows-spanned") > 1;
    if (isMerged && sheet.merged.length < MAX_ROWS) sheet.merged.push({ line, column });
    column += repeated;
  }
  return { cells: trimRow(texts) };
}

function textOf(attributes: Attributes, paragraphs: readonly string[]): string {
  const shown = paragraphs.join("\n");
  const value = Number(attributes["office:value"]);
  switch (attributes["office:value-type"] ?? attributes["calcext:value-type"]) {
    case "percentage":
      return Number.isFinite(value) ? plainPercent(value) : shown;
    case "float":
    case "currency":
      // A format such as 00000 shows zeros that the number does not have.
      if (/^0\d*$/.test(shown.trim()) && Number(shown) === value) return shown.trim();
      return Number.isFinite(value) ? plainNumber(value) : shown;
    case "date":
      return attributes["office:date-value"]?.slice(0, 10) ?? shown;
    case "string":
      return paragraphs.length === 0 ? (attributes["office:string-value"] ?? "") : shown;
    default:
      return shown;
  }
}

function addText(cell: Cell, part: string): void {
  const last = cell.paragraphs.length - 1;
  if (last < 0) return;
  // One sign more than allowed is enough to refuse it.
  cell.paragraphs[last] = `${cell.paragraphs[last] ?? ""}${part}`.slice(0, MAX_CELL_LENGTH + 1);
}

function countOf(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? "1");
  return Number.isInteger(count) && count > 0 ? count : 1;
}
