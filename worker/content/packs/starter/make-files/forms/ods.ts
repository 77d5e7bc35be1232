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

/** A spreadsheet: the first row of each sheet in bold, wide columns. `language` is that of its words. */
export function makeOds(title: string, language: string, sheets: readonly Sheet[]): Uint8Array {
  const content = `${HEAD}<office:document-content ${SPACES} ${FO} office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(drawSheet).join("")}</office:spreadsheet></office:body></office:document-content>`;
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

const STYLES = [
  '<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="4.2cm"/></style:style>',
  '<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<number:date-style style:name="isoDay"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
  '<style:style style:name="day" style:family="table-cell" style:data-style-name="isoDay"/>',
].join("");

function drawSheet({ name, rows }: Sheet): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const drawn = rows.map(
    (row, rank) => `<table:table-row>${row.map((cell) => drawCell(cell, rank === 0)).join("")}</table:table-row>`,
  );
  return `<table:table table:name="${escapeXml(name)}"><table:table-column table:style-name="wide" table:number-columns-repeated="${columns}"/>${drawn.join("")}</table:table>`;
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
