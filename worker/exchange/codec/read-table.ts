import Papa from "papaparse";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { removeFormulaMark } from "./formula-mark.ts";
import { readWorkbook } from "./read-workbook.ts";
import {
  cellTooLong,
  MAX_CELL_LENGTH,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
  tooManyColumns,
  tooManyRows,
  trimRow,
} from "./sheet.ts";
import { sniffFile } from "./sniff-file.ts";

const MEGABYTE = 1024 * 1024;
const TABLE_MAX_BYTES = 5 * MEGABYTE;
/** `EncryptedPackage` in UTF-16, as the directory of a workbook with a password names it. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((sign) => [sign.charCodeAt(0), 0]);
/** A first line is shorter than this. */
const HEADER_SIGNS = 20_000;
const DELIMITERS = [";", ",", "\t"] as const;

/**
 * A table in whatever form staff have it: ODS, XLSX or CSV (`;`, `,` or tabs; UTF-8, UTF-16 or windows-1252), told apart
 * by its bytes. Errors: SHEET_TOO_LARGE {megabytes}, SHEET_EMPTY, SHEET_WRONG_KIND {found}, SHEET_PASSWORD, SHEET_MACROS,
 * SHEET_OLD_FORMAT, SHEET_NOT_RECOGNISED, SHEET_DAMAGED {cause}, SHEET_INFLATES {megabytes}, SHEET_TOO_MANY_ROWS {limit},
 * SHEET_TOO_MANY_COLUMNS {line, limit}, SHEET_CELL_TOO_LONG {line, column, limit}, CSV_QUOTE_OPEN {line}.
 */
export function readTable(bytes: Uint8Array): Result<Sheet, DomainError> {
  if (bytes.length > TABLE_MAX_BYTES)
    return refuse(domainError("SHEET_TOO_LARGE", { megabytes: TABLE_MAX_BYTES / MEGABYTE }));
  const nature = sniffFile(bytes);
  switch (nature) {
    case "empty":
      return refuse(domainError("SHEET_EMPTY"));
    case "zip": {
      const sheet = readWorkbook(bytes);
      return sheet.ok ? sheet : refuse(ofTheFile(sheet.error));
    }
    case "spreadsheet":
      return refuse(domainError(contains(bytes, ENCRYPTED) ? "SHEET_PASSWORD" : "SHEET_OLD_FORMAT"));
    case "xml":
      return isUtf16(bytes) ? readCsvTable(bytes) : refuse(domainError("SHEET_WRONG_KIND", { found: nature }));
    case "pdf":
    case "image":
      return refuse(domainError("SHEET_WRONG_KIND", { found: nature }));
    case "other":
      return readCsvTable(bytes);
  }
}

/** Lines and columns inside the parts of a workbook mean nothing to the person: one sentence for all that is broken. */
function ofTheFile(error: DomainError): DomainError {
  if (error.code.startsWith("SHEET_")) return error;
  if (error.code === "ZIP_TOO_LARGE") {
    return domainError("SHEET_INFLATES", { megabytes: Number(error.meta?.maxBytes ?? 0) / MEGABYTE });
  }
  return domainError("SHEET_DAMAGED", { cause: error.code });
}

function readCsvTable(bytes: Uint8Array): Result<Sheet, DomainError> {
  const text = decodeCsv(bytes);
  // A text has no zero byte: this is some other program's file.
  if (text.includes("\0")) return refuse(domainError("SHEET_WRONG_KIND", { found: "other" }));
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: MAX_ROWS + 200 });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open !== undefined) return refuse(domainError("CSV_QUOTE_OPEN", { line: (open.row ?? 0) + 1 }));
  const sheet: Sheet = { rows: [], hiddenColumns: new Set(), merged: [], since1904: false };
  for (const [at, row] of data.entries()) {
    const cells = trimRow(row.map(removeFormulaMark));
    if (cells === null) continue;
    const long = cells.findIndex((cell) => cell.length > MAX_CELL_LENGTH);
    if (long >= 0) return refuse(cellTooLong(at + 1, long));
    if (cells.length > MAX_COLUMNS) return refuse(tooManyColumns(at + 1));
    if (sheet.rows.length >= MAX_ROWS) return refuse(tooManyRows());
    sheet.rows.push({ line: at + 1, cells, hidden: false });
  }
  return sheet.rows.length === 0 ? refuse(domainError("SHEET_EMPTY")) : ok(sheet);
}

/** The BOM decides, else UTF-8 when every byte agrees, else what Excel writes on Windows. BOM removed. */
function decodeCsv(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign that cuts the first line that is not blank into most cells; Excel's own `sep=;` line says it outright. */
function delimiterOf(text: string): string {
  const [, said] = /^sep=([;,\t])\r?\n/.exec(text) ?? [];
  if (said !== undefined) return said;
  const start = text.slice(0, HEADER_SIGNS);
  const cells = (delimiter: string) =>
    Papa.parse<string[]>(start, { delimiter, preview: 1, skipEmptyLines: true }).data[0]?.length ?? 0;
  return [...DELIMITERS].sort((a, b) => cells(b) - cells(a))[0] ?? ";";
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function contains(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
