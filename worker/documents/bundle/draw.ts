import { attendanceSheetPart } from "../attendance-sheet/draw.ts";
import type { AttendanceSheet } from "../attendance-sheet/model.ts";
import { convocationsPart } from "../convocations/draw.ts";
import type { Convocations } from "../convocations/model.ts";
import { printParts } from "../frame/print-parts.ts";
import { incidentReportPart } from "../incident-report/draw.ts";
import type { Language, Printing } from "../language.ts";
import { pupilNoticePart } from "../pupil-notice/draw.ts";
import type { PupilNotice } from "../pupil-notice/model.ts";
import type { FontBytes } from "../render/fonts.ts";
import { supervisorKitPart } from "../supervisor-kit/draw.ts";
import type { SupervisorKit } from "../supervisor-kit/model.ts";

/** All that is printed before a session. */
export type Bundle = Pick<AttendanceSheet, "candidates" | "order"> &
  SupervisorKit &
  PupilNotice & { summoned: Convocations["candidates"] };

const TITLE: Record<Language, string> = { fr: "Documents de la session", en: "Session documents" };

/**
 * One file with a list of contents, in the order of use: convocations, the page to project, the attendance sheet, the kit,
 * a blank incident report.
 */
export function drawBundle(bundle: Bundle, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const parts = [
    convocationsPart({ ...bundle, candidates: bundle.summoned }, printing),
    pupilNoticePart(bundle, printing),
    attendanceSheetPart(bundle, printing),
    supervisorKitPart(bundle, printing),
    incidentReportPart({ ...bundle, incidents: [], journal: null }, printing),
  ];
  const title = `${TITLE[printing.language]} ${bundle.sessionNumber}`;
  return printParts({ title, author: bundle.establishment.name }, parts, printing, fonts);
}
