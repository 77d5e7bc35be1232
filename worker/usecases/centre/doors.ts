import type { Deps } from "../deps.ts";
import { checkCandidateFile } from "./check-candidate-file.ts";
import { checkSessionFile } from "./check-session-file.ts";
import { compareYears } from "./compare-years.ts";
import { copyEnrolments } from "./copy-enrolments.ts";
import { createSession } from "./create-session.ts";
import { deleteSession } from "./delete-session.ts";
import { editCandidate } from "./edit-candidate.ts";
import { editSession } from "./edit-session.ts";
import { enrolCandidate } from "./enrol-candidate.ts";
import { enrolPupils } from "./enrol-pupils.ts";
import { exportCandidates } from "./export-candidates.ts";
import { exportCertificates, printCertificate } from "./export-certificates.ts";
import { exportJournal } from "./export-journal.ts";
import { exportMachineCheck } from "./export-machine-check.ts";
import { exportResults } from "./export-results.ts";
import { exportSessionsTemplate } from "./export-sessions-template.ts";
import { exportYear } from "./export-year.ts";
import { finaliseSession } from "./finalise-session.ts";
import { findResults } from "./find-results.ts";
import { importCandidates } from "./import-candidates.ts";
import { importSessions } from "./import-sessions.ts";
import { listMachineChecks } from "./list-machine-checks.ts";
import { listResultGroups } from "./list-result-groups.ts";
import { listSessions } from "./list-sessions.ts";
import { printDocument } from "./print-document.ts";
import { readJournal } from "./read-journal.ts";
import { removeCandidate } from "./remove-candidate.ts";
import { removeReport } from "./remove-report.ts";
import { renewSecret } from "./renew-secret.ts";
import { reviewFinalisation } from "./review-finalisation.ts";
import { saveReport } from "./save-report.ts";
import { setExtraTime } from "./set-extra-time.ts";
import { showCandidate } from "./show-candidate.ts";
import { showClosedSession } from "./show-closed-session.ts";
import { showEnrolment } from "./show-enrolment.ts";
import { showEnrolmentForm } from "./show-enrolment-form.ts";
import { showFinalisation } from "./show-finalisation.ts";
import { showMachineCheck } from "./show-machine-check.ts";
import { showResults } from "./show-results.ts";
import { showSession } from "./show-session.ts";
import { startMachineCheck } from "./start-machine-check.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

/** Sessions, enrolments, documents, the journal, finalisation and results. */
export function centreDoors(deps: Deps) {
  return {
    compareYears: (asked: Asked<typeof compareYears>) => compareYears(asked, deps),
    exportYear: (asked: Asked<typeof exportYear>) => exportYear(asked, deps),
    findResults: (asked: Asked<typeof findResults>) => findResults(asked, deps),
    copyEnrolments: (asked: Asked<typeof copyEnrolments>) => copyEnrolments(asked, deps),
    checkSessionFile: (asked: Asked<typeof checkSessionFile>) => checkSessionFile(asked, deps),
    checkCandidateFile: (asked: Asked<typeof checkCandidateFile>) => checkCandidateFile(asked, deps),
    createSession: (asked: Asked<typeof createSession>) => createSession(asked, deps),
    deleteSession: (asked: Asked<typeof deleteSession>) => deleteSession(asked, deps),
    editCandidate: (asked: Asked<typeof editCandidate>) => editCandidate(asked, deps),
    editSession: (asked: Asked<typeof editSession>) => editSession(asked, deps),
    enrolCandidate: (asked: Asked<typeof enrolCandidate>) => enrolCandidate(asked, deps),
    enrolPupils: (asked: Asked<typeof enrolPupils>) => enrolPupils(asked, deps),
    exportCandidates: (asked: Asked<typeof exportCandidates>) => exportCandidates(asked, deps),
    exportCertificates: (asked: Asked<typeof exportCertificates>) => exportCertificates(asked, deps),
    printCertificate: (asked: Asked<typeof printCertificate>) => printCertificate(asked, deps),
    exportJournal: (asked: Asked<typeof exportJournal>) => exportJournal(asked, deps),
    exportMachineCheck: (asked: Asked<typeof exportMachineCheck>) => exportMachineCheck(asked, deps),
    exportResults: (asked: Asked<typeof exportResults>) => exportResults(asked, deps),
    exportSessionsTemplate: (asked: Asked<typeof exportSessionsTemplate>) => exportSessionsTemplate(asked, deps),
    finaliseSession: (asked: Asked<typeof finaliseSession>) => finaliseSession(asked, deps),
    importSessions: (asked: Asked<typeof importSessions>) => importSessions(asked, deps),
    importCandidates: (asked: Asked<typeof importCandidates>) => importCandidates(asked, deps),
    listMachineChecks: (asked: Asked<typeof listMachineChecks>) => listMachineChecks(asked, deps),
    listResultGroups: (asked: Asked<typeof listResultGroups>) => listResultGroups(asked, deps),
    listSessions: (asked: Asked<typeof listSessions>) => listSessions(asked, deps),
    printDocument: (asked: Asked<typeof printDocument>) => printDocument(asked, deps),
    readJournal: (asked: Asked<typeof readJournal>) => readJournal(asked, deps),
    removeCandidate: (asked: Asked<typeof removeCandidate>) => removeCandidate(asked, deps),
    renewSecret: (asked: Asked<typeof renewSecret>) => renewSecret(asked, deps),
    setExtraTime: (asked: Asked<typeof setExtraTime>) => setExtraTime(asked, deps),
    showCandidate: (asked: Asked<typeof showCandidate>) => showCandidate(asked, deps),
    showEnrolment: (asked: Asked<typeof showEnrolment>) => showEnrolment(asked, deps),
    showEnrolmentForm: (asked: Asked<typeof showEnrolmentForm>) => showEnrolmentForm(asked, deps),
    showFinalisation: (asked: Asked<typeof showFinalisation>) => showFinalisation(asked, deps),
    showMachineCheck: (asked: Asked<typeof showMachineCheck>) => showMachineCheck(asked, deps),
    showResults: (asked: Asked<typeof showResults>) => showResults(asked, deps),
    showSession: (asked: Asked<typeof showSession>) => showSession(asked, deps),
    removeReport: (asked: Asked<typeof removeReport>) => removeReport(asked, deps),
    reviewFinalisation: (asked: Asked<typeof reviewFinalisation>) => reviewFinalisation(asked, deps),
    saveReport: (asked: Asked<typeof saveReport>) => saveReport(asked, deps),
    showClosedSession: (asked: Asked<typeof showClosedSession>) => showClosedSession(asked, deps),
    startMachineCheck: (asked: Asked<typeof startMachineCheck>) => startMachineCheck(asked, deps),
  };
}
