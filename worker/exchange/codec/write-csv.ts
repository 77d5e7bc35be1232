import { addFormulaMark } from "./formula-mark.ts";

/**
 * A cell: a string is people's text and is neutralised; `ours` marks what we wrote ourselves (a status, a date, a lone
 * `-`); a number is bare, with a decimal comma; null is empty.
 */
export type CsvCell = string | number | null | { ours: string };

const BOM = "\ufeff";

export function ours(text: string): { ours: string } {
  return { ours: text };
}

/** CSV that a French spreadsheet opens by a double click: UTF-8 with BOM, `;`, `\n`, every text quoted. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvHead(header) + csvLines(rows);
}

/** The first bytes of a file that is sent piece by piece: the mark and the titles. */
export function csvHead(header: readonly string[]): string {
  return `${BOM}${header.map(quote).join(";")}\n`;
}

export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(";")}\n`).join("");
}

/** 12.5 → `12,5`, at most `maxDecimals` of them, no grouping of thousands: a spreadsheet must read a number. */
export function decimalComma(value: number, maxDecimals = 3): string {
  return String(Number(value.toFixed(maxDecimals))).replace(".", ",");
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return decimalComma(cell);
  return quote(typeof cell === "string" ? addFormulaMark(cell) : cell.ours);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
