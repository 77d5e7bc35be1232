import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";

/**
 * The first sheet of a workbook, or a CSV. Cells are texts whatever stored them: a date is `YYYY-MM-DD`, a percentage
 * `33%`, a number its digits, with the zeros in front that its format shows.
 */
export type Sheet = {
  /** those with something in them; `line` is the number that a spreadsheet shows beside the row */
  rows: SheetRow[];
  /** columns from 0 that the person does not see */
  hiddenColumns: ReadonlySet<number>;
  /** top left cells of merged areas */
  merged: { line: number; column: number }[];
  /** days are counted from 1904, not 1900: for a date stored as a bare number */
  since1904: boolean;
};

export type SheetRow = { line: number; cells: string[]; hidden: boolean };

/** Two thousand candidates with room to spare: a file beyond this is no list of a session. */
export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 200;
export const MAX_CELL_LENGTH = 5000;

/** From 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A row of text cells without the empty ones at its end; null when nothing is left. */
export function trimRow(cells: readonly string[]): string[] | null {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return last < 0 ? null : cells.slice(0, last + 1);
}

export function tooManyRows(): DomainError {
  return domainError("SHEET_TOO_MANY_ROWS", { limit: MAX_ROWS });
}

export function tooManyColumns(line: number): DomainError {
  return domainError("SHEET_TOO_MANY_COLUMNS", { line, limit: MAX_COLUMNS });
}

export function cellTooLong(line: number, column: number): DomainError {
  return domainError("SHEET_CELL_TOO_LONG", { line, column: columnLetters(column), limit: MAX_CELL_LENGTH });
}

/** A number as somebody would type it: no exponent, no noise of the floating point. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 0 });
  return String(Number(value.toPrecision(12)));
}

/** 0.33 → `33%` */
export function plainPercent(ratio: number): string {
  return `${plainNumber(Number((ratio * 100).toPrecision(12)))}%`;
}

const DAY_MS = 86_400_000;

/** The day that a spreadsheet counts: 38294 → `2004-11-03`; null outside 1900–9999. */
export function dateOfSerial(serial: number, since1904: boolean): string | null {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  if (!(days > 0 && days < 2_958_466)) return null;
  // Day 60 is a 29 February 1900 that never was: days before it are one behind.
  const ms = Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY_MS;
  return new Date(ms).toISOString().slice(0, 10);
}
