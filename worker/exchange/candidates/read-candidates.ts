import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { readTable } from "../codec/read-table.ts";
import { columnLetters, dateOfSerial, type Sheet, type SheetRow } from "../codec/sheet.ts";
import { isGarbled } from "../siecle/garbled-text.ts";
import { CANDIDATE_COLUMNS, CANDIDATE_FIELDS, type CandidateField } from "./candidate-columns.ts";
import { type FoundColumns, findColumns, whereIs } from "./find-columns.ts";

/** A list of candidates as it stands in a file; nothing is judged but what no form could hold. */
export type CandidateFile = {
  lines: { line: number; draft: CandidateDraft }[];
  /** the letter of each field's column, to say where a fault is */
  letters: Readonly<Record<CandidateField, string>>;
  ignored: string[];
  /** of single cells and columns, each with its place: told together with those of the candidates */
  faults: DomainError[];
};

/** A session has one room: more is a file of something else. */
const MAX_CANDIDATES = 2000;

/**
 * Reads an ODS, XLSX or CSV list of candidates. Errors that leave nothing to read: those of `readTable` and
 * `findColumns`, TABLE_WITHOUT_LINE, TABLE_TOO_MANY_LINES {limit}. Faults with their place: TABLE_MERGED_CELL,
 * TABLE_HIDDEN_COLUMN {name}, TABLE_HIDDEN_LINE, CANDIDATE_TEXT_GARBLED {field}.
 */
export function readCandidates(bytes: Uint8Array): Result<CandidateFile, DomainError[]> {
  const sheet = readTable(bytes);
  if (!sheet.ok) return refuse([sheet.error]);
  const found = findColumns(sheet.value, CANDIDATE_COLUMNS);
  if (!found.ok) return found;
  const rows = sheet.value.rows
    .filter(({ line }) => line > found.value.headerLine)
    .filter((row) => isFilled(row, found.value));
  if (rows.length === 0) return refuse([domainError("TABLE_WITHOUT_LINE")]);
  if (rows.length > MAX_CANDIDATES) return refuse([domainError("TABLE_TOO_MANY_LINES", { limit: MAX_CANDIDATES })]);
  return ok({
    lines: rows.map((row) => ({ line: row.line, draft: readDraft(row, found.value, sheet.value.since1904) })),
    letters: lettersOf(found.value),
    ignored: found.value.ignored,
    faults: placeFaults(sheet.value, rows, found.value),
  });
}

/** What a person cannot see or place: hidden columns and lines, merged cells, text whose accents are lost. */
export function placeFaults<Field extends string>(
  sheet: Sheet,
  rows: readonly SheetRow[],
  { headerLine, columns }: FoundColumns<Field>,
): DomainError[] {
  const fields = Object.entries(columns) as [Field, number][];
  const header = sheet.rows.find(({ line }) => line === headerLine);
  const hiddenColumns = fields.filter(([, at]) => sheet.hiddenColumns.has(at));
  const merged = sheet.merged.filter(({ line }) => line >= headerLine);
  return [
    ...hiddenColumns.map(([, at]) => {
      const name = (header?.cells[at] ?? "").replace(/\s+/g, " ").trim();
      return domainError("TABLE_HIDDEN_COLUMN", { ...whereIs(headerLine, at), name });
    }),
    ...rows.filter(({ hidden }) => hidden).map(({ line }) => domainError("TABLE_HIDDEN_LINE", { line })),
    ...merged.map(({ line, column }) => domainError("TABLE_MERGED_CELL", whereIs(line, column))),
    ...rows.flatMap(({ line, cells }) =>
      fields
        .filter(([, at]) => isGarbled(cells[at] ?? ""))
        .map(([field, at]) => domainError("CANDIDATE_TEXT_GARBLED", { ...whereIs(line, at), field })),
    ),
  ];
}

/** A candidate's fields on one row of any of our files. */
export function readDraft(
  { cells }: SheetRow,
  { columns }: { columns: Readonly<Record<CandidateField, number>> },
  since1904: boolean,
): CandidateDraft {
  const draft = Object.fromEntries(
    CANDIDATE_FIELDS.map((field) => [field, (cells[columns[field]] ?? "").trim()]),
  ) as CandidateDraft;
  // A date in a cell that lost its format is a bare number of days; four digits are a year that somebody typed.
  const isSerial = /^\d{5}(?:\.\d+)?$/.test(draft.birthdate);
  const date = isSerial ? dateOfSerial(Number(draft.birthdate), since1904) : null;
  return date === null ? draft : { ...draft, birthdate: date };
}

/** The letter of each column. */
export function lettersOf<Field extends string>({ columns }: FoundColumns<Field>): Record<Field, string> {
  const letters = Object.entries<number>(columns).map(([field, at]) => [field, columnLetters(at)]);
  return Object.fromEntries(letters) as Record<Field, string>;
}

/** The numbers and borders that a template draws on its empty rows are no candidate. */
function isFilled({ cells }: SheetRow, { columns }: FoundColumns<CandidateField>): boolean {
  return CANDIDATE_FIELDS.some((field) => (cells[columns[field]] ?? "").trim() !== "");
}
