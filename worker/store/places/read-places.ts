import { type Commune, type Country, FRANCE, type PlaceBook } from "#worker/core/enrolment/place-book.ts";
import { countryKey } from "#worker/core/enrolment/place-names.ts";

const INSEE_CODE = /^\d[\dAB]\d{3}$/;
const POSTAL_CODE = /^\d{5}$/;

/**
 * The book from its text, as `npm run places` writes it: a line for each commune (`code|name|:postal…~former code…`,
 * present communes first), an empty line, a line for each country (`code|fr|en|other names…`).
 * The megabyte is searched, not taken apart: a third of a millisecond a question, where maps of it all cost a Worker
 * several hundred before the first answer.
 */
export function readPlaces(text: string): PlaceBook {
  const end = text.indexOf("\n\n");
  const communes = `\n${text.slice(0, end)}\n`;
  const countries = readCountries(text.slice(end).trim());
  if (!countries.has(countryKey(FRANCE))) throw new Error("the book of places has no France");
  const asked = new Map<string, Commune[]>();
  const search = (mark: string) => {
    const known = asked.get(mark);
    if (known !== undefined) return known;
    const found = linesWith(communes, mark).map(readCommune);
    asked.set(mark, found);
    return found;
  };
  return {
    commune: (code) => (INSEE_CODE.test(code) ? (search(`\n${code}|`)[0] ?? search(`~${code}`)[0] ?? null) : null),
    communesAt: (code) => (POSTAL_CODE.test(code) ? search(`:${code}`) : []),
    countries: [...new Set(countries.values())],
    country: (key) => countries.get(key) ?? null,
  };
}

function linesWith(text: string, mark: string): string[] {
  const lines: string[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const start = mark.startsWith("\n") ? at + 1 : text.lastIndexOf("\n", at) + 1;
    lines.push(text.slice(start, text.indexOf("\n", start)));
  }
  return lines;
}

function readCommune(line: string): Commune {
  const [inseeCode = "", name = "", codes = ""] = line.split("|");
  return { inseeCode, name, postalCodes: [...codes.matchAll(/:(\d{5})/g)].map(([, code = ""]) => code) };
}

function readCountries(text: string): ReadonlyMap<string, Country> {
  const named = new Map<string, Country>();
  for (const line of text.split("\n")) {
    const [code = "", nameFr = "", nameEn = "", ...others] = line.split("|");
    const country = { code, nameFr, nameEn };
    for (const name of [code, nameFr, nameEn, ...others]) named.set(countryKey(name), country);
  }
  return named;
}
