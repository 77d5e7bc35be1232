import { drawAttendanceSheet } from "#worker/documents/attendance-sheet/draw.ts";
import { drawBundle } from "#worker/documents/bundle/draw.ts";
import { drawCertificate, drawCertificates } from "#worker/documents/certificate/draw.ts";
import { drawConvocations } from "#worker/documents/convocations/draw.ts";
import { drawIncidentReport } from "#worker/documents/incident-report/draw.ts";
import { toIncident } from "#worker/documents/incident-report/from-journal.ts";
import { loadFonts } from "#worker/documents/load-fonts.ts";
import { drawLoginSlips } from "#worker/documents/login-slips/draw.ts";
import { drawPupilNotice } from "#worker/documents/pupil-notice/draw.ts";
import { drawSupervisorKit } from "#worker/documents/supervisor-kit/draw.ts";
import { loadPictures } from "#worker/documents/supervisor-kit/load-pictures.ts";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";
import { writeCandidates } from "#worker/exchange/candidates/write-candidates.ts";
import { contentDisposition } from "#worker/exchange/codec/content-disposition.ts";
import { streamZip } from "#worker/exchange/codec/stream-zip.ts";
import { writeCsv } from "#worker/exchange/codec/write-csv.ts";
import { writeJournalCsv } from "#worker/exchange/journal/journal-csv.ts";
import { writeJournalFile } from "#worker/exchange/journal/journal-file.ts";
import { writeLoginsCsv } from "#worker/exchange/logins/logins-csv.ts";
import { writeMachinesCsv } from "#worker/exchange/machines/machines-csv.ts";
import { writePathCsv } from "#worker/exchange/paths/path-csv.ts";
import { writeReadinessCsv } from "#worker/exchange/paths/readiness-csv.ts";
import { SECTION_WORDS } from "#worker/exchange/person/section-words.ts";
import { writePersonFile } from "#worker/exchange/person/write-person-file.ts";
import { resultsFileName } from "#worker/exchange/results/results-csv.ts";
import { streamResults, writeResults } from "#worker/exchange/results/write-results.ts";
import { readPupil } from "#worker/exchange/roll/read-pupil.ts";
import { readRollTable } from "#worker/exchange/roll/read-roll-table.ts";
import { writeRoll } from "#worker/exchange/roll/write-roll.ts";
import { readSessions } from "#worker/exchange/sessions/read-sessions.ts";
import { writeSessionsTemplate } from "#worker/exchange/sessions/write-sessions-template.ts";
import { readSiecle } from "#worker/exchange/siecle/read-siecle.ts";
import { loadPlaces } from "#worker/store/places/load-places.ts";
import { resultReader } from "#worker/store/queries/results.ts";
import { sessionListReader } from "#worker/store/queries/session-list.ts";
import { bankStore } from "#worker/store/repositories/bank.ts";
import { candidateStore } from "#worker/store/repositories/candidate.ts";
import { establishmentStore } from "#worker/store/repositories/establishment.ts";
import { reportStore } from "#worker/store/repositories/issue-report.ts";
import { needStore } from "#worker/store/repositories/need.ts";
import { pupilStore } from "#worker/store/repositories/pupil.ts";
import { pupilDoubles } from "#worker/store/repositories/pupil-double.ts";
import { pupilPages } from "#worker/store/repositories/pupil-page.ts";
import { resultStore } from "#worker/store/repositories/result.ts";
import { rollStore } from "#worker/store/repositories/roll.ts";
import { sessionStore } from "#worker/store/repositories/session.ts";
import { saveOneTimePasswords } from "#worker/usecases/account/save-one-time-passwords.ts";
import type { Deps } from "#worker/usecases/deps.ts";
import type { Files } from "#worker/usecases/file-ports.ts";
import type { Documents } from "#worker/usecases/print-ports.ts";
import type { StaffDeps } from "#worker/usecases/staff-ports.ts";

/** The staff's ports on D1, files and PDFs. */
export function connectStaff(
  env: Env,
  identity: Pick<Deps, "accounts" | "accountStore" | "attempts" | "clock">,
): StaffDeps {
  return {
    establishments: establishmentStore(env.DB),
    sessions: sessionStore(env.DB),
    sessionList: sessionListReader(env.DB),
    candidates: candidateStore(env.DB),
    places: { book: loadPlaces },
    pupils: pupilStore(env.DB),
    pupilPages: pupilPages(env.DB),
    doubles: pupilDoubles(env.DB),
    needs: needStore(env.DB),
    roll: rollStore(env.DB),
    results: resultStore(env.DB),
    reports: reportStore(env.DB),
    resultReader: resultReader(env.DB),
    bank: bankStore(env.DB, identity.clock),
    files: connectFiles(),
    documents: connectDocuments(),
    oneTimePasswords: { give: (passwords) => saveOneTimePasswords(passwords, identity) },
  };
}

export function connectFiles(): Files {
  return {
    async digest(bytes) {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    readSiecle,
    readRollTable,
    readPupil,
    writeRoll,
    readCandidates,
    readSessions,
    writeTable: writeCsv,
    writeSessionsTemplate,
    writeCandidates,
    writeLogins: writeLoginsCsv,
    writeResults,
    streamResults,
    writeJournal: writeJournalCsv,
    writeJournalFile,
    resultsFileName,
    writeMachines: writeMachinesCsv,
    writePath: writePathCsv,
    writeReadiness: writeReadinessCsv,
    personWords: (language) => SECTION_WORDS[language],
    writePerson: writePersonFile,
    streamZip,
    disposition: contentDisposition,
  };
}

function connectDocuments(): Documents {
  return {
    attendanceSheet: (sheet, printing) => drawAttendanceSheet(sheet, printing, loadFonts()),
    supervisorKit: (kit, printing) =>
      drawSupervisorKit({ ...kit, pictures: loadPictures(printing.language) }, printing, loadFonts()),
    incidentReport: (report, printing) => {
      const incidents = report.incidents.map((one) => toIncident(one, printing.language, printing.timeZone));
      return drawIncidentReport({ ...report, incidents }, printing, loadFonts());
    },
    certificate: (one, printing) => drawCertificate(one, printing, loadFonts()),
    certificates: (all, printing) => drawCertificates(all, printing, loadFonts()),
    convocations: (all, printing) => drawConvocations(all, printing, loadFonts()),
    pupilNotice: (notice, printing) => drawPupilNotice(notice, printing, loadFonts()),
    bundle: (all, printing) => drawBundle({ ...all, pictures: loadPictures(printing.language) }, printing, loadFonts()),
    loginSlips: (slips, printing) => drawLoginSlips(slips, printing, loadFonts()),
  };
}
