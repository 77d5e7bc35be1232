import { civilAt, dateAndTime, dateInWords, durationInWords, timeInWords } from "../civil-words.ts";
import { drawFacts, type Fact, factsHeight } from "../frame/facts.ts";
import { drawFoot, FOOT_TOP } from "../frame/foot.ts";
import { drawHead } from "../frame/head.ts";
import { type Part, printParts } from "../frame/print-parts.ts";
import { drawSignatures } from "../frame/signatures.ts";
import type { Language, Printing } from "../language.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { FontBytes } from "../render/fonts.ts";
import { CONTENT_WIDTH, MARGIN, type Page, unsaid, type Writer } from "../render/page.ts";
import { drawBox } from "../render/shapes.ts";
import { type Cell, type Column, drawTable, rowHeight } from "../render/table.ts";
import { blockHeight, fitText, plain, rich } from "../render/text.ts";
import { placeOf, supervisorList, supervisorsOf } from "../session-facts.ts";
import { type Incident, type IncidentReport, toIncidentPages } from "./model.ts";
import { WORDS } from "./words.ts";

const HEAD_HEIGHT = 31;
const BLANK_HEIGHT = 44;
const SIGNATURES_HEIGHT = 58;
const LEGEND = { width: CONTENT_WIDTH, size: 9, leading: 1.3 };

/** The report as a PDF (A4 portrait): printed incidents first, then empty rows; a blank form when there is none. */
export function drawIncidentReport(report: IncidentReport, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const part = incidentReportPart(report, printing);
  return printParts({ title: part.title, author: report.establishment.name }, [part], printing, fonts);
}

export function incidentReportPart(report: IncidentReport, printing: Printing): Part {
  return {
    title: `${WORDS[printing.language].title}, session ${report.sessionNumber}`,
    add: (writer) => addPages(writer, report, printing),
  };
}

function addPages(writer: Writer, report: IncidentReport, { language, printedAt, timeZone }: Printing): void {
  const words = WORDS[language];
  const columns = columnsIn(language);
  const cells = report.incidents.map((incident) => cellsOf(incident, language));
  const first = writer.addPage();
  const legend = fitText(first.fonts, rich(`${words.use}\n${words.legend}`), LEGEND);
  const tableTop = topHeight(first, report, language);
  const tableBottom = FOOT_TOP - 8 - SIGNATURES_HEIGHT - 8 - blockHeight(legend) - 6;
  const capacity = tableBottom - tableTop - HEAD_HEIGHT;
  const heights = cells.map((row) => Math.max(BLANK_HEIGHT, rowHeight(first, columns, row)));
  const pages = toIncidentPages(heights, BLANK_HEIGHT, capacity);
  const printed = civilAt(printedAt, timeZone);
  const printedText = words.printed(dateInWords(printed.date, language, false), timeInWords(printed.time, language));
  let next = 0;
  for (const [index, rows] of pages.entries()) {
    const page = index === 0 ? first : writer.addPage();
    const drawHeadOfPage = () => drawTop(page, report, language, words.page(index + 1, pages.length));
    if (index === 0) drawHeadOfPage();
    else unsaid(page, drawHeadOfPage);
    const used = rows.rows.reduce((sum, height) => sum + height, 0);
    const filled = rows.rows.map((height) => ({ height, cells: cells[next++] ?? [], top: true }));
    // The empty rows share what is left of the page, so that the table always ends at the same place.
    const blankHeight = rows.blanks === 0 ? 0 : (capacity - used) / rows.blanks;
    const blanks = Array.from({ length: rows.blanks }, () => ({ height: blankHeight, cells: [] }));
    drawTable(page, { x: MARGIN.left, y: tableTop, goesOn: index > 0 }, columns, HEAD_HEIGHT, [...filled, ...blanks]);
    const drawEnd = () => {
      const below = drawBlock(page, legend, { x: MARGIN.left, y: tableBottom + 6 });
      drawSignatures(page, below + 8, SIGNATURES_HEIGHT, signatureLabels(report, language));
    };
    if (index === pages.length - 1) drawEnd();
    else unsaid(page, drawEnd);
    drawFoot(page, printedText, footOf(report, language));
  }
}

