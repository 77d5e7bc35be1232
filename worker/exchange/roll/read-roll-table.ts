import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Roll, RollCoverage, RollPupil } from "#worker/core/people/roll.ts";
import { type FoundColumns, findColumns, whereIs } from "../candidates/find-columns.ts";
import { readTable } from "../codec/read-table.ts";
import type { Sheet } from "../codec/sheet.ts";
import { checkRow, type RollRules } from "./check-row.ts";
import { OPTIONAL_FIELDS, ROLL_COLUMNS, type RollField } from "./roll-columns.ts";

/**
 * Reads a roll from a table (CSV with `;`, `,` or tabs; ODS; XLSX): the agricultural template or our simple one, told by
 * `rules`; titles in any order. All or nothing, all faults of all lines together.
 * Errors of the file: those of `readTable` and `findColumns`, ROLL_NO_IDENTIFIER_COLUMN, EMPTY. Errors of lines, with
 * {line, column} and who it is: those of `checkRow`, INE_UNIQUE and OWN_ID_UNIQUE {firstLine}.
 * Source: reference on schools, §B.4; encodings UTF-8, UTF-16, windows-1252 and Mac OS Roman.
 */
export function readRollTable(
  bytes: Uint8Array,
  { rules, coverage }: { rules: RollRules; coverage: RollCoverage },
): Result<Roll, DomainError[]> {
  const opened = openTable(bytes, rules);
  if (!opened.ok) return opened;
  const { sheet, found } = opened.value;
  if (found.columns.ine < 0 && found.columns.ownId < 0) return refuse([domainError("ROLL_NO_IDENTIFIER_COLUMN")]);
  const errors: DomainError[] = [];
  const pupils: RollPupil[] = [];
  const seen = { ine: new Map<string, number>(), ownId: new Map<string, number>() };
  for (const { line, cells } of sheet.rows) {
    if (line <= found.headerLine) continue;
    const value = (field: RollField) => cells[found.columns[field]] ?? "";
    const at = (field: RollField) => (found.columns[field] < 0 ? { line } : whereIs(line, found.columns[field]));
    const pupil = checkRow({ value, at, since1904: sheet.since1904 }, rules, errors);
    refuseTwice(pupil.nationalStudentId, "INE_UNIQUE", seen.ine, at("ine"), pupil, errors);
    refuseTwice(pupil.ownId, "OWN_ID_UNIQUE", seen.ownId, at("ownId"), pupil, errors);
    pupils.push(pupil);
  }
  if (errors.length > 0) return refuse(errors);
  if (pupils.length === 0) return refuse([domainError("EMPTY")]);
  return ok({ pupils, coverage, ignored: { withoutIne: [], left: 0, withoutClass: 0, inactive: 0 } });
}

type Opened = { sheet: Sheet; found: FoundColumns<RollField> };

function openTable(bytes: Uint8Array, rules: RollRules): Result<Opened, DomainError[]> {
  const first = findIn(bytes, rules);
  if (first.ok || !isUnknownTable(first.error)) return first;
  // An old Mac's accents: its bytes are words in no other encoding, so the titles tell.
  const mac = new TextEncoder().encode(new TextDecoder("macintosh").decode(bytes));
  const second = findIn(mac, rules);
  return second.ok ? second : first;
}

function findIn(bytes: Uint8Array, rules: RollRules): Result<Opened, DomainError[]> {
  const sheet = readTable(bytes);
  if (!sheet.ok) return refuse([sheet.error]);
  const found = findColumns(sheet.value, ROLL_COLUMNS, OPTIONAL_FIELDS[rules]);
  return found.ok ? ok({ sheet: sheet.value, found: found.value }) : found;
}

function isUnknownTable(errors: readonly DomainError[]): boolean {
  return errors.some(({ code }) => code === "TABLE_COLUMNS_MISSING" || code === "TABLE_NOT_RECOGNISED");
}

function refuseTwice(
  identifier: string | null,
  code: string,
  seen: Map<string, number>,
  at: { line: number },
  { lastName, firstName, nationalStudentId }: RollPupil,
  errors: DomainError[],
): void {
  if (identifier === null) return;
  const firstLine = seen.get(identifier);
  if (firstLine === undefined) seen.set(identifier, at.line);
  else
    errors.push(
      domainError(code, { ...at, nationalStudentId: nationalStudentId ?? identifier, lastName, firstName, firstLine }),
    );
}
