import type { JournalEntry, JournalHead, JournalText } from "#worker/core/journal/entry.ts";

/** One entry of the journal in words. */
export type JournalRow = {
  seq: number;
  receivedAtMs: number;
  effectiveAtMs: number;
  who: string;
  role: JournalEntry["actor"]["role"];
  what: string;
  candidate: string | null;
  why: string | null;
  hash: string;
};

/** All that verifies a chain, and the texts that may leave. */
export type JournalFile = {
  format: string;
  sessionNumber: number;
  exportedAtMs: number;
  head: JournalHead;
  entries: readonly JournalEntry[];
  texts: readonly JournalText[];
};

/** What the journal knows of an incident; the document finds the words. */
export type JournalIncident = {
  /** a note; an accepted report; time given; the room's or one clock stopped; the percentage; the link's time */
  kind: "note" | "report" | "grant" | "room-pause" | "pause" | "extra-time" | "link";
  atMs: number;
  /** null: the whole room */
  candidate: { lastName: string; firstName: string } | null;
  code: string | null;
  questionNumber: number | null;
  /** reason or text as the supervisor wrote it */
  words: string | null;
  /** time given back or added; null while the clock still stands */
  seconds: number | null;
  percent: number | null;
  isUndone: boolean;
  supervisor: string | null;
};

/** A supervisor's note (C…) or an accepted report on a question (E…). */
export type StoredReport = {
  id: string;
  /** null: the room */
  candidateId: string | null;
  code: string;
  questionNumber: number | null;
  description: string | null;
  /** null: the account is gone */
  byName: string | null;
  createdAtS: number;
  /** it waits for the jury */
  isOpen: boolean;
};

export type ReportContent = Pick<StoredReport, "candidateId" | "description"> & {
  code: string;
  /** null: it waits for the jury */
  resolvedAtS: number | null;
};

/** "closed": the session is finalised; "absent": no such report of this session, or one on a question. */
type ReportChange = "saved" | "closed" | "absent";
type Author = { by: string; atS: number };

/** The reports of a session, as supervisors wrote them and as staff complete them until the session is finalised. */
export type ReportStore = {
  /** what has arrived from the live room or was added here, oldest first, without what was taken away */
  list(sessionNumber: number): Promise<StoredReport[]>;
  /** how many wait for the jury */
  countOpen(sessionNumber: number): Promise<number>;
  add(report: ReportContent & Author & { id: string; sessionNumber: number }): Promise<Exclude<ReportChange, "absent">>;
  edit(report: ReportContent & Author & { id: string; sessionNumber: number }): Promise<ReportChange>;
  remove(report: Author & { id: string; sessionNumber: number }): Promise<ReportChange>;
};
