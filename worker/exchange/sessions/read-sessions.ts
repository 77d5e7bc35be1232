import type { SessionLine, SessionTexts } from "#worker/core/enrolment/gather-sessions.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { CandidateField } from "../candidates/candidate-columns.ts";
import { findColumns } from "../candidates/find-columns.ts";
import { lettersOf, placeFaults, readDraft } from "../candidates/read-candidates.ts";
import { readTable } from "../codec/read-table.ts";
import { dateOfSerial, type SheetRow } from "../codec/sheet.ts";
import { SESSION_COLUMNS, SESSION_FIELDS, type SessionField } from "./session-columns.ts";

/** The sessions of a year in one file, as it stands. */
export type SessionFile = {
  lines: SessionLine[];
  letters: Readonly<Record<SessionField | CandidateField, string>>;
  ignored: string[];
  faults: DomainError[];
};

const MAX_LINES = 4000;

/** Reads a file of sessions and their candidates: CSV, ODS or XLSX. Errors: as `readCandidates`. */
export function readSessions(bytes: Uint8Array): Result<SessionFile, DomainError[]> {
  const sheet = readTable(bytes);
  if (!sheet.ok) return refuse([sheet.error]);
  const { rows, since1904 } = sheet.value;
  const found = findColumns(sheet.value, SESSION_COLUMNS);
  if (!found.ok) return found;
  const { headerLine, columns, ignored } = found.value;
  const filled = rows.filter(({ line, cells }) => {
    return line > headerLine && Object.values(columns).some((at) => (cells[at] ?? "").trim() !== "");
  });
  if (filled.length === 0) return refuse([domainError("TABLE_WITHOUT_LINE")]);
  if (filled.length > MAX_LINES) return refuse([domainError("TABLE_TOO_MANY_LINES", { limit: MAX_LINES })]);
  return ok({
    lines: filled.map((row) => ({
      line: row.line,
      ...readTexts(row, columns, since1904),
      draft: readDraft(row, found.value, since1904),
    })),
    letters: lettersOf(found.value),
    ignored,
    faults: placeFaults(sheet.value, filled, found.value),
  });
}

function readTexts(
  { cells }: SheetRow,
  columns: Readonly<Record<SessionField, number>>,
  since1904: boolean,
): { sessionNumber: string; texts: SessionTexts } {
  const { sessionNumber, ...texts } = Object.fromEntries(
    SESSION_FIELDS.map((field) => [field, (cells[columns[field]] ?? "").trim()]),
  ) as Record<SessionField, string>;
  const serial = /^\d{5}$/.test(texts.date) ? dateOfSerial(Number(texts.date), since1904) : null;
  return { sessionNumber, texts: { ...texts, date: serial ?? texts.date } };
}
