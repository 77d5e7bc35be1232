import type { SessionFacts } from "../session-facts.ts";

export type Incident = {
  /** Wall-clock time at the establishment, HH:MM. */
  time: string;
  /** null: the whole room. */
  candidate: { lastName: string; firstName: string } | null;
  /** C1 … C8, E1 … E12; null when nobody chose one. */
  code: string | null;
  description: string;
  decision: string | null;
  /** Time given back or added, in seconds; null or 0 for none. */
  grantedSeconds: number | null;
  /** Who acted, printed in the signature's cell. */
  supervisor: string | null;
};

/** `incidents` comes from the journal; empty for the form that is filled in by hand. */
export type IncidentReport = SessionFacts & {
  incidents: readonly Incident[];
  /** the journal's last line: printed and signed, it holds the whole journal in place; null on the blank form */
  journal: { seq: number; hash: string } | null;
};

/** Empty rows kept after the last printed incident, for what the journal cannot know. */
const SPARE_ROWS = 2;

/**
 * Shares rows among pages of `capacity` points: each page's row heights, empty rows filling every page to
 * the foot, at least two empty ones on the last. A row taller than a page is cut down to the page (its text shrinks).
 */
export function toIncidentPages(heights: readonly number[], blankHeight: number, capacity: number): IncidentPage[] {
  const pages: IncidentPage[] = [];
  let rows: number[] = [];
  let taken = 0;
  for (const wanted of heights) {
    const height = Math.min(wanted, capacity);
    if (taken + height > capacity && rows.length > 0) {
      pages.push({ rows, blanks: Math.floor((capacity - taken) / blankHeight) });
      rows = [];
      taken = 0;
    }
    rows.push(height);
    taken += height;
  }
  const blanks = Math.floor((capacity - taken) / blankHeight);
  pages.push({ rows, blanks });
  if (blanks < SPARE_ROWS) pages.push({ rows: [], blanks: Math.floor(capacity / blankHeight) });
  return pages;
}

export type IncidentPage = { rows: readonly number[]; blanks: number };
