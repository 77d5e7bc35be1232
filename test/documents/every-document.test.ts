import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { drawAttendanceSheet } from "#worker/documents/attendance-sheet/draw.ts";
import { drawCertificate } from "#worker/documents/certificate/draw.ts";
import { drawConvocations } from "#worker/documents/convocations/draw.ts";
import { drawIncidentReport } from "#worker/documents/incident-report/draw.ts";
import type { Printing } from "#worker/documents/language.ts";
import { drawLoginSlips } from "#worker/documents/login-slips/draw.ts";
import { drawPupilNotice } from "#worker/documents/pupil-notice/draw.ts";
import { drawSupervisorKit } from "#worker/documents/supervisor-kit/draw.ts";
import {
  attendanceSheet,
  candidates,
  certificate,
  convocations,
  FONTS,
  incident,
  incidentReport,
  loginSlips,
  printingIn,
  pupilNotice,
  supervisorKit,
} from "./make.ts";
import { fontsOf, infoOf, structureOf, type Word, wordsOf } from "./poppler.ts";

/** 8 mm: what a school's laser printer leaves white. */
const PRINTER_MARGIN = 22.68;

const DOCUMENTS: Record<string, (printing: Printing) => Promise<Uint8Array>> = {
  "attendance sheet": (printing) =>
    drawAttendanceSheet(attendanceSheet({ candidates: candidates(43), order: "class" }), printing, FONTS),
  "supervisor kit": (printing) => drawSupervisorKit(supervisorKit(), printing, FONTS),
  "incident report": (printing) =>
    drawIncidentReport(incidentReport({ incidents: Array.from({ length: 14 }, () => incident()) }), printing, FONTS),
  "page to project": (printing) => drawPupilNotice(pupilNotice(), printing, FONTS),
  convocations: (printing) => drawConvocations(convocations(), printing, FONTS),
  certificate: (printing) => drawCertificate(certificate(), printing, FONTS),
  "login slips": (printing) => drawLoginSlips(loginSlips(), printing, FONTS),
};
/** One title a document; the convocations are as many documents as people. */
const TITLES: Readonly<Record<string, number>> = { convocations: 11 };

const CASES = Object.entries(DOCUMENTS).flatMap(([name, draw]) =>
  (["fr", "en"] as const).map((language) => ({ name, language, draw })),
);

test.each(CASES)("$name, $language: what is read, seen and printed", async ({ name, language, draw }) => {
  const pdf = await draw(printingIn(language));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(document.getLanguage()).toBe(language);
  expect(document.getTitle()).toMatch(/48213|2de 7|DE LA ROCHEFORDIÈRE/);
  expect(infoOf(pdf).get("Tagged")).toBe("yes");

  const fonts = fontsOf(pdf);
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter((font) => !font.embedded || !font.subset || !font.searchable)).toEqual([]);

  const tree = structureOf(pdf);
  expect(tree.slice(0, 2)).toEqual(["Document", "  Sect"]);
  expect(tree.filter((line) => line.trim() === "H1 (block)")).toHaveLength(TITLES[name] ?? 1);

  const words = wordsOf(pdf);
  const { width, height } = document.getPage(0).getSize();
  expect(words.filter((word) => isOutside(word, width, height))).toEqual([]);
  expect(overlaps(words)).toEqual([]);
});

function isOutside({ left, top, right, bottom }: Word, width: number, height: number): boolean {
  const margin = PRINTER_MARGIN;
  return left < margin || top < margin || right > width - margin || bottom > height - margin;
}

/** Pairs of words whose letters run into each other. A word's box has room above and below its letters: it is left out. */
function overlaps(words: readonly Word[]): string[] {
  const found: string[] = [];
  const inked = words.map((word) => {
    const slack = (word.bottom - word.top) * 0.3;
    return { ...word, top: word.top + slack, bottom: word.bottom - slack };
  });
  for (const [at, one] of inked.entries()) {
    for (const other of inked.slice(at + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (one.page === other.page && wide > 0.5 && high > 0.5) found.push(`${one.text} / ${other.text}`);
    }
  }
  return found;
}
