import { expect, test } from "vitest";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";
import { zipOf } from "../zip-of.ts";
import { bytesOf, csv, ods, odsContent, odsRow, row, table, xlsx } from "./make-table.ts";

const good = table(row());
const titles = good[0] ?? [];
const renamed = (from: string, to: string) => [titles.map((title) => (title === from ? to : title)), row()];
const without = (at: number) => good.map((cells) => cells.filter((_, index) => index !== at));
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
const ODS_TYPE = bytesOf("application/vnd.oasis.opendocument.spreadsheet");
const manyRows = (count: number) => table(...Array.from({ length: count }, (_, at) => row({ externalId: String(at) })));

/** file → `CODE line column`, as the page says them */
const FILES: readonly (readonly [string, () => Uint8Array, readonly string[]])[] = [
  ["nothing at all", () => new Uint8Array(), ["SHEET_EMPTY"]],
  ["only blank lines", () => bytesOf("\r\n  \r\n"), ["SHEET_EMPTY"]],
  ["only separators", () => bytesOf(";;;\n;;;\n"), ["SHEET_EMPTY"]],
  ["more than 5 MB", () => new Uint8Array(5 * 1024 * 1024 + 1).fill(65), ["SHEET_TOO_LARGE"]],
  ["a PDF", () => bytesOf("%PDF-1.7\n…"), ["SHEET_WRONG_KIND"]],
  ["a picture", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), ["SHEET_WRONG_KIND"]],
  ["a web page saved as .xls", () => bytesOf("<html><table><tr><td>Nom"), ["SHEET_WRONG_KIND"]],
  ["a program's own bytes", () => Uint8Array.of(1, 2, 0, 3, 0, 4), ["SHEET_WRONG_KIND"]],
  ["the old .xls", () => Uint8Array.of(...OLE2, 0, 0, 0, 1), ["SHEET_OLD_FORMAT"]],
  [
    "an .xlsx with a password",
    () => Uint8Array.of(...OLE2, 0, 0, ...utf16("EncryptedPackage"), 0, 0),
    ["SHEET_PASSWORD"],
  ],
  ["an .ods with a password", () => ods(good, { manifest: "<manifest:encryption-data/>" }), ["SHEET_PASSWORD"]],
  [
    "an .ods with a password, the newer way",
    () => zipOf([{ path: "encrypted-package", content: bytesOf("x") }]),
    ["SHEET_PASSWORD"],
  ],
  [
    "a zip with a password",
    () =>
      zipOf([
        { path: "mimetype", content: ODS_TYPE, stored: true },
        { path: "content.xml", content: bytesOf("x"), encrypted: true },
      ]),
    ["SHEET_PASSWORD"],
  ],
  [
    "an .ods with macros",
    () => ods(good, { parts: [{ path: "Basic/Standard/Module1.xml", content: bytesOf("Sub Main") }] }),
    ["SHEET_MACROS"],
  ],
  [
    "an .xlsm renamed .xlsx",
    () => xlsx(good, { parts: [{ path: "xl/vbaProject.bin", content: bytesOf("x") }] }),
    ["SHEET_MACROS"],
  ],
  [
    "a text document",
    () => ods(good, { mimetype: "application/vnd.oasis.opendocument.text" }),
    ["SHEET_NOT_RECOGNISED"],
  ],
  ["an archive of pictures", () => zipOf([{ path: "a.png", content: bytesOf("x") }]), ["SHEET_NOT_RECOGNISED"]],
  ["an empty archive", () => Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(0)), ["SHEET_NOT_RECOGNISED"]],
  ["an archive cut in the middle", () => ods(good).subarray(0, 600), ["SHEET_DAMAGED"]],
  ["an .ods without content", () => zipOf([{ path: "mimetype", content: ODS_TYPE, stored: true }]), ["SHEET_DAMAGED"]],
  [
    "content that is no XML",
    () =>
      zipOf([
        { path: "mimetype", content: ODS_TYPE, stored: true },
        { path: "content.xml", content: bytesOf("<a><b></a>") },
      ]),
    ["SHEET_DAMAGED"],
  ],
  [
    "an entity bomb",
    () =>
      zipOf([
        { path: "mimetype", content: ODS_TYPE, stored: true },
        { path: "content.xml", content: bytesOf('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>') },
      ]),
    ["SHEET_DAMAGED"],
  ],
  [
    "a check sum that is wrong",
    () =>
      zipOf([
        { path: "mimetype", content: ODS_TYPE, stored: true },
        { path: "content.xml", content: bytesOf(odsContent("")), crc: 1 },
      ]),
    ["SHEET_DAMAGED"],
  ],
  [
    "a zip bomb that says its size",
    () =>
      zipOf([
        { path: "mimetype", content: ODS_TYPE, stored: true },
        { path: "content.xml", content: new Uint8Array(17 * 1024 * 1024) },
      ]),
    ["SHEET_INFLATES"],
  ],
  [
    "a zip bomb that lies about it",
    () =>
      zipOf([
        { path: "mimetype", content: ODS_TYPE, stored: true },
        { path: "content.xml", content: new Uint8Array(40 * 1024 * 1024), declaredSize: 1000 },
      ]),
    ["SHEET_INFLATES"],
  ],
  ["an .xlsx whose sheet is missing", () => xlsxWithout("xl/worksheets/sheet1.xml"), ["SHEET_DAMAGED"]],
  ["an .xlsx without relations", () => xlsxWithout("xl/_rels/workbook.xml.rels"), ["SHEET_DAMAGED"]],
  [
    "a row repeated a million times",
    () => ods(good, { more: odsRow(row(), ' table:number-rows-repeated="1048576"') }),
    ["SHEET_TOO_MANY_ROWS"],
  ],
  [
    "a cell repeated sixteen thousand times",
    () =>
      ods(good, {
        more: odsRow(['<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>']),
      }),
    ["SHEET_TOO_MANY_COLUMNS 3"],
  ],
  ["a CSV of too many rows", () => bytesOf(csv(manyRows(5001))), ["SHEET_TOO_MANY_ROWS"]],
  ["more candidates than a session holds", () => bytesOf(csv(manyRows(2001))), ["TABLE_TOO_MANY_LINES"]],
  ["a CSV of too many columns", () => bytesOf(csv([new Array(300).fill("x")])), ["SHEET_TOO_MANY_COLUMNS 1"]],
  ["a novel in a cell", () => xlsx(table(row({ birthCity: "x".repeat(6000) }))), ["SHEET_CELL_TOO_LONG 2 H"]],
  ["a quotation mark never closed", () => bytesOf(`${csv(good)}\r\n"DUPONT;Jean`), ["CSV_QUOTE_OPEN 3"]],
  ["another table", () => bytesOf("Date;Montant\n01/01/2027;12"), ["TABLE_NOT_RECOGNISED"]],
  ["an .ods without a table", () => ods([]), ["TABLE_NOT_RECOGNISED"]],
  ["titles lost", () => ods([row()]), ["TABLE_NOT_RECOGNISED"]],
  ["a title renamed", () => ods(renamed("Prénom", "Petit nom")), ["TABLE_COLUMNS_MISSING 1"]],
  ["a column taken out", () => xlsx(without(6)), ["TABLE_COLUMNS_MISSING 1"]],
  ["an old template, without the recipient of results", () => bytesOf(csv(without(11))), ["TABLE_COLUMNS_MISSING 1"]],
  ["a title twice", () => ods(good.map((cells) => [...cells, cells[1] ?? ""])), ["TABLE_COLUMN_TWICE 1 M"]],
  ["titles and nothing under them", () => ods(table()), ["TABLE_WITHOUT_LINE"]],
  ["titles and empty lines", () => bytesOf(csv(table(new Array(12).fill(" ")))), ["TABLE_WITHOUT_LINE"]],
  [
    "a hidden column",
    () =>
      ods(good, {
        columns:
          '<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse"/>',
      }),
    ["TABLE_HIDDEN_COLUMN 1 G"],
  ],
  [
    "a hidden column of Excel",
    () => xlsx(good, { cols: '<cols><col min="4" max="4" hidden="1"/></cols>' }),
    ["TABLE_HIDDEN_COLUMN 1 D"],
  ],
  [
    "a line that a filter hides",
    () => ods(good, { more: odsRow(row({ lastName: "CACHÉ" }), ' table:visibility="filter"') }),
    ["TABLE_HIDDEN_LINE 3"],
  ],
  [
    "a merged cell",
    () =>
      ods(good, {
        more: odsRow([
          '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>LE GOFF Maëlle</text:p></table:table-cell>',
          "<table:covered-table-cell/>",
          ...row().slice(2),
        ]),
      }),
    ["TABLE_MERGED_CELL 3 A"],
  ],
  [
    "merged cells of Excel",
    () => xlsx(good, { after: '<mergeCells count="1"><mergeCell ref="E2:F2"/></mergeCells>' }),
    ["TABLE_MERGED_CELL 2 E"],
  ],
  [
    "UTF-8 read as Latin and saved again",
    () => bytesOf(csv(table(row({ firstName: "MaÃ«lle", birthCity: "BÃ©ziers" })))),
    ["CANDIDATE_TEXT_GARBLED 2 B", "CANDIDATE_TEXT_GARBLED 2 H"],
  ],
  ["a replacement sign", () => bytesOf(csv(table(row({ firstName: "Ma\ufffdlle" })))), ["CANDIDATE_TEXT_GARBLED 2 B"]],
];

test.each(FILES)("%s: %#", (_, make, expected) => {
  const read = readCandidates(make());
  const errors = read.ok ? read.value.faults : read.error;
  expect(errors.map(({ code, meta }) => [code, meta?.line, meta?.column].filter(Boolean).join(" "))).toEqual(expected);
});

test("a missing column is named, with the titles that were not understood", () => {
  const read = readCandidates(ods(renamed("Prénom", "Petit nom")));
  expect(read.ok ? null : read.error).toEqual([
    { code: "TABLE_COLUMNS_MISSING", meta: { line: 1, columns: "Prénom", unknown: "Petit nom" } },
  ]);
});

function xlsxWithout(path: string): Uint8Array {
  const parts = [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ].filter((one) => one !== path);
  const text = (one: string) => {
    if (one === "xl/workbook.xml") return '<workbook><sheets><sheet r:id="rId1"/></sheets></workbook>';
    if (one.endsWith(".rels")) return '<r><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></r>';
    return "<worksheet/>";
  };
  return zipOf(parts.map((one) => ({ path: one, content: bytesOf(text(one)) })));
}
