import { type CivilDate, civilDateParts } from "#worker/core/kernel/civil-date.ts";
import { escapeXml } from "./escape-xml.ts";
import { writeZip } from "./write-zip.ts";

/** A string stays text whatever it begins with, so nothing in it can run; null is empty. */
export type XlsxCell = string | number | null | { date: CivilDate };

export type XlsxTable = {
  /** the sheet's name, at most 31 signs */
  name: string;
  titles: readonly string[];
  /** of each column, in signs */
  widths: readonly number[];
  rows: readonly (readonly XlsxCell[])[];
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TITLE_STYLE = 1;
const DATE_STYLE = 2;
const DAY_MS = 86_400_000;
/** Day 0 of the numbers that stand for dates, as every spreadsheet counts since 1 March 1900. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

/** One table as an Office Open XML workbook: bold titles that stay in view, numbers that add up, real dates. */
export function writeXlsx(table: XlsxTable): Uint8Array {
  return writeZip([
    { path: "[Content_Types].xml", text: contentTypes() },
    { path: "_rels/.rels", text: relations([["officeDocument", "xl/workbook.xml"]]) },
    { path: "xl/workbook.xml", text: workbook(table.name) },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    },
    { path: "xl/styles.xml", text: styles() },
    { path: "xl/worksheets/sheet1.xml", text: sheet(table) },
  ]);
}

function sheet({ titles, widths, rows }: XlsxTable): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines = [
    line(
      1,
      titles.map((title, at) => textCell(place(at, 1), title, TITLE_STYLE)),
    ),
    ...rows.map((cells, at) =>
      line(
        at + 2,
        cells.map((one, column) => cell(place(column, at + 2), one)),
      ),
    ),
  ];
  const whole = `A1:${place(titles.length - 1, rows.length + 1)}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${whole}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData><autoFilter ref="${whole}"/></worksheet>`;
}

function line(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cell(at: string, value: XlsxCell): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === "string") return textCell(at, value, 0);
  return `<c r="${at}" s="${DATE_STYLE}"><v>${serialOf(value.date)}</v></c>`;
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Column 27, line 3 → AB3 */
function place(column: number, row: number): string {
  const letter = (at: number) => String.fromCharCode(65 + at);
  return `${column < 26 ? "" : letter(Math.floor(column / 26) - 1)}${letter(column % 26)}${row}`;
}

function serialOf(date: CivilDate): number {
  const { year, month, day } = civilDateParts(date);
  return Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO_MS) / DAY_MS);
}

function styles(): string {
  const font = '<sz val="11"/><name val="Calibri"/>';
  const xf = (format: number, of: number) =>
    `<xf numFmtId="${format}" fontId="${of}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${xf(0, 0)}${xf(0, 1)}${xf(164, 0)}</cellXfs></styleSheet>`;
}

function workbook(name: string): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relations(of: readonly (readonly [string, string])[]): string {
  const all = of.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function contentTypes(): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="${type}.${kind}+xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook.xml", "sheet.main")}${part("worksheets/sheet1.xml", "worksheet")}${part("styles.xml", "styles")}</Types>`;
}
