import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { columnLetters, type Sheet, type SheetRow } from "../codec/sheet.ts";

/** What a column may be called, the first title being the one that our own files carry. */
export type Titles<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export type FoundColumns<Field extends string> = {
  headerLine: number;
  /** from 0; −1 for one that may be missing and is */
  columns: Readonly<Record<Field, number>>;
  /** titles of columns that nothing reads */
  ignored: string[];
};

/** Above the titles there may be a heading, the session's facts, an explanation. */
const HEADER_SEARCH_ROWS = 40;
/** Fewer titles than this on a row: another kind of table. */
const FEWEST_TITLES = 3;

/**
 * Where each field is, by the titles of the first row that has most of them, in any order.
 * Errors: TABLE_NOT_RECOGNISED, TABLE_COLUMNS_MISSING {line, columns, unknown}, TABLE_COLUMN_TWICE {line, column, name}.
 */
export function findColumns<Field extends string>(
  sheet: Sheet,
  titles: Titles<Field>,
  optional: ReadonlySet<Field> = new Set(),
): Result<FoundColumns<Field>, DomainError[]> {
  const fields = Object.keys(titles) as Field[];
  const byTitle = new Map(fields.flatMap((field) => titles[field].map((title) => [titleKey(title), field] as const)));
  const known = ({ cells }: SheetRow) => new Set(cells.flatMap((cell) => byTitle.get(titleKey(cell)) ?? []));
  const ranked = sheet.rows.slice(0, HEADER_SEARCH_ROWS).toSorted((a, b) => known(b).size - known(a).size);
  const header = ranked[0];
  if (header === undefined || known(header).size < FEWEST_TITLES) return refuse([domainError("TABLE_NOT_RECOGNISED")]);
  const columns: Partial<Record<Field, number>> = {};
  const ignored: string[] = [];
  const errors: DomainError[] = [];
  for (const [at, title] of header.cells.entries()) {
    const field = byTitle.get(titleKey(title));
    if (field === undefined && title.trim() !== "") ignored.push(shown(title));
    if (field === undefined) continue;
    if (columns[field] === undefined) columns[field] = at;
    else errors.push(domainError("TABLE_COLUMN_TWICE", { ...whereIs(header.line, at), name: shown(title) }));
  }
  const missing = fields
    .filter((field) => columns[field] === undefined && !optional.has(field))
    .map((field) => shown(titles[field][0] ?? field));
  if (missing.length > 0) {
    const meta = { line: header.line, columns: missing.join(", "), unknown: ignored.join(", ") || "–" };
    errors.push(domainError("TABLE_COLUMNS_MISSING", meta));
  }
  if (errors.length > 0) return refuse(errors);
  const found = Object.fromEntries(fields.map((field) => [field, columns[field] ?? -1])) as Record<Field, number>;
  return ok({ headerLine: header.line, columns: found, ignored });
}

/** Where a fault is, as a spreadsheet names it. */
export function whereIs(line: number, column: number): { line: number; column: string } {
  return { line, column: columnLetters(column) };
}

/** Case, accents, line breaks, stars and what is in brackets do not count: `* Prénom`, `PRENOM`, `Sexe (M ou F)`. */
function titleKey(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\([^)]*\)/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function shown(title: string): string {
  return title.replace(/\s+/g, " ").trim().slice(0, 60);
}
