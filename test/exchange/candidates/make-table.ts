import {
  CANDIDATE_FIELDS,
  CANDIDATE_TITLES,
  type CandidateField,
} from "#worker/exchange/candidates/candidate-columns.ts";
import { type ZipPart, zipOf } from "../zip-of.ts";

const TITLES = CANDIDATE_FIELDS.map((field) => CANDIDATE_TITLES.fr[field]);

/** Somebody whom every rule accepts. */
export const PERSON: Readonly<Record<CandidateField, string>> = {
  lastName: "LE GOFF",
  firstName: "Maëlle",
  sex: "F",
  birthdate: "14/05/2004",
  birthCountry: "France",
  birthInseeCode: "29019",
  birthPostalCode: "",
  birthCity: "",
  externalId: "0042",
  extraTime: "",
  email: "",
  resultEmail: "",
};

export type Rows = readonly (readonly string[])[];

export function row(changes: Partial<Record<CandidateField, string>> = {}): string[] {
  return CANDIDATE_FIELDS.map((field) => ({ ...PERSON, ...changes })[field]);
}

export function table(...rows: readonly (readonly string[])[]): Rows {
  return [TITLES, ...rows];
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function csv(rows: Rows, delimiter = ";", newline = "\r\n"): string {
  const quote = (cell: string) => (/[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(quote).join(delimiter)).join(newline);
}

type Ods = {
  /** before the rows, inside the table */
  columns?: string;
  /** raw rows after those given */
  more?: string;
  parts?: ZipPart[];
  mimetype?: string;
  manifest?: string;
};

/** A spreadsheet as an office program would write it, or nearly. */
export function ods(
  rows: Rows,
  { columns = "", more = "", parts = [], mimetype, manifest = "" }: Ods = {},
): Uint8Array {
  const body = rows.map((cells) => odsRow(cells)).join("");
  return zipOf([
    {
      path: "mimetype",
      content: bytesOf(mimetype ?? "application/vnd.oasis.opendocument.spreadsheet"),
      stored: true,
    },
    { path: "META-INF/manifest.xml", content: bytesOf(`<manifest:manifest>${manifest}</manifest:manifest>`) },
    { path: "content.xml", content: bytesOf(odsContent(`${columns}${body}${more}`)) },
    ...parts,
  ]);
}

export function odsContent(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Feuille1">${inside}</table:table></office:spreadsheet></office:body></office:document-content>`;
}

export function odsRow(cells: readonly string[], attributes = ""): string {
  const cell = (text: string) =>
    text.startsWith("<")
      ? text
      : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  return `<table:table-row${attributes}>${cells.map(cell).join("")}</table:table-row>`;
}

/** A cell that holds a number, a date or a percentage, as the attributes say. */
export function odsCell(attributes: string, shown: string): string {
  return `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
}

type Xlsx = { cols?: string; after?: string; styles?: string; workbookPr?: string; parts?: ZipPart[] };

/** A workbook with inline texts; a cell that begins with `<c` stands as it is. */
export function xlsx(
  rows: Rows,
  { cols = "", after = "", styles = "", workbookPr = "", parts = [] }: Xlsx = {},
): Uint8Array {
  const cell = (text: string) => (text.startsWith("<c") ? text : `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  const body = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join("")}</row>`).join("");
  return zipOf([
    { path: "[Content_Types].xml", content: bytesOf("<Types/>") },
    {
      path: "xl/workbook.xml",
      content: bytesOf(`<workbook>${workbookPr}<sheets><sheet name="F" sheetId="1" r:id="rId7"/></sheets></workbook>`),
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: bytesOf('<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>'),
    },
    { path: "xl/styles.xml", content: bytesOf(`<styleSheet>${styles}</styleSheet>`) },
    {
      path: "xl/worksheets/sheet1.xml",
      content: bytesOf(`<worksheet>${cols}<sheetData>${body}</sheetData>${after}</worksheet>`),
    },
    ...parts,
  ]);
}
