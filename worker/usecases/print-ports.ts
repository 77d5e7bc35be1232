import type { Locale } from "#worker/core/itembank/item.ts";
import type { JournalHead } from "#worker/core/journal/entry.ts";
import type { CivilDate } from "#worker/core/kernel/civil-date.ts";
import type { PrintedCertificate } from "./certificate-ports.ts";
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
  /** of the civil status, each when the name in use above is another; null otherwise */
  civilLastName: string | null;
  civilFirstName: string | null;
  birthDate: CivilDate;
  className: string | null;
  /** the establishment's own identifier, where there are no classes */
  externalId: string | null;
  extraTimePercent: number;
};

/** By name over the whole session, or class by class. */
export type AttendanceOrder = "name" | "class";

export type PrintedAttendance = PrintedSession & { candidates: readonly PrintedCandidate[]; order: AttendanceOrder };

export type PrintedKit = PrintedSession & {
  accessCode: string;
  password: string;
  origin: string;
  baseSeconds: number;
  graceSeconds: number | null;
};

/** `username` null: no pupil's account; `seconds`: of this candidate's test, extra time counted. */
export type PrintedSummons = {
  lastName: string;
  firstName: string;
  birthDate: CivilDate;
  className: string | null;
  username: string | null;
  seconds: number;
};

/** `oneTimePassword` null: the pupil keeps their own. */
export type PrintedLogin = {
  lastName: string;
  firstName: string;
  className: string;
  username: string;
  oneTimePassword: string | null;
};

export type Printing = { language: Locale; printedAt: number; timeZone: string };

/** The PDFs, by `documents`. */
export type Documents = {
  certificate(one: PrintedCertificate, printing: Printing): Promise<Uint8Array>;
  /** those of a class or a session (`name`) in one file */
  certificates(
    all: { name: string; author: string; certificates: readonly PrintedCertificate[] },
    printing: Printing,
  ): Promise<Uint8Array>;
  attendanceSheet(sheet: PrintedAttendance, printing: Printing): Promise<Uint8Array>;
  supervisorKit(kit: PrintedKit, printing: Printing): Promise<Uint8Array>;
  /** `incidents` empty: the form to fill in by hand */
  incidentReport(
    report: PrintedSession & { incidents: readonly JournalIncident[]; journal: JournalHead | null },
    printing: Printing,
  ): Promise<Uint8Array>;
  convocations(
    all: PrintedSession & { origin: string; candidates: readonly PrintedSummons[] },
    printing: Printing,
  ): Promise<Uint8Array>;
  pupilNotice(
    notice: PrintedSession & { origin: string; baseSeconds: number },
    printing: Printing,
  ): Promise<Uint8Array>;
  /** all that is printed before a session, in one file */
  bundle(
    all: PrintedAttendance & PrintedKit & { summoned: readonly PrintedSummons[] },
    printing: Printing,
  ): Promise<Uint8Array>;
  loginSlips(
    slips: {
      establishment: { name: string; uai: string };
      className: string;
      origin: string;
      slips: readonly PrintedLogin[];
    },
    printing: Printing,
  ): Promise<Uint8Array>;
};
