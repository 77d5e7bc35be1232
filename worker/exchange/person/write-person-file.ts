import type { Locale } from "#worker/core/itembank/item.ts";
import { PERSON_SECTIONS, type PersonData, type PersonRow } from "#worker/core/people/person-data.ts";
import { escapeXml } from "../codec/escape-xml.ts";
import { writeZip } from "../codec/write-zip.ts";
import { FIELD_WORDS } from "./field-words.ts";
import { SECTION_WORDS } from "./section-words.ts";

const FORMAT = 2;
const INSTANT = /_s$/;
/** The file is of one person, whose schools may be in several zones: it says which one it speaks. */
const ZONE = "Europe/Paris";

const WORDS = {
  fr: {
    page: "lisez-moi.html",
    data: "donnees.json",
    title: "Mes données dans Vigie",
    made: (on: string) =>
      `Fait le ${on}. Les heures sont celles de Paris. Le fichier donnees.json dit la même chose pour un programme ; ses instants sont en secondes depuis 1970.`,
    none: "Rien.",
    yes: "oui",
    no: "non",
  },
  en: {
    page: "read-me.html",
    data: "data.json",
    title: "My data in Vigie",
    made: (on: string) =>
      `Made on ${on}. Times are those of Paris. The file data.json says the same to a program; its instants are in seconds since 1970.`,
    none: "Nothing.",
    yes: "yes",
    no: "no",
  },
} as const;

/** All that is kept of one person: a page to read in any browser, and the same as JSON with every field explained. */
export function writePersonFile(data: PersonData, { exportedOn, language }: { exportedOn: string; language: Locale }) {
  const words = WORDS[language];
  return writeZip([
    { path: words.page, text: writePage(data, exportedOn, language) },
    { path: words.data, text: `${JSON.stringify(toDocument(data, exportedOn, language), null, 2)}\n` },
  ]);
}

function toDocument(data: PersonData, exportedOn: string, language: Locale) {
  const index = PERSON_SECTIONS.map((section) => {
    const fields = Object.keys(data[section][0] ?? {}).map((name) => [name, labelOf(name, language)]);
    return [section, { ...SECTION_WORDS[language][section], fields: Object.fromEntries(fields) }];
  });
  return { format: FORMAT, exported_on: exportedOn, index: Object.fromEntries(index), data };
}

function writePage(data: PersonData, exportedOn: string, language: Locale): string {
  const words = WORDS[language];
  // Made once: one for each cell took seconds of a long journal.
  const clock = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: ZONE,
  });
  const sections = PERSON_SECTIONS.map((section) => {
    const { title, about } = SECTION_WORDS[language][section];
    return `<section><h2>${escapeXml(title)}</h2><p>${escapeXml(about)}</p>${writeRows(data[section], language, clock)}</section>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}section{overflow-x:auto}
table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}</style>
</head><body><h1>${words.title}</h1><p>${escapeXml(words.made(exportedOn))}</p>
${sections.join("\n")}
</body></html>
`;
}

/** One row reads down, several read across. */
function writeRows(rows: readonly PersonRow[], language: Locale, clock: Intl.DateTimeFormat): string {
  const [first] = rows;
  if (first === undefined) return `<p>${WORDS[language].none}</p>`;
  const names = Object.keys(first).filter((name) => rows.some((row) => row[name] !== null));
  const cell = (row: PersonRow, name: string) =>
    `<td>${escapeXml(wordOf(name, row[name] ?? null, language, clock))}</td>`;
  const head = (name: string, scope: string) => `<th scope="${scope}">${escapeXml(labelOf(name, language))}</th>`;
  if (rows.length === 1) {
    return `<table>${names.map((name) => `<tr>${head(name, "row")}${cell(first, name)}</tr>`).join("")}</table>`;
  }
  const lines = rows.map((row) => `<tr>${names.map((name) => cell(row, name)).join("")}</tr>`);
  return `<table><thead><tr>${names.map((name) => head(name, "col")).join("")}</tr></thead><tbody>${lines.join("\n")}</tbody></table>`;
}

function labelOf(name: string, language: Locale): string {
  return FIELD_WORDS[name]?.[language === "fr" ? 0 : 1] ?? name;
}

function wordOf(name: string, value: PersonRow[string], language: Locale, clock: Intl.DateTimeFormat): string {
  const words = WORDS[language];
  if (value === null) return "";
  if (name === "is_right" || name === "by_them") return value === 0 || value === false ? words.no : words.yes;
  if (INSTANT.test(name) && typeof value === "number") return clock.format(value * 1000);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
