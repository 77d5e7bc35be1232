import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type Commune, FRANCE, type PlaceBook } from "./place-book.ts";
import { cityKey, countryKey, districtNumber, looseCityKey } from "./place-names.ts";

/** As typed; empty: nothing. */
export type BirthDraft = { birthCountry: string; birthInseeCode: string; birthPostalCode: string; birthCity: string };

export type BirthPlace = {
  /** ISO 3166-1, two letters */
  birthCountryCode: string;
  /** the reference spelling in France, as typed abroad */
  birthCity: string;
  birthPostalCode: string | null;
  /** null abroad */
  birthInseeCode: string | null;
  /** how documents write it: `Lyon 3e Arrondissement`, `Abidjan (Côte d’Ivoire)` */
  birthPlace: string;
};

/** What stands for an INSEE code for whoever was born abroad. */
const ABROAD = "99";
const CITY_MAX = 255;

/**
 * Where somebody was born. In France the INSEE code, or the postal code with the city; all three when they agree.
 * Abroad the city alone, the INSEE code left empty or `99`. A leading zero that a spreadsheet ate comes back.
 * Errors, each with {field}: CANDIDATE_BIRTH_INFORMATION_REQUIRED, CANDIDATE_BIRTH_COUNTRY_{REQUIRED,NOT_FOUND},
 * CANDIDATE_FOREIGN_{BIRTH_CITY_REQUIRED,POSTAL_CODE_MUST_BE_EMPTY,INSEE_CODE_NOT_VALID} together,
 * CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED, CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID,
 * CANDIDATE_BIRTH_{POSTAL_CODE,CITY}_REQUIRED, CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND,
 * CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID, CANDIDATE_BIRTH_PLACES_DIFFER.
 * Source: reference on the certification centre, §2.2.
 */
export function checkBirthPlace(draft: BirthDraft, places: PlaceBook): Result<BirthPlace, DomainError[]> {
  const typed = {
    country: draft.birthCountry.trim(),
    insee: readCode(draft.birthInseeCode),
    postal: readCode(draft.birthPostalCode),
    city: draft.birthCity.replace(/\s+/gu, " ").trim(),
  };
  if (Object.values(typed).every((text) => text === "")) {
    return refuse([domainError("CANDIDATE_BIRTH_INFORMATION_REQUIRED", { field: "birthCountry" })]);
  }
  if (typed.country === "") return refuse([domainError("CANDIDATE_BIRTH_COUNTRY_REQUIRED", { field: "birthCountry" })]);
  const country = places.country(countryKey(typed.country));
  if (country === null) {
    const meta = { field: "birthCountry", typed: typed.country.slice(0, 80) };
    return refuse([domainError("CANDIDATE_BIRTH_COUNTRY_NOT_FOUND", meta)]);
  }
  if (country.code === FRANCE) return bornInFrance(typed, places);
  const errors = abroadErrors(typed);
  if (errors.length > 0) return refuse(errors);
  return ok({
    birthCountryCode: country.code,
    birthCity: typed.city,
    birthPostalCode: null,
    birthInseeCode: null,
    birthPlace: `${typed.city} (${country.nameFr})`,
  });
}

type Typed = { insee: string; postal: string; city: string };

function abroadErrors({ insee, postal, city }: Typed): DomainError[] {
  return [
    ...(city === "" ? [domainError("CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED", { field: "birthCity" })] : []),
    ...(city.length > CITY_MAX
      ? [domainError("CANDIDATE_TEXT_TOO_LONG", { field: "birthCity", limit: CITY_MAX })]
      : []),
    ...(postal === ""
      ? []
      : [domainError("CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY", { field: "birthPostalCode" })]),
    ...(insee === "" || insee === ABROAD
      ? []
      : [
          domainError("CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID", { field: "birthInseeCode", typed: insee.slice(0, 20) }),
        ]),
  ];
}

function bornInFrance(typed: Typed, places: PlaceBook): Result<BirthPlace, DomainError[]> {
  const { insee, postal, city } = typed;
  if (insee === "") return byPostalCode(typed, places);
  const commune = places.commune(insee);
  if (commune === null) {
    const meta = { field: "birthInseeCode", typed: insee.slice(0, 20) };
    return refuse([domainError("CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID", meta)]);
  }
  // Both ways at once is one fact told twice when they agree, and nobody can tell which is right when they do not.
  const agrees =
    (postal === "" || commune.postalCodes.includes(postal)) &&
    (city === "" || matchesCity(commune, city) || places.communesAt(postal).some((one) => matchesCity(one, city)));
  if (!agrees) {
    const meta = { field: "birthInseeCode", name: commune.name };
    return refuse([domainError("CANDIDATE_BIRTH_PLACES_DIFFER", meta)]);
  }
  return ok(inFrance(commune, postal === "" ? null : postal));
}

function byPostalCode({ postal, city }: Typed, places: PlaceBook): Result<BirthPlace, DomainError[]> {
  if (postal === "" && city === "") {
    const code = "CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED";
    return refuse([domainError(code, { field: "birthInseeCode" })]);
  }
  if (postal === "") return refuse([domainError("CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED", { field: "birthPostalCode" })]);
  if (city === "") return refuse([domainError("CANDIDATE_BIRTH_CITY_REQUIRED", { field: "birthCity" })]);
  const there = places.communesAt(postal);
  if (there.length === 0) {
    const meta = { field: "birthPostalCode", typed: postal.slice(0, 20) };
    return refuse([domainError("CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND", meta)]);
  }
  const found = pickCommune(there, city);
  if (found === null) {
    const meta = { field: "birthCity", typed: city.slice(0, 80), postalCode: postal, cities: someNames(there) };
    return refuse([domainError("CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID", meta)]);
  }
  return ok(inFrance(found, postal));
}

/** An exact name first; of `Paris` and `Paris 11e Arrondissement` the one that the postal code means. */
function pickCommune(there: readonly Commune[], city: string): Commune | null {
  const near = there.filter(({ name }) => looseCityKey(name) === looseCityKey(city));
  const districts = near.filter(({ name }) => districtNumber(name) !== null);
  if (districts.length > 0) return districts.find((one) => matchesCity(one, city)) ?? null;
  return there.find(({ name }) => cityKey(name) === cityKey(city)) ?? near[0] ?? null;
}

function matchesCity({ name }: Commune, city: string): boolean {
  if (cityKey(name) === cityKey(city)) return true;
  const key = looseCityKey(city);
  if (key === "" || key !== looseCityKey(name)) return false;
  const [typed, real] = [districtNumber(city), districtNumber(name)];
  return typed === null || real === null || typed === real;
}

function inFrance(commune: Commune, postalCode: string | null): BirthPlace {
  return {
    birthCountryCode: FRANCE,
    birthCity: commune.name,
    birthPostalCode: postalCode,
    birthInseeCode: commune.inseeCode,
    birthPlace: commune.name,
  };
}

/** Spaces out, capitals, and the zero that a spreadsheet ate: `1 004` → `01004`, `2a004` → `2A004`. */
function readCode(typed: string): string {
  const code = typed.replace(/\s/gu, "").toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}

function someNames(communes: readonly Commune[]): string {
  const names = [...new Set(communes.map(({ name }) => name))];
  return names.length > 4 ? `${names.slice(0, 4).join(", ")}…` : names.join(", ");
}
