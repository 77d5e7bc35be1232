import { civilAt, dateAndTime, dateInFigures, dateInWords, percentInWords, timeInWords } from "../civil-words.ts";
import { drawFacts, type Fact, factsHeight } from "../frame/facts.ts";
import { drawFoot, FOOT_TOP } from "../frame/foot.ts";
import { drawHead } from "../frame/head.ts";
import { type Part, printParts } from "../frame/print-parts.ts";
import { drawSignatures } from "../frame/signatures.ts";
import type { Language, Printing } from "../language.ts";
import type { FontBytes } from "../render/fonts.ts";
import { CONTENT_WIDTH, MARGIN, type Page, unsaid, type Writer } from "../render/page.ts";
import { type Column, drawTable, type Row } from "../render/table.ts";
import { plain, type Span } from "../render/text.ts";
import { placeOf, supervisorsOf } from "../session-facts.ts";
import {
  type AttendanceCandidate,
  type AttendanceRow,
  type AttendanceSheet,
  classesOf,
  HEADING_ROWS,
  ROWS_PER_PAGE,
  toAttendancePages,
  unbroken,
} from "./model.ts";
import { WORDS } from "./words.ts";

const HEAD_HEIGHT = 19.5;
const SIGNATURES_HEIGHT = 56;
const ROW_HEIGHT = 28.5;
const SMALLEST_ROW = 24;
const CLASS_NARROWEST = 47;
const CLASS_WIDEST = 72;

/** The sheet as a PDF (A4 portrait, black on white): at most 20 candidates a page, the whole head on each page. */
export function drawAttendanceSheet(sheet: AttendanceSheet, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const part = attendanceSheetPart(sheet, printing);
  return printParts({ title: part.title, author: sheet.establishment.name }, [part], printing, fonts);
}

export function attendanceSheetPart(sheet: AttendanceSheet, printing: Printing): Part {
  const words = WORDS[printing.language];
  return {
    title: `${words.title}, ${words.session.toLowerCase()} ${sheet.sessionNumber}`,
    add: (writer) => addPages(writer, sheet, printing),
  };
}

function addPages(writer: Writer, sheet: AttendanceSheet, { language, printedAt, timeZone }: Printing): void {
  const words = WORDS[language];
  const printed = civilAt(printedAt, timeZone);
  const printedText = words.printed(dateInWords(printed.date, language, false), timeInWords(printed.time, language));
  const pages = toAttendancePages(sheet.candidates, sheet.order);
  const columns = columnsFor(sheet, language);
  let left = sheet.candidates.length;
  for (const [index, rows] of pages.entries()) {
    const page = writer.addPage();
    const drawHeadOfPage = () => drawTop(page, sheet, language, words.page(index + 1, pages.length));
    const top = index === 0 ? drawHeadOfPage() : unsaid(page, drawHeadOfPage);
    const free = FOOT_TOP - 7 - SIGNATURES_HEIGHT - 8 - top - HEAD_HEIGHT;
    const height = Math.max(SMALLEST_ROW, Math.min(ROW_HEIGHT, free / ROWS_PER_PAGE));
    const tableRows = rows.map((row) => toTableRow(row, height, columns, language));
    const bottom = drawTable(
      page,
      { x: MARGIN.left, y: top, goesOn: index > 0 },
      columns.map(({ column }) => column),
      HEAD_HEIGHT,
      tableRows,
    );
    const drawBoxes = () =>
      drawSignatures(page, bottom + 8, FOOT_TOP - 7 - bottom - 8, signatureLabels(sheet, language));
    if (index === pages.length - 1) drawBoxes();
    else unsaid(page, drawBoxes);
    left -= rows.filter(({ kind }) => kind === "candidate").length;
    drawFoot(page, printedText, left > 0 ? words.following(index + 2, left) : words.end);
  }
}

