import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { attendanceSheet, candidates, FONTS, loginSlips, printingIn, supervisorKit } from "#test/documents/make.ts";
import { picturesOf } from "#test/documents/poppler.ts";
import { drawAttendanceSheet } from "#worker/documents/attendance-sheet/draw.ts";
import { drawLoginSlips } from "#worker/documents/login-slips/draw.ts";
import { drawSupervisorKit } from "#worker/documents/supervisor-kit/draw.ts";
import { root } from "#worker/operate/root.ts";
import { packGreys } from "./grey-png.ts";

const FOLDER = join(root, "test/journeys/pictures");
/** Dots an inch: the whole page is recognised, its text is not meant to be read. */
const RESOLUTION = 66;

test("three pages of the documents, in grey, for the README", async () => {
  const printing = printingIn("fr");
  const classes = ["2de 7", "2de 10"];
  const two = candidates(31).map((one, rank) => ({ ...one, className: classes[rank % 2] ?? null }));
  const pages = {
    "document-sheet": await drawAttendanceSheet(attendanceSheet({ candidates: two, order: "class" }), printing, FONTS),
    "document-kit": await drawSupervisorKit(supervisorKit(), printing, FONTS),
    "document-slips": await drawLoginSlips(loginSlips(), printing, FONTS),
  };
  for (const [name, pdf] of Object.entries(pages)) {
    const [first] = picturesOf(pdf, RESOLUTION);
    if (first === undefined) throw new Error(`${name} has no page`);
    const { width, height, grey } = first;
    writeFileSync(
      join(FOLDER, `${name}.png`),
      packGreys(width, height, (x, y) => grey[y * width + x] ?? 255),
    );
  }
});
