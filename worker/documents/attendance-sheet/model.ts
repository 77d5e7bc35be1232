import type { SessionFacts } from "../session-facts.ts";

export type AttendanceCandidate = {
  lastName: string;
  firstName: string;
  /** Civil date, YYYY-MM-DD. */
  birthDate: string;
  className: string | null;
  /** 33 for a third more time; 0 for none. */
  extraTimePercent: number;
};

export type AttendanceSheet = SessionFacts & { candidates: readonly AttendanceCandidate[] };

export const ROWS_PER_PAGE = 20;

/** `null` is an empty row, where somebody enrolled on the spot can be written in and sign. */
export type AttendanceRow = { rank: number; candidate: AttendanceCandidate } | null;

const byName = new Intl.Collator("fr", { sensitivity: "variant", ignorePunctuation: false });

/** The rows of each page, 20 a page, in the order of a French register; a session with nobody still has one page. */
export function toAttendancePages(candidates: readonly AttendanceCandidate[]): AttendanceRow[][] {
  const sorted = candidates.toSorted(
    (left, right) =>
      byName.compare(left.lastName, right.lastName) ||
      byName.compare(left.firstName, right.firstName) ||
      left.birthDate.localeCompare(right.birthDate),
  );
  const rows: AttendanceRow[] = sorted.map((candidate, index) => ({ rank: index + 1, candidate }));
  while (rows.length === 0 || rows.length % ROWS_PER_PAGE !== 0) rows.push(null);
  return Array.from({ length: rows.length / ROWS_PER_PAGE }, (_, page) =>
    rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE),
  );
}

/** The classes present, each once, in French order with numbers as numbers (2de 7 before 2de 10). */
export function classesOf(candidates: readonly AttendanceCandidate[]): string[] {
  const names = new Set(candidates.map((candidate) => candidate.className?.trim() ?? "").filter((name) => name !== ""));
  return [...names].sort(new Intl.Collator("fr", { numeric: true }).compare);
}

const LONGEST_UNBROKEN = 10;

/** A class code (2de 7, 1re STMG 3) is never broken over two lines; a class named at length may be. */
export function unbroken(className: string): string {
  const name = className.trim();
  return name.length > LONGEST_UNBROKEN ? name : name.replaceAll(" ", "\u00A0");
}