function drawTop(page: Page, sheet: AttendanceSheet, language: Language, pageText: string): number {
  const words = WORDS[language];
  const y = drawHead(page, words.title, plain(pageText, "bold"));
  const classes = classesOf(sheet.candidates).map(unbroken).join(", ");
  const count = sheet.candidates.length;
  const widths = [84, 224, CONTENT_WIDTH - 308] as const;
  const rows: Fact[][] = [
    [
      { label: words.session, value: String(sheet.sessionNumber), width: widths[0] },
      { label: words.dateAndTime, value: dateAndTime(sheet.date, sheet.time, language), width: widths[1] },
      {
        label: words.establishment,
        value: `${sheet.establishment.name}, ${sheet.establishment.uai}`,
        width: widths[2],
      },
    ],
    [
      { label: words.candidates, value: String(count), width: widths[0] },
      {
        label: words.classes,
        value: classes === "" ? (count === 0 ? words.nobody : words.none) : classes,
        width: widths[1],
      },
      { label: words.place, value: placeOf(sheet), width: widths[2] },
    ],
  ];
  let top = y + 8;
  for (const facts of rows) {
    drawFacts(page, { x: MARGIN.left, y: top }, facts);
    top += factsHeight(page, facts) + 5;
  }
  return top + 3;
}

type Field = "rank" | "lastName" | "firstName" | "birthDate" | "className" | "externalId" | "extraTime" | "signature";
type FieldColumn = { field: Field; column: Column };

/**
 * The class (else the external identifier) and the extra time have a column only where somebody has one: the room goes
 * to the signature. Class by class, the headings say the class.
 */
function columnsFor(sheet: AttendanceSheet, language: Language): FieldColumn[] {
  const words = WORDS[language];
  const columns: FieldColumn[] = [
    { field: "rank", column: { title: words.rank, width: 30, align: "right" } },
    { field: "lastName", column: { title: words.lastName, width: 148 } },
    { field: "firstName", column: { title: words.firstName, width: 92 } },
    { field: "birthDate", column: { title: words.birthDate, width: 68 } },
  ];
  const classes = classesOf(sheet.candidates);
  if (classes.length === 0 && sheet.candidates.some(({ externalId }) => externalId)) {
    columns.push({ field: "externalId", column: { title: words.externalId, width: CLASS_WIDEST } });
  } else if (classes.length > 0 && sheet.order === "name") {
    const longest = Math.max(...classes.map((name) => name.length));
    const width = Math.min(CLASS_WIDEST, Math.max(CLASS_NARROWEST, 12 + longest * 5.6));
    columns.push({ field: "className", column: { title: words.className, width } });
  }
  if (sheet.candidates.some((candidate) => candidate.extraTimePercent > 0)) {
    columns.push({ field: "extraTime", column: { title: words.extraTime, width: 48 } });
  }
  const taken = columns.reduce((sum, { column }) => sum + column.width, 0);
  columns.push({ field: "signature", column: { title: words.signature, width: CONTENT_WIDTH - taken } });
  return columns;
}

function toTableRow(row: AttendanceRow, height: number, columns: readonly FieldColumn[], language: Language): Row {
  const words = WORDS[language];
  switch (row.kind) {
    case "blank":
      return { height, cells: [] };
    case "class": {
      const name = row.className === null ? words.noClass : unbroken(row.className);
      const said = row.goesOn ? words.goesOn(name) : name;
      const cell = [...plain(said, "bold"), ...plain(`, ${words.inClass(row.count)}`)];
      return { height: height * HEADING_ROWS, cells: [cell], isBand: true };
    }
    case "candidate":
      return { height, cells: cellsOf(row.rank, row.candidate, columns, language) };
  }
}

function cellsOf(
  rank: number,
  candidate: AttendanceCandidate,
  columns: readonly FieldColumn[],
  language: Language,
): Span[][] {
  const texts: Record<Field, Span[]> = {
    rank: plain(String(rank)),
    lastName: [
      ...plain(candidate.lastName.toLocaleUpperCase("fr"), "bold"),
      ...plain(candidate.civilLastName ? ` (${candidate.civilLastName})` : ""),
    ],
    firstName: plain(
      candidate.civilFirstName ? `${candidate.firstName} (${candidate.civilFirstName})` : candidate.firstName,
    ),
    birthDate: plain(dateInFigures(candidate.birthDate)),
    className: plain(unbroken(candidate.className ?? "")),
    externalId: plain(candidate.externalId ?? ""),
    extraTime: plain(candidate.extraTimePercent > 0 ? `+${percentInWords(candidate.extraTimePercent, language)}` : ""),
    signature: [],
  };
  return columns.map(({ field }) => texts[field]);
}

function signatureLabels(sheet: AttendanceSheet, language: Language): Span[][] {
  const words = WORDS[language];
  const names = supervisorsOf(sheet);
  if (names.length === 0) return [plain(words.signatureOfSupervisor)];
  return names.map((name) => [...plain(words.signatureOf), ...plain(name, "bold")]);
}
