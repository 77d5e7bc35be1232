import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { EnrolledCandidate } from "../enrolment-ports.ts";
import type { Download } from "../file-ports.ts";
import type { AttendanceOrder, PrintedCandidate, PrintedSession } from "../print-ports.ts";
import { readWhole } from "./export-journal.ts";
import { openEntries } from "./journal-lines.ts";
import { INCIDENT_TYPES, listIncidents } from "./list-incidents.ts";
import { type OpenedSession, openSession } from "./open-session.ts";

export type DocumentName = "feuille-emargement" | "kit-surveillant" | "pv-incident";

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
  "establishments" | "sessions" | "candidates" | "documents" | "files" | "clock" | "origin" | "rooms"
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
  const printing = { language, printedAt: deps.clock.nowMs(), timeZone: establishment.timeZone };
  switch (document) {
    case "feuille-emargement": {
      const candidates = await deps.candidates.list(session.number);
      return deps.documents.attendanceSheet({ ...facts, candidates: candidates.map(toPrinted), order }, printing);
    }
    case "kit-surveillant":
      return deps.documents.supervisorKit(
        {
          ...facts,
          accessCode: session.accessCode,
          password: session.supervisorPassword,
          origin: deps.origin,
          baseSeconds: session.plan.baseDurationSeconds,
          graceSeconds: session.plan.graceSeconds,
        },
        printing,
      );
    case "pv-incident": {
      const journal = filled ? await readIncidents(session.number, deps) : { incidents: [], journal: null };
      return deps.documents.incidentReport({ ...facts, ...journal }, printing);
    }
  }
}

async function readIncidents(sessionNumber: number, deps: PrintDeps) {
  const [enrolled, whole] = await Promise.all([
    deps.candidates.list(sessionNumber),
    readWhole(sessionNumber, deps, INCIDENT_TYPES),
  ]);
  const names = new Map(enrolled.map((one) => [one.candidateId, one]));
  return { incidents: listIncidents(openEntries(whole), names), journal: whole.head };
}

function toPrinted({ division, ...one }: EnrolledCandidate): PrintedCandidate {
  return { ...one, className: division };
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
