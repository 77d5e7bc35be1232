import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { ResultRow } from "./result-columns.ts";

/** Whose results, and when they were read: `readOn` is a day. */
export type ResultsHead = { uai: string; establishment: string; group: string; readOn: string };

/** Raised when a program that read the former form would misread this one. */
const VERSION = 1;

/** `{version, uai, establishment, group, readOn, results: [...]}`; null where the CSV has a dash or nothing. */
export function writeResultsJson(rows: readonly ResultRow[], head: ResultsHead): string {
  return `${open(head)}${rows.map(write).join(",\n")}\n]}\n`;
}

/** The same text piece by piece: one piece a page. */
export async function* streamResultsJson(
  pages: AsyncIterable<readonly ResultRow[]>,
  head: ResultsHead,
): AsyncGenerator<string> {
  yield open(head);
  let isFirst = true;
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield `${isFirst ? "" : ",\n"}${rows.map(write).join(",\n")}`;
    isFirst = false;
  }
  yield "\n]}\n";
}

function open(head: ResultsHead): string {
  const fields = JSON.stringify({ version: VERSION, ...head });
  return `${fields.slice(0, -1)},"results":[\n`;
}

function write({ outcome, birthdate, birthplace, ...row }: ResultRow): string {
  const isValid = outcome.kind === "validated";
  return JSON.stringify({
    certificationNumber: row.certificationNumber,
    firstName: row.firstName,
    lastName: row.lastName,
    birthDate: birthdate,
    birthPlace: birthplace,
    externalId: row.externalId,
    status: outcome.kind,
    score: isValid ? outcome.score : outcome.kind === "rejected" ? 0 : null,
    competences: Object.fromEntries(COMPETENCES.map((code) => [code, isValid ? (outcome.levels[code] ?? null) : null])),
    comment: row.juryComment,
    session: row.sessionNumber,
    date: row.passedOn,
  });
}
