import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import type { SessionLine } from "#worker/core/enrolment/gather-sessions.ts";
import type { CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import type { CivilDate } from "#worker/core/kernel/civil-date.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { CheckLine, MachineState } from "#worker/core/machine/judge-machine.ts";
import type { PersonData, PersonSection } from "#worker/core/people/person-data.ts";
import type { KeptPupil, Roll, RollCoverage, RollPupil } from "#worker/core/people/roll.ts";
import type { Readiness, ReadinessFacts } from "#worker/core/results/readiness.ts";
import type { JournalFile, JournalRow } from "./journal-ports.ts";
import type { MachineReport } from "./machine-ports.ts";

/** Files in and out, by `exchange`. */
export type Files = {
  /** SHA-256 in hexadecimal: two files with the same digest are one file */
  digest(bytes: Uint8Array): Promise<string>;
  readSiecle(bytes: Uint8Array, fileName: string, expected: { uai: string }): Result<Roll, DomainError[]>;
  /** a roll as CSV, ODS or XLSX; `agricultural` asks for the whole birth place, status and MEF */
  readRollTable(
    bytes: Uint8Array,
    expected: { rules: "agricultural" | "simple"; coverage: RollCoverage },
  ): Result<Roll, DomainError[]>;
  /** one pupil typed in a form, under the rules of a line of that table; faults have their {field} */
  readPupil(fields: Readonly<Record<string, string>>): Result<RollPupil, DomainError[]>;
  /** the simple CSV that the reader above reads back; without a pupil it is the template */
  writeRoll(pupils: readonly KeptPupil[]): string;
  /** an ODS, XLSX or CSV list; faults of single cells come with it, a file that cannot be read is refused */
  readCandidates(bytes: Uint8Array): Result<CandidateFile, DomainError[]>;
  /** a CSV, ODS or XLSX of sessions with their candidates */
  readSessions(bytes: Uint8Array): Result<SessionFile, DomainError[]>;
  /** a plain CSV for French spreadsheets, people's text neutralised */
  writeTable(titles: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string;
  /** the empty CSV, titles only */
  writeSessionsTemplate(language: Locale): string;
  writeCandidates(template: CandidateTemplate): Uint8Array;
  writeLogins(rows: readonly LoginLine[]): string;
  writeResults(rows: readonly ResultLine[], form: ResultsForm, head: ResultsHead): string | Uint8Array;
  /** the same file made while it is read, one page of lines in memory at a time */
  streamResults(
    pages: AsyncIterable<readonly ResultLine[]>,
    form: Exclude<ResultsForm, "xlsx">,
    head: ResultsHead,
  ): ReadableStream<Uint8Array>;
  resultsFileName(name: string, downloadedOn: CivilDate, form: ResultsForm): string;
  writeJournal(rows: readonly JournalRow[], reader: { timeZone: string; language: Locale }): string;
  writeJournalFile(file: JournalFile): string;
  writeMachines(rows: readonly MachineLine[], reader: { timeZone: string; language: Locale }): string;
  writePath(rows: readonly PathFileLine[], reader: { language: Locale }): string;
  writeReadiness(rows: readonly ReadinessFileLine[], reader: { language: Locale }): string;
  /** what each part of that file is */
  personWords(language: Locale): Readonly<Record<PersonSection, { title: string; about: string }>>;
  /** a zip: a page to read, and JSON */
  writePerson(data: PersonData, about: { exportedOn: CivilDate; language: Locale }): Uint8Array;
  /** an archive made while it is read */
  streamZip(files: AsyncIterable<{ path: string; bytes: Uint8Array }>): ReadableStream<Uint8Array>;
  /** the value of `Content-Disposition` for this name */
  disposition(fileName: string): string;
};

/** Candidates as they stand in a file. `letters`: the column of each field; `faults` have their place in `meta`. */
export type CandidateFile = {
  lines: { line: number; draft: CandidateDraft }[];
  letters: Readonly<Record<keyof CandidateDraft, string>>;
  /** titles of columns that nothing reads */
  ignored: string[];
  faults: DomainError[];
};

/** Sessions and candidates as they stand in a file, line by line; the rest as `CandidateFile`. */
export type SessionFile = {
  lines: SessionLine[];
  letters: Readonly<Record<string, string>>;
  ignored: string[];
  faults: DomainError[];
};

/** The list to fill in; `when` is place and moment in words. */
export type CandidateTemplate = {
  sessionNumber: number;
  establishment: string;
  when: string;
  language: Locale;
  candidates: readonly CandidateDraft[];
};

/** One pupil of a path; `levels`: competence → level. */
export type PathFileLine = {
  division: string | null;
  lastName: string;
  firstName: string;
  stage: "given" | "running" | "finished";
  /** results not shown to the school: their cells are empty */
  isKept: boolean;
  asked: number;
  right: number;
  certifiable: boolean;
  reached: number;
  levels: Readonly<Record<string, number>>;
};

/** One pupil of the readiness board. `reached`: competences at level 1 or more; null: never practised. */
export type ReadinessFileLine = {
  division: string;
  lastName: string;
  firstName: string;
  readiness: Readiness;
  reached: number | null;
  username: string | null;
  login: ReadinessFacts["login"];
};

/** `password` is empty for a pupil who keeps their own. */
export type LoginLine = { division: string; lastName: string; firstName: string; username: string; password: string };

export type ResultsForm = "csv" | "xlsx" | "json";

/** Whose results, and the day they were read: what the JSON says of itself. */
export type ResultsHead = { uai: string; establishment: string; group: string; readOn: CivilDate };

/** One line of the results CSV; `levels`: a competence left out was not tested. */
export type ResultLine = {
  certificationNumber: number;
  firstName: string;
  lastName: string;
  birthdate: CivilDate;
  birthplace: string | null;
  externalId: string | null;
  outcome:
    | { kind: "validated"; score: number; levels: Readonly<Partial<Record<CompetenceCode, number>>> }
    | { kind: "rejected" }
    | { kind: "cancelled" };
  juryComment: string | null;
  sessionNumber: number;
  /** the day of the test in the establishment's zone */
  passedOn: CivilDate;
};

/** One computer of a room, judged. */
export type MachineLine = MachineReport & { state: MachineState; lines: readonly CheckLine[] };

/** What a page or a client downloads. */
export type Download = { contentType: string; disposition: string; body: string | Uint8Array };

/** One too large to be held: it is made while it travels. */
export type StreamedDownload = Omit<Download, "body"> & { body: ReadableStream<Uint8Array> };
