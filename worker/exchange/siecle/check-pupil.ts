import { parseFrenchDate } from "#worker/core/kernel/civil-date.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import type { RollPupil, Sex } from "#worker/core/people/roll.ts";
import { isGarbled } from "./garbled-text.ts";
import type { PupilElement } from "./read-elements.ts";

const FRANCE = "100";
const OLDEST_BIRTHDATE = "1900-01-02";
const ROLL_TEXT_MAX = 255;
const SEX: Readonly<Record<string, Sex>> = { "1": "M", "2": "F" };
const READABLE_FIELDS = ["NOM_DE_FAMILLE", "NOM_USAGE", "PRENOM", "PRENOM2", "PRENOM3", "VILLE_NAISS"];
const TEXT_FIELDS = [
  ...READABLE_FIELDS,
  "ID_NATIONAL",
  "CODE_PAYS",
  "CODE_DEPARTEMENT_NAISS",
  "CODE_COMMUNE_INSEE_NAISS",
  "CODE_MEF",
  "CODE_STATUT",
];

/**
 * One pupil with an INE and a class, checked; every fault is added to `errors` with the INE, the name and the line.
 * The pupil is returned all the same (the caller throws the roll away when there are errors).
 * Codes: LAST_NAME_REQUIRED, FIRST_NAME_REQUIRED, TEXT_GARBLED {field}, TEXT_TOO_LONG {field, limit}, SEX_CODE_REQUIRED,
 * BIRTHDATE_REQUIRED, INVALID_BIRTHDATE_FORMAT {value}, BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT.
 */
export function checkPupil(element: PupilElement, division: string, errors: DomainError[]): RollPupil {
  const { fields } = element;
  const text = (name: string) => cleanText(fields.get(name) ?? "");
  const optional = (name: string) => text(name) || null;
  const fault = (code: string, meta?: DomainError["meta"]) =>
    errors.push(domainError(code, { ...whoIs(element), ...meta }));

  if (text("NOM_DE_FAMILLE") === "") fault("LAST_NAME_REQUIRED");
  if (text("PRENOM") === "") fault("FIRST_NAME_REQUIRED");
  for (const field of READABLE_FIELDS.filter((name) => isGarbled(fields.get(name) ?? ""))) {
    fault("TEXT_GARBLED", { field });
  }
  if (isGarbled(division)) fault("TEXT_GARBLED", { field: "CODE_STRUCTURE" });
  for (const field of TEXT_FIELDS.filter((name) => text(name).length > ROLL_TEXT_MAX)) {
    fault("TEXT_TOO_LONG", { field, limit: ROLL_TEXT_MAX });
  }
  const sex = SEX[text("CODE_SEXE")];
  if (sex === undefined) fault("SEX_CODE_REQUIRED");
  const typedDate = text("DATE_NAISS");
  const birthdate = parseFrenchDate(typedDate);
  if (typedDate === "") fault("BIRTHDATE_REQUIRED");
  else if (birthdate === null || birthdate < OLDEST_BIRTHDATE) {
    fault("INVALID_BIRTHDATE_FORMAT", { value: typedDate.slice(0, 40) });
  }
  const birthCountryCode = optional("CODE_PAYS");
  const birthCityCode = optional("CODE_COMMUNE_INSEE_NAISS");
  if (birthCountryCode === FRANCE && birthCityCode === null) fault("BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT");

  return {
    nationalStudentId: text("ID_NATIONAL").toUpperCase(),
    ownId: null,
    lastName: text("NOM_DE_FAMILLE"),
    preferredLastName: optional("NOM_USAGE"),
    firstName: text("PRENOM"),
    middleName: optional("PRENOM2"),
    thirdName: optional("PRENOM3"),
    sex: sex ?? "M",
    birthdate: birthdate ?? "",
    birthCountryCode,
    birthProvinceCode: optional("CODE_DEPARTEMENT_NAISS"),
    birthCityCode,
    birthCity: optional("VILLE_NAISS"),
    mefCode: optional("CODE_MEF"),
    status: optional("CODE_STATUT"),
    division: cleanText(division),
  };
}

/** How an error names a pupil: INE, names, line of the file. */
export function whoIs({ fields, line }: PupilElement): Record<string, string | number> {
  const shown = (name: string) => cleanText(fields.get(name) ?? "").slice(0, 80);
  return {
    nationalStudentId: shown("ID_NATIONAL"),
    lastName: shown("NOM_DE_FAMILLE"),
    firstName: shown("PRENOM"),
    line,
  };
}

/** Trimmed, inner runs of white space made one, letters composed (é as one sign). */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
