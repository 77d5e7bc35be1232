import { civilDateParts } from "#worker/core/kernel/civil-date.ts";
import { escapeXml } from "./escape-xml.ts";
import { writeZip } from "./write-zip.ts";

export type OdsColumn = {
  title: string;
  /** millimetres */
  width: number;
  /** `text` keeps zeros in front; `date` cells take `YYYY-MM-DD` */
  kind: "text" | "date";
  /** the only values that the spreadsheet lets one type */
  choices?: readonly string[];
};

export type OdsTable = {
  /** the sheet's name */
  name: string;
  language: "fr" | "en";
  /** lines above the titles: the first is a heading */
  notes: readonly string[];
  columns: readonly OdsColumn[];
  rows: readonly (readonly string[])[];
  /** empty rows made ready to fill in */
  spareRows: number;
  /** what the spreadsheet says to a value that is not one of the choices */
  choiceError: string;
};

const COUNTRY = { fr: "FR", en: "GB" } as const;
const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"],
  ["config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/**
 * One table to fill in, as an OpenDocument spreadsheet: titles that stay in view, text cells that keep their zeros, real
 * dates, choices. Its validation messages come in the order that the schema wants, or Excel calls the file broken.
 */
export function writeOds(table: OdsTable): Uint8Array {
  return writeZip([
    // First and not compressed: this is how a program tells an OpenDocument file from any archive.
    { path: "mimetype", text: TYPE, stored: true },
    { path: "META-INF/manifest.xml", text: manifest() },
    { path: "content.xml", text: content(table) },
    { path: "styles.xml", text: styles(table) },
    { path: "meta.xml", text: meta(table) },
    { path: "settings.xml", text: settings(table) },
  ]);
}

function content(table: OdsTable): string {
  const { columns, notes, rows, spareRows } = table;
  const head = notes.map((note, at) => row([textCell(note, at === 0 ? "heading" : "note")]));
  const titles = row(columns.map(({ title }) => textCell(title, "title")));
  const filled = rows.map((cells) => row(columns.map((column, at) => cell(column, at, cells[at] ?? ""))));
  const spare = `<table:table-row table:number-rows-repeated="${spareRows}">${columns.map((column, at) => cell(column, at, "")).join("")}</table:table-row>`;
  return document(
    "content",
    `<office:automatic-styles>${automaticStyles(table)}</office:automatic-styles>
<office:body><office:spreadsheet>${validations(table)}<table:table table:name="${escapeXml(table.name)}">
${columns.map((column, at) => `<table:table-column table:style-name="co${at}" table:default-cell-style-name="${column.kind}"/>`).join("")}
${[...head, titles, ...filled, spare].join("\n")}
</table:table></office:spreadsheet></office:body>`,
  );
}

function automaticStyles({ columns, language }: OdsTable): string {
  const widths = columns.map(
    ({ width }, at) =>
      `<style:style style:name="co${at}" style:family="table-column"><style:table-column-properties style:column-width="${width}mm"/></style:style>`,
  );
  const cellStyle = (name: string, rest: string, inside: string) =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${rest}>${inside}</style:style>`;
  const line = 'fo:border="0.05pt solid #66767c"';
  return [
    ...widths,
    '<number:text-style style:name="as-text"><number:text-content/></number:text-style>',
    // Day first whatever the reader's own country: without the locale LibreOffice shows and exports months first.
    `<number:date-style style:name="as-date" number:language="${language}" number:country="${COUNTRY[language]}"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>`,
    cellStyle("text", ' style:data-style-name="as-text"', `<style:table-cell-properties ${line}/>`),
    cellStyle("date", ' style:data-style-name="as-date"', `<style:table-cell-properties ${line}/>`),
    cellStyle(
      "title",
      "",
      `<style:table-cell-properties fo:background-color="#dbeaec" fo:wrap-option="wrap" style:vertical-align="middle" ${line}/><style:text-properties fo:font-weight="bold"/>`,
    ),
    cellStyle("heading", "", '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>'),
    cellStyle("note", "", '<style:text-properties fo:color="#45565d"/>'),
  ].join("");
}

function validations({ columns, choiceError, name, notes }: OdsTable): string {
  const all = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return [];
    const list = choices.map((choice) => `&quot;${escapeXml(choice)}&quot;`).join(";");
    const base = `${name}.${String.fromCharCode(65 + at)}${notes.length + 2}`;
    return `<table:content-validation table:name="choice${at}" table:condition="of:cell-content-is-in-list(${list})" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${escapeXml(base)}"><table:error-message table:message-type="stop" table:display="true"><text:p>${escapeXml(choiceError)}</text:p></table:error-message></table:content-validation>`;
  });
  return all.length === 0 ? "" : `<table:content-validations>${all.join("")}</table:content-validations>`;
}

function cell(column: OdsColumn, at: number, value: string): string {
  const validation = column.choices === undefined ? "" : ` table:content-validation-name="choice${at}"`;
  if (value === "") return `<table:table-cell table:style-name="${column.kind}"${validation}/>`;
  if (column.kind === "text") return textCell(value, "text", validation);
  const { year, month, day } = civilDateParts(value);
  const shown = `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
  return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

function textCell(value: string, style: string, more = ""): string {
  return `<table:table-cell table:style-name="${style}"${more} office:value-type="string"><text:p>${escapeXml(value)}</text:p></table:table-cell>`;
}

function row(cells: readonly string[]): string {
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

function styles({ language }: OdsTable): string {
  return document(
    "styles",
    `<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="${language}" fo:country="${COUNTRY[language]}" fo:font-size="10pt"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="12.5mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>`,
  );
}

function meta({ notes, language }: OdsTable): string {
  return document(
    "meta",
    `<office:meta><dc:title>${escapeXml(notes[0] ?? "")}</dc:title><dc:language>${language}</dc:language></office:meta>`,
  );
}

/** The rows down to the titles, and the names, stay in view. */
function settings({ name, notes }: OdsTable): string {
  const item = (key: string, type: string, value: string | number) =>
    `<config:config-item config:name="${key}" config:type="${type}">${value}</config:config-item>`;
  const split = notes.length + 1;
  return document(
    "settings",
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${escapeXml(name)}">${[
      item("CursorPositionX", "int", 0),
      item("CursorPositionY", "int", split),
      item("VerticalSplitMode", "short", 2),
      item("VerticalSplitPosition", "int", split),
      item("ActiveSplitRange", "short", 2),
      item("PositionBottom", "int", split),
    ].join(
      "",
    )}</config:config-item-map-entry></config:config-item-map-named>${item("ActiveTable", "string", escapeXml(name))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );
}

function manifest(): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map((path) => entry(path, "text/xml"));
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entry("/", TYPE)}${parts.join("")}</manifest:manifest>`;
}

function document(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-${root} ${NAMESPACES} office:version="1.2">${inside}</office:document-${root}>`;
}
