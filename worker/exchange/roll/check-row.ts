import { type CivilDate, parseFrenchDate, parseIsoDate } from "#worker/core/kernel/civil-date.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import type { RollPupil, Sex } from "#worker/core/people/roll.ts";
import { dateOfSerial } from "../codec/sheet.ts";
import { cleanText } from "../siecle/check-pupil.ts";
import { isGarbled } from "../siecle/garbled-text.ts";
import type { RollField } from "./roll-columns.ts";

/** `agricultural`: the whole birth place, status and MEF are asked; `simple`: names, sex, date, class, an identifier. */
export type RollRules = "agricultural" | "simple";

export type RollRow = {
  value(field: RollField): string;
  /** the place of a field in the file, or its name in a form, for its fault */
  at(field: RollField): { line: number; column?: string } | { field: RollField };
  since1904: boolean;
};

const TEXT_MAX = 255;
const OLDEST_BIRTHDATE = "1900-01-02";
const SEXES: Readonly<Record<string, Sex>> = {
  m: "M",
  f: "F",
  "1": "M",
  "2": "F",
  masculin: "M",
  féminin: "F",
  feminin: "F",
  male: "M",
  female: "F",
};
/** France as the agricultural software writes it, and as SIECLE does. */
const FRANCE = ["99100", "100"];
const COUNTRY = /^99[1-5]\d{2}$/;
const COMMUNE = /^(?:\d{5}|\d[AB]\d{3})$/;
const STATUSES = ["ST", "AP"];

/**
 * One line, checked; every fault goes to `errors` with its place, the INE and the name. The pupil is returned all the
 * same. Codes: LAST_NAME_REQUIRED, FIRST_NAME_REQUIRED, ROLL_IDENTIFIER_REQUIRED, ROLL_CLASS_REQUIRED, TEXT_GARBLED
 * {field}, TEXT_TOO_LONG {field, limit}, SEX_CODE_REQUIRED, ROLL_SEX_NOT_VALID {value}, BIRTHDATE_REQUIRED,
 * INVALID_BIRTHDATE_FORMAT {value}; agricultural: ROLL_MEF_REQUIRED, ROLL_STATUS_NOT_VALID {value},
 * ROLL_PROVINCE_NOT_VALID {value}, ROLL_COUNTRY_NOT_VALID {value}, ROLL_COMMUNE_NOT_VALID {value}, ROLL_CITY_REQUIRED.
 */
export function checkRow({ value, at, since1904 }: RollRow, rules: RollRules, errors: DomainError[]): RollPupil {
  const text = (field: RollField) => cleanText(value(field));
  const optional = (field: RollField) => text(field) || null;
  const who = {
    nationalStudentId: (text("ine") || text("ownId")).slice(0, 80),
    lastName: text("lastName").slice(0, 80),
    firstName: text("firstName").slice(0, 80),
  };
  const fault = (field: RollField, code: string, meta?: DomainError["meta"]) =>
    errors.push(domainError(code, { ...at(field), ...who, ...meta }));
  const wrong = (field: RollField, code: string) => fault(field, code, { value: text(field).slice(0, 40) || "–" });

  if (text("lastName") === "") fault("lastName", "LAST_NAME_REQUIRED");
  if (text("firstName") === "") fault("firstName", "FIRST_NAME_REQUIRED");
  if (text("ine") === "" && text("ownId") === "") fault("ine", "ROLL_IDENTIFIER_REQUIRED");
  if (text("division") === "") fault("division", "ROLL_CLASS_REQUIRED");
  for (const field of READABLE) if (isGarbled(value(field))) fault(field, "TEXT_GARBLED", { field });
  for (const field of TEXTS) {
    if (text(field).length > TEXT_MAX) fault(field, "TEXT_TOO_LONG", { field, limit: TEXT_MAX });
  }
  const sex = SEXES[text("sex").toLowerCase()];
  if (text("sex") === "") fault("sex", "SEX_CODE_REQUIRED");
  else if (sex === undefined) wrong("sex", "ROLL_SEX_NOT_VALID");
  const birthdate = readDate(text("birthdate"), since1904);
  if (text("birthdate") === "") fault("birthdate", "BIRTHDATE_REQUIRED");
  else if (birthdate === null || birthdate < OLDEST_BIRTHDATE) wrong("birthdate", "INVALID_BIRTHDATE_FORMAT");
  if (rules === "agricultural") checkAgricultural(text, fault, wrong);

  const country = optional("birthCountryCode");
  return {
    nationalStudentId: text("ine").toUpperCase() || null,
    ownId: optional("ownId"),
    lastName: text("lastName"),
    preferredLastName: optional("preferredLastName"),
    firstName: text("firstName"),
    middleName: optional("middleName"),
    thirdName: optional("thirdName"),
    sex: sex ?? "M",
    birthdate: birthdate ?? "",
    // One code for France in the roll, whatever software wrote the file.
    birthCountryCode: country === "99100" ? "100" : country,
    birthProvinceCode: optional("birthProvinceCode"),
    birthCityCode: optional("birthCityCode"),
    birthCity: optional("birthCity"),
    mefCode: optional("mefCode"),
    status: text("status").toUpperCase() || null,
    division: text("division"),
  };
}

const READABLE: readonly RollField[] = [
  "lastName",
  "preferredLastName",
  "firstName",
  "middleName",
  "thirdName",
  "birthCity",
  "division",
];
const TEXTS: readonly RollField[] = [...READABLE, "ine", "ownId", "mefCode", "birthCityCode"];

function checkAgricultural(
  text: (field: RollField) => string,
  fault: (field: RollField, code: string) => void,
  wrong: (field: RollField, code: string) => void,
): void {
  const country = text("birthCountryCode");
  const isFrance = FRANCE.includes(country);
  if (text("mefCode") === "") fault("mefCode", "ROLL_MEF_REQUIRED");
  if (!STATUSES.includes(text("status").toUpperCase())) wrong("status", "ROLL_STATUS_NOT_VALID");
  if (!/^[\dAB]{2,3}$/i.test(text("birthProvinceCode"))) wrong("birthProvinceCode", "ROLL_PROVINCE_NOT_VALID");
  if (!isFrance && !COUNTRY.test(country)) wrong("birthCountryCode", "ROLL_COUNTRY_NOT_VALID");
  else if (isFrance && !COMMUNE.test(text("birthCityCode").toUpperCase()))
    wrong("birthCityCode", "ROLL_COMMUNE_NOT_VALID");
  else if (!isFrance && text("birthCity") === "") fault("birthCity", "ROLL_CITY_REQUIRED");
}

/** DD/MM/YYYY or the spreadsheet's own date; DD/MM/YY of the older template: nobody on a roll was born before 1950. */
function readDate(typed: string, since1904: boolean): CivilDate | null {
  const [, start, year] = /^(\d{2}\/\d{2}\/)(\d{2})$/.exec(typed) ?? [];
  if (start !== undefined && year !== undefined)
    return parseFrenchDate(`${start}${Number(year) < 50 ? "20" : "19"}${year}`);
  if (/^\d{5}$/.test(typed)) return dateOfSerial(Number(typed), since1904);
  return parseFrenchDate(typed) ?? parseIsoDate(typed);
}