/** Enough of the hash to tell one journal from another; the export has all of it. */
const HASH_SIGNS = 16;

function footOf({ sessionNumber, journal }: IncidentReport, language: Language): string {
  const words = WORDS[language];
  const session = words.footer(sessionNumber);
  return journal === null
    ? session
    : `${session}. ${words.fingerprint(journal.seq, journal.hash.slice(0, HASH_SIGNS))}`;
}

function factRows(report: IncidentReport, language: Language): Fact[][] {
  const words = WORDS[language];
  const supervisors = supervisorList(report);
  const widths = [84, 224, CONTENT_WIDTH - 308] as const;
  return [
    [
      { label: words.session, value: String(report.sessionNumber), width: widths[0] },
      { label: words.dateAndTime, value: dateAndTime(report.date, report.time, language), width: widths[1] },
      {
        label: words.establishment,
        value: `${report.establishment.name}, ${report.establishment.uai}`,
        width: widths[2],
      },
    ],
    [
      { label: words.place, value: placeOf(report), width: widths[0] + widths[1] },
      { label: words.supervisors, value: supervisors === "" ? words.none : supervisors, width: widths[2] },
    ],
  ];
}

const FACTS_TOP = MARGIN.top + 32 + 8;
/** The line to tick when nothing happened stands only on the blank form. */
const TICK_HEIGHT = 24;

/** Where the table begins, the same on every page. */
function topHeight(page: Page, report: IncidentReport, language: Language): number {
  const tick = report.incidents.length === 0 ? TICK_HEIGHT : 4;
  return factRows(report, language).reduce((top, facts) => top + factsHeight(page, facts) + 5, FACTS_TOP) + tick;
}

function drawTop(page: Page, report: IncidentReport, language: Language, pageText: string): void {
  const words = WORDS[language];
  drawHead(page, words.title, plain(pageText, "bold"));
  let top = FACTS_TOP;
  for (const facts of factRows(report, language)) {
    drawFacts(page, { x: MARGIN.left, y: top }, facts);
    top += factsHeight(page, facts) + 5;
  }
  if (report.incidents.length > 0) return;
  drawBox(page, { x: MARGIN.left + 0.5, y: top + 4, width: 10, height: 10 }, { weight: 0.75 });
  const nothing = fitText(page.fonts, plain(words.nothing), { width: CONTENT_WIDTH - 18, size: 10.5 });
  drawBlock(page, nothing, { x: MARGIN.left + 18, y: top + 2.4 });
}

function columnsIn(language: Language): Column[] {
  const words = WORDS[language];
  const sized = (title: string, width: number): Column => ({ title, width, size: 9.5 });
  return [
    sized(words.time, 50),
    sized(words.candidate, 106),
    sized(words.code, 40),
    sized(words.description, 150),
    sized(words.decision, 92),
    sized(words.signature, CONTENT_WIDTH - 438),
  ];
}

function cellsOf(incident: Incident, language: Language): Cell[] {
  const words = WORDS[language];
  const { candidate } = incident;
  const granted = incident.grantedSeconds ?? 0;
  const decision = [
    incident.decision ?? "",
    granted > 0 ? words.granted(durationInWords(granted, language)) : "",
  ].filter((text) => text !== "");
  return [
    plain(timeInWords(incident.time, language)),
    candidate === null
      ? plain(words.wholeRoom, "bold")
      : [...plain(candidate.lastName.toLocaleUpperCase("fr"), "bold"), ...plain(` ${candidate.firstName}`)],
    plain(incident.code ?? "", "bold"),
    plain(incident.description),
    plain(decision.join("\n")),
    plain(incident.supervisor ?? ""),
  ];
}

function signatureLabels(report: IncidentReport, language: Language): Cell[] {
  const words = WORDS[language];
  const names = supervisorsOf(report);
  const supervisors: Cell[] =
    names.length === 0
      ? [plain(words.signatureOfSupervisor)]
      : names.map((name) => [...plain(words.signatureOf), ...plain(name, "bold")]);
  return [...supervisors, plain(words.head)];
}
