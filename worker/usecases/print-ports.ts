import type { Locale } from "#worker/core/itembank/item.ts";
import type { JournalHead } from "#worker/core/journal/entry.ts";
import type { CivilDate } from "#worker/core/kernel/civil-date.ts";
import type { JournalIncident } from "./journal-ports.ts";

/** The facts that each document of a session begins with. */
export type PrintedSession = {
  sessionNumber: number;
  establishment: { name: string; uai: string };
  site: string;
  room: string;
  date: CivilDate;
  time: string;
  supervisors: readonly string[];
};

export type PrintedCandidate = {
  lastName: string;
  firstName: string;
  birthDate: CivilDate;
  className: string | null;
  /** the establishment's own identifier, where there are no classes */
  externalId: string | null;
  extraTimePercent: number;
};

/** By name over the whole session, or class by class. */
export type AttendanceOrder = "name" | "class";

export type Printing = { language: Locale; printedAt: number; timeZone: string };

/** The PDFs of a session, by `documents`. */
export type Documents = {
  attendanceSheet(
    sheet: PrintedSession & { candidates: readonly PrintedCandidate[]; order: AttendanceOrder },
    printing: Printing,
  ): Promise<Uint8Array>;
  supervisorKit(
    kit: PrintedSession & {
      accessCode: string;
      password: string;
      origin: string;
      baseSeconds: number;
      graceSeconds: number | null;
    },
    printing: Printing,
  ): Promise<Uint8Array>;
  /** `incidents` empty: the form to fill in by hand */
  incidentReport(
    report: PrintedSession & { incidents: readonly JournalIncident[]; journal: JournalHead | null },
    printing: Printing,
  ): Promise<Uint8Array>;
};
