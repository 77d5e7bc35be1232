import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import {
  cellTooLong,
  dateOfSerial,
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
import { localName, type NumberLook } from "./xlsx-styles.ts";

export type XlsxParts = {
  sheet: string;
  sharedStrings: readonly string[];
  looks: readonly NumberLook[];
  since1904: boolean;
};

/**
 * One worksheet of an Office Open XML workbook. Errors: those of `walkXml`, SHEET_TOO_MANY_ROWS {limit},
 * SHEET_TOO_MANY_COLUMNS {line, limit}, SHEET_CELL_TOO_LONG {line, column, limit}.
 */
export function readXlsx({ sheet: xml, sharedStrings, looks, since1904 }: XlsxParts): Result<Sheet, DomainError> {
  const hiddenColumns = new Set<number>();
  const sheet: Sheet = { rows: [], hiddenColumns, merged: [], since1904 };
  let line = 0;
  let column = 0;
  let hidden = false;
  let cells: string[] = [];
  let kind = "";
  let look: NumberLook | undefined;
  let value = "";
  let fault: DomainError | null = null;
  const walked = walkXml(xml, {
    open(path, attributes) {
      if (fault !== null) return;
      const name = localName(path);
      if (name === "col" && isOn(attributes.hidden)) {
        const last = Math.min(Number(attributes.max), MAX_COLUMNS);
        for (let at = Number(attributes.min) - 1; at < last; at += 1) hiddenColumns.add(at);
      } else if (name === "row") {
        line = Number(attributes.r ?? line + 1);
        hidden = isOn(attributes.hidden);
        column = -1;
        cells = [];
      } else if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        kind = attributes.t ?? "n";
        look = looks[Number(attributes.s ?? "-1")];
        value = "";
      } else if (name === "mergeCell" && sheet.merged.length < MAX_ROWS) {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+):/.exec(attributes.ref ?? "") ?? [];
        const at = columnOf(letters);
        if (at !== null) sheet.merged.push({ line: Number(row), column: at });
      }
    },
    text(path, part) {
      const name = localName(path);
      // `rPh` holds how a word is pronounced, `f` the formula behind the value.
      if ((name === "v" || name === "t") && !path.includes("rPh")) {
        value = `${value}${part}`.slice(0, MAX_CELL_LENGTH + 1);
      }
    },
    close(path) {
      if (fault !== null) return;
      const name = localName(path);
      if (name === "c") {
        const text = textOf(kind, value, look, sharedStrings, since1904);
        if (text === "") return;
        if (column >= MAX_COLUMNS) fault = tooManyColumns(line);
        else if (text.length > MAX_CELL_LENGTH) fault = cellTooLong(line, column);
        else {
          while (cells.length < column) cells.push("");
          cells[column] = text;
        }
      } else if (name === "row") {
        const trimmed = trimRow(cells);
        if (trimmed === null) return;
        if (sheet.rows.length >= MAX_ROWS) fault = tooManyRows();
        else sheet.rows.push({ line, cells: trimmed, hidden });
      }
    },
  });
  if (!walked.ok) return walked;
  return fault === null ? ok(sheet) : refuse(fault);
}

/** The texts that cells share, in order. Errors: those of `walkXml`, SHEET_TOO_MANY_ROWS {limit}. */
export function readSharedStrings(xml: string): Result<string[], DomainError> {
  const strings: string[] = [];
  let text = "";
  const walked = walkXml(xml, {
    open(path) {
      if (localName(path) === "si") text = "";
    },
    text(path, part) {
      if (localName(path) === "t" && !path.includes("rPh")) text = `${text}${part}`.slice(0, MAX_CELL_LENGTH + 1);
    },
    close(path) {
      if (localName(path) === "si") strings.push(text);
    },
  });
  if (!walked.ok) return walked;
  return strings.length > MAX_ROWS * MAX_COLUMNS
    ? refuse(domainError("SHEET_TOO_MANY_ROWS", { limit: MAX_ROWS }))
    : ok(strings);
}

function textOf(
  kind: string,
  value: string,
  look: NumberLook | undefined,
  sharedStrings: readonly string[],
  since1904: boolean,
): string {
  if (kind === "s") return sharedStrings[Number(value)] ?? "";
  if (kind === "d") return value.slice(0, 10);
  if (kind !== "n" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  switch (look?.kind) {
    case "date":
      return dateOfSerial(number, since1904) ?? plainNumber(number);
    case "percent":
      return plainPercent(number);
    case "zeros":
      return plainNumber(number).padStart(look.digits, "0");
    default:
      return plainNumber(number);
  }
}

function isOn(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** `AB12` or `AB` → 27 */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
