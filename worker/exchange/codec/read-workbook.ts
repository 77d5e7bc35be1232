import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { decodeText } from "./decode-text.ts";
import { readOds } from "./read-ods.ts";
import { readSharedStrings, readXlsx } from "./read-xlsx.ts";
import type { Sheet } from "./sheet.ts";
import { walkXml } from "./walk-xml.ts";
import { localName, readStyles } from "./xlsx-styles.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";
import { readZipEntry } from "./zip-entry.ts";

/** Of one part of a workbook once inflated: 5,000 candidates with every field are a tenth of it. */
const PART_MAX_BYTES = 16 * 1024 * 1024;
const MACROS = /^(?:Basic|Scripts)\/|vbaProject\.bin$|(?:^|\/)macrosheets\//i;
const ODS_TYPE = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

type Parts = { bytes: Uint8Array; entries: readonly ZipEntry[] };

/**
 * The first sheet of an ODS or XLSX workbook, by what is inside, whatever its name says. Errors: those of the zip, of
 * `decodeText`, `readOds` and `readXlsx`; SHEET_PASSWORD, SHEET_MACROS, SHEET_NOT_RECOGNISED (another kind of document).
 */
export function readWorkbook(bytes: Uint8Array): Result<Sheet, DomainError> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return refuse(domainError("ZIP_CORRUPTED"));
  const parts = { bytes, entries };
  if (entries.some(({ path }) => path === "encrypted-package")) return refuse(domainError("SHEET_PASSWORD"));
  if (entries.some(({ path }) => MACROS.test(path))) return refuse(domainError("SHEET_MACROS"));
  if (entries.some(({ path }) => path === "xl/workbook.xml")) return readOfficeOpen(parts);
  return readOpenDocument(parts);
}

function readOpenDocument(parts: Parts): Result<Sheet, DomainError> {
  const type = readPart(parts, "mimetype");
  if (type === null || !type.ok || !ODS_TYPE.test(type.value.trim())) {
    return refuse(domainError("SHEET_NOT_RECOGNISED"));
  }
  const manifest = readPart(parts, "META-INF/manifest.xml");
  if (manifest?.ok === true && manifest.value.includes("encryption-data")) return refuse(domainError("SHEET_PASSWORD"));
  const content = readPart(parts, "content.xml");
  if (content === null) return refuse(domainError("ZIP_CORRUPTED"));
  return content.ok ? readOds(content.value) : content;
}

function readOfficeOpen(parts: Parts): Result<Sheet, DomainError> {
  const workbook = readPart(parts, "xl/workbook.xml");
  const relations = readPart(parts, "xl/_rels/workbook.xml.rels");
  if (workbook === null || relations === null) return refuse(domainError("ZIP_CORRUPTED"));
  if (!workbook.ok) return workbook;
  if (!relations.ok) return relations;
  const first = firstSheet(workbook.value);
  if (!first.ok) return first;
  const path = targetOf(relations.value, first.value.relation);
  const sheet = path === null ? null : readPart(parts, path);
  if (sheet === null) return refuse(domainError("ZIP_CORRUPTED"));
  if (!sheet.ok) return sheet;
  const strings = readPart(parts, "xl/sharedStrings.xml") ?? ok("<sst/>");
  if (!strings.ok) return strings;
  const sharedStrings = readSharedStrings(strings.value);
  if (!sharedStrings.ok) return sharedStrings;
  const styles = readPart(parts, "xl/styles.xml") ?? ok("<styleSheet/>");
  if (!styles.ok) return styles;
  const looks = readStyles(styles.value);
  if (!looks.ok) return looks;
  const { since1904 } = first.value;
  return readXlsx({ sheet: sheet.value, sharedStrings: sharedStrings.value, looks: looks.value, since1904 });
}

function firstSheet(xml: string): Result<{ relation: string; since1904: boolean }, DomainError> {
  let relation: string | null = null;
  let since1904 = false;
  const walked = walkXml(xml, {
    open(path, attributes) {
      const name = localName(path);
      if (name === "workbookPr") since1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name === "sheet") relation ??= attributes["r:id"] ?? attributes.id ?? "";
    },
    close() {},
  });
  if (!walked.ok) return walked;
  return relation === null ? refuse(domainError("SHEET_EMPTY")) : ok({ relation, since1904 });
}

/** Where in the archive a relation of the workbook points; null when nowhere. */
function targetOf(xml: string, relation: string): string | null {
  let target: string | null = null;
  walkXml(xml, {
    open(path, attributes) {
      if (localName(path) === "Relationship" && attributes.Id === relation) target = attributes.Target ?? null;
    },
    close() {},
  });
  const found: string | null = target;
  if (found === null) return null;
  return (found as string).startsWith("/") ? (found as string).slice(1) : `xl/${found}`;
}

/** A part as text; null when the archive has none of this name. */
function readPart({ bytes, entries }: Parts, path: string): Result<string, DomainError> | null {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined) return null;
  const content = readZipEntry(bytes, entry, PART_MAX_BYTES);
  if (content.ok) return decodeText(content.value);
  return refuse(content.error.code === "ZIP_PASSWORD" ? domainError("SHEET_PASSWORD") : content.error);
}
