import type { SessionFacts } from "../session-facts.ts";

export type AttendanceCandidate = {
  lastName: string;
  firstName: string;
  /** Of the civil status, what a card says, each when the name in use above is another; absent or null otherwise. */
  civilLastName?: string | null;
  civilFirstName?: string | null;
  /** Civil date, YYYY-MM-DD. */
  birthDate: string;
  className: string | null;
  /** The establishment's own identifier, where there are no classes. */
  externalId: string | null;
  /** 33 for a third more time; 0 for none. */
  extraTimePercent: number;
};

/** By name over the whole session, or class by class. */
export type AttendanceOrder = "name" | "class";

export type AttendanceSheet = SessionFacts & {
  candidates: readonly AttendanceCandidate[];
  order: AttendanceOrder;
};

export const ROWS_PER_PAGE = 20;
/** The height of a class's heading, in rows. */
export const HEADING_ROWS = 0.75;

/** A `blank` row is where somebody enrolled on the spot can be written in and sign. */
export type AttendanceRow =
  | { kind: "candidate"; rank: number; candidate: AttendanceCandidate }
  /** `className` null: those without one. `goesOn`: the class began on the page before. */
  | { kind: "class"; className: string | null; count: number; goesOn: boolean }
  | { kind: "blank" };

type CandidateRow = Extract<AttendanceRow, { kind: "candidate" }>;

const byName = new Intl.Collator("fr", { sensitivity: "variant", ignorePunctuation: false });
const byClass = new Intl.Collator("fr", { numeric: true });

/**
 * The rows of each page, at most 20 a page, in the order of a French register; a session with nobody still has one
 * page. Nobody stands alone at the top of a page, nor under the heading of a class at its foot.
 */
export function toAttendancePages(
  candidates: readonly AttendanceCandidate[],
  order: AttendanceOrder = "name",
): AttendanceRow[][] {
  const groups = order === "class" ? toClasses(candidates) : [{ className: null, rows: sortedRows(candidates, 0) }];
  const pages: AttendanceRow[][] = [[]];
  let room = ROWS_PER_PAGE;
  const turn = () => {
    pages.push([]);
    room = ROWS_PER_PAGE;
  };
  for (const { className, rows } of groups) {
    const heading = order === "class" ? HEADING_ROWS : 0;
    let left = rows;
    while (left.length > 0) {
      const taken = shareOf(left.length, Math.floor(room - heading));
      if (taken === 0) {
        turn();
        continue;
      }
      const page = pages.at(-1) ?? [];
      if (heading > 0) page.push({ kind: "class", className, count: rows.length, goesOn: left.length < rows.length });
      page.push(...left.slice(0, taken));
      room -= heading + taken;
      left = left.slice(taken);
    }
  }
  const last = pages.at(-1) ?? [];
  for (; room >= 1; room -= 1) last.push({ kind: "blank" });
  return pages;
}

/** How many of `count` rows go on a page with room for `room`: never one alone here, nor one alone on the next. */
function shareOf(count: number, room: number): number {
  if (count <= room) return count;
  const taken = count - room === 1 ? room - 1 : room;
  return taken < 2 ? 0 : taken;
}

function sortedRows(candidates: readonly AttendanceCandidate[], before: number): CandidateRow[] {
  return candidates
    .toSorted(
      (left, right) =>
        byName.compare(left.lastName, right.lastName) ||
        byName.compare(left.firstName, right.firstName) ||
        left.birthDate.localeCompare(right.birthDate),
    )
    .map((candidate, index) => ({ kind: "candidate", rank: before + index + 1, candidate }));
}

/** Class by class, those without one last; ranks run on. */
function toClasses(candidates: readonly AttendanceCandidate[]): { className: string | null; rows: CandidateRow[] }[] {
  let before = 0;
  return [...classesOf(candidates), null].map((className) => {
    const members = candidates.filter((one) => classOf(one) === className);
    const rows = sortedRows(members, before);
    before += members.length;
    return { className, rows };
  });
}

function classOf({ className }: AttendanceCandidate): string | null {
  const name = className?.trim() ?? "";
  return name === "" ? null : name;
}

/** The classes present, each once, in French order with numbers as numbers (2de 7 before 2de 10). */
export function classesOf(candidates: readonly AttendanceCandidate[]): string[] {
  const names = new Set(candidates.map(classOf).filter((name) => name !== null));
  return [...names].sort(byClass.compare);
}

const LONGEST_UNBROKEN = 10;

/** A class code (2de 7, 1re STMG 3) is never broken over two lines; a class named at length may be. */
export function unbroken(className: string): string {
  const name = className.trim();
  return name.length > LONGEST_UNBROKEN ? name : name.replaceAll(" ", "\u00A0");
}
