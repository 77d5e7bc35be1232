import { makeZip } from "./zip.ts";

/** A number is stored as a number, `YYYY-MM-DD` as a date, all else as a text; "" leaves the cell empty. */
export type Cell = string | number;
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] };

const MIME = "application/vnd.oasis.opendocument.spreadsheet";
const SPACES = ["office", "table", "text", "style", "number", "meta"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "number" ? "datastyle" : name}:1.0"`)
  .join(" ");
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A spreadsheet: the first row of each sheet in bold, columns as wide as their words. `language` is that of its words. */
export function makeOds(title: string, language: string, sheets: readonly Sheet[]): Uint8Array {
  const content = `${HEAD}<office:document-content ${SPACES} ${FO} office:version="1.3"><office:automatic-styles>${STYLES}${widthStyles(sheets)}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(drawSheet).join("")}</office:spreadsheet></office:body></office:document-content>`;
  const meta = `${HEAD}<office:document-meta ${SPACES} ${DC} office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></office:meta></office:document-meta>`;
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const manifest = `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry("/", MIME)}${entry("content.xml", "text/xml")}${entry("meta.xml", "text/xml")}</manifest:manifest>`;
  return makeZip([
    { name: "mimetype", text: MIME },
    { name: "content.xml", text: content },
    { name: "meta.xml", text: meta },
    { name: "META-INF/manifest.xml", text: manifest },
  ]);
}

// A number ends where the words of the next column begin: without room between, "20 marche" reads as one.
const ROOM = '<style:table-cell-properties fo:padding-left="0.2cm" fo:padding-right="0.2cm"/>';
const STYLES = [
  `<style:style style:name="cell" style:family="table-cell">${ROOM}</style:style>`,
  `<style:style style:name="head" style:family="table-cell">${ROOM}<style:text-properties fo:font-weight="bold"/></style:style>`,
  '<number:date-style style:name="isoDay"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
  `<style:style style:name="day" style:family="table-cell" style:data-style-name="isoDay">${ROOM}</style:style>`,
].join("");

/** The longest word of each column, in signs. */
function widthsOf({ rows }: Sheet): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return [...Array(columns).keys()].map((column) => Math.max(...rows.map((row) => String(row[column] ?? "").length)));
}

/** One style for each width in use: about 2 mm a sign, bold headings included, and the room at both sides. */
function widthStyles(sheets: readonly Sheet[]): string {
  return [...new Set(sheets.flatMap(widthsOf))]
    .map(
      (signs) =>
        `<style:style style:name="w${signs}" style:family="table-column"><style:table-column-properties style:column-width="${(0.7 + signs * 0.21).toFixed(1)}cm"/></style:style>`,
    )
    .join("");
}

function drawSheet(sheet: Sheet): string {
  const { name, rows } = sheet;
  const columns = widthsOf(sheet).map(
    (signs) => `<table:table-column table:style-name="w${signs}" table:default-cell-style-name="cell"/>`,
  );
  const drawn = rows.map(
    (row, rank) => `<table:table-row>${row.map((cell) => drawCell(cell, rank === 0)).join("")}</table:table-row>`,
  );
  return `<table:table table:name="${escapeXml(name)}">${columns.join("")}${drawn.join("")}</table:table>`;
}

function drawCell(cell: Cell, isHead: boolean): string {
  if (cell === "") return "<table:table-cell/>";
  const text = `<text:p>${escapeXml(String(cell))}</text:p>`;
  if (typeof cell === "number")
    return `<table:table-cell office:value-type="float" office:value="${cell}">${text}</table:table-cell>`;
  if (/^\d{4}-\d\d-\d\d$/u.test(cell))
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell}">${text}</table:table-cell>`;
  return `<table:table-cell${isHead ? ' table:style-name="head"' : ""} office:value-type="string">${text}</table:table-cell>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
