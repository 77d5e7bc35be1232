import { durationWithExtraTime } from "#worker/core/enrolment/extra-time.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { EnrolledCandidate } from "../enrolment-ports.ts";
import type { Download } from "../file-ports.ts";
import type { JournalIncident, StoredReport } from "../journal-ports.ts";
import type {
  AttendanceOrder,
  PrintedAttendance,
  PrintedCandidate,
  PrintedKit,
  PrintedSession,
  PrintedSummons,
} from "../print-ports.ts";
import { readWhole } from "./export-journal.ts";
import { openEntries } from "./journal-lines.ts";
import { INCIDENT_TYPES, listIncidents } from "./list-incidents.ts";
import { type OpenedSession, openSession } from "./open-session.ts";

/** As their files are called. `documents-session`: all that is printed beforehand, in one file. */
export const DOCUMENT_NAMES = [
  "feuille-emargement",
  "kit-surveillant",
  "pv-incident",
  "convocations",
  "document-a-projeter",
  "documents-session",
] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

export type DocumentAsked = {
  actor: Actor;
  sessionNumber: number;
  document: DocumentName;
  language: Locale;
  /** the incident report with what the journal knows; else the blank form */
  filled: boolean;
  /** of the attendance sheet */
  order: AttendanceOrder;
};

type PrintDeps = Pick<
  Deps,
  | "establishments"
  | "sessions"
  | "candidates"
  | "pupils"
  | "documents"
  | "files"
  | "clock"
  | "origin"
  | "rooms"
  | "reports"
>;

/** One of a session's PDFs, named after it. Errors: SESSION_NOT_FOUND. */
export async function printDocument(asked: DocumentAsked, deps: PrintDeps): Promise<Result<Download, DomainError>> {
  const opened = await openSession(asked, "document.print", deps);
  if (!opened.ok) return opened;
  const body = await draw(asked, opened.value, deps);
  const disposition = deps.files.disposition(`${asked.document}-${asked.sessionNumber}.pdf`);
  return ok({ contentType: "application/pdf", disposition, body });
}

async function draw({ document, language, filled, order }: DocumentAsked, opened: OpenedSession, deps: PrintDeps) {
  const { session, establishment } = opened;
  const facts = factsOf(opened);
  const { origin } = deps;
  const printing = { language, printedAt: deps.clock.nowMs(), timeZone: establishment.timeZone };
  const kit = kitOf(opened, origin);
  switch (document) {
    case "feuille-emargement":
      return deps.documents.attendanceSheet(
        attendanceOf(facts, await deps.candidates.list(session.number), order),
        printing,
      );
    case "kit-surveillant":
      return deps.documents.supervisorKit(kit, printing);
    case "pv-incident": {
      const journal = filled ? await readIncidents(session.number, deps) : { incidents: [], journal: null };
      return deps.documents.incidentReport({ ...facts, ...journal }, printing);
    }
    case "document-a-projeter":
      return deps.documents.pupilNotice({ ...facts, origin, baseSeconds: kit.baseSeconds }, printing);
    case "convocations": {
      const candidates = await summonsOf(await deps.candidates.list(session.number), opened, deps);
      return deps.documents.convocations({ ...facts, origin, candidates }, printing);
    }
    case "documents-session": {
      const candidates = await deps.candidates.list(session.number);
      const summoned = await summonsOf(candidates, opened, deps);
      return deps.documents.bundle({ ...kit, ...attendanceOf(facts, candidates, order), summoned }, printing);
    }
  }
}

/** What the journal knows, and what staff added to it before the session was finalised, in the order of time. */
async function readIncidents(sessionNumber: number, deps: PrintDeps) {
  const [enrolled, whole, reports] = await Promise.all([
    deps.candidates.list(sessionNumber),
    readWhole(sessionNumber, deps, INCIDENT_TYPES),
    deps.reports.list(sessionNumber),
  ]);
  const names = new Map(enrolled.map((one) => [one.candidateId, one]));
  const opened = openEntries(whole);
  const noted = new Set(opened.flatMap(({ entry, facts }) => (entry.type === "note-added" ? [facts.id] : [])));
  const added = reports.filter(({ id, questionNumber }) => questionNumber === null && !noted.has(id));
  const incidents = [...listIncidents(opened, names), ...added.map((report) => incidentOf(report, names))];
  return { incidents: incidents.toSorted((one, other) => one.atMs - other.atMs), journal: whole.head };
}

function incidentOf(
  { candidateId, code, description, byName, createdAtS }: StoredReport,
  names: ReadonlyMap<string, { lastName: string; firstName: string }>,
): JournalIncident {
  return {
    kind: "note",
    atMs: createdAtS * 1000,
    candidate: candidateId === null ? null : (names.get(candidateId) ?? null),
    code,
    words: description,
    questionNumber: null,
    seconds: null,
    percent: null,
    isUndone: false,
    supervisor: byName,
  };
}

function attendanceOf(
  facts: PrintedSession,
  candidates: readonly EnrolledCandidate[],
  order: AttendanceOrder,
): PrintedAttendance {
  return { ...facts, candidates: candidates.map(toPrinted), order };
}

/** By what a candidate is called; the name on an identity card stands with it. */
function toPrinted(one: EnrolledCandidate): PrintedCandidate {
  const { calledLastName, calledFirstName, lastName, firstName } = one;
  return {
    lastName: calledLastName,
    firstName: calledFirstName,
    civilLastName: calledLastName === lastName ? null : lastName,
    civilFirstName: calledFirstName === firstName ? null : firstName,
    birthDate: one.birthDate,
    className: one.division,
    externalId: one.externalId,
    extraTimePercent: one.extraTimePercent,
  };
}

/** Usernames are read from the roll: whoever is not on it logs in with an e-mail address. */
async function summonsOf(
  candidates: readonly EnrolledCandidate[],
  { session, establishment }: OpenedSession,
  deps: Pick<Deps, "pupils">,
): Promise<PrintedSummons[]> {
  const pupilIds = candidates.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId]));
  const known = await deps.pupils.details(establishment.id, pupilIds);
  const usernames = new Map(known.map(({ id, username }) => [id, username]));
  return candidates.map(({ pupilId, division, extraTimePercent, lastName, firstName, birthDate }) => ({
    lastName,
    firstName,
    birthDate,
    className: division,
    username: usernames.get(pupilId ?? "") ?? null,
    seconds: durationWithExtraTime(session.plan.baseDurationSeconds, extraTimePercent),
  }));
}

function kitOf(opened: OpenedSession, origin: string): PrintedKit {
  const { session } = opened;
  return {
    ...factsOf(opened),
    accessCode: session.accessCode,
    password: session.supervisorPassword,
    origin,
    baseSeconds: session.plan.baseDurationSeconds,
    graceSeconds: session.plan.graceSeconds,
  };
}

function factsOf({ session, establishment }: OpenedSession): PrintedSession {
  return {
    sessionNumber: session.number,
    establishment: { name: establishment.name, uai: establishment.uai },
    site: session.plan.address,
    room: session.plan.room,
    date: session.plan.date,
    time: session.plan.time,
    supervisors: session.plan.examiner.split(",").map((name) => name.trim()),
  };
}
