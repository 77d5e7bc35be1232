import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import type { Titles } from "./find-columns.ts";

export type CandidateField = keyof CandidateDraft;

/** In the order of our files. */
export const CANDIDATE_FIELDS: readonly CandidateField[] = [
  "lastName",
  "firstName",
  "sex",
  "birthdate",
  "birthCountry",
  "birthInseeCode",
  "birthPostalCode",
  "birthCity",
  "externalId",
  "extraTime",
  "email",
  "resultEmail",
];

/** The titles that our files carry, by language. */
export const CANDIDATE_TITLES: Readonly<Record<Locale, Readonly<Record<CandidateField, string>>>> = {
  fr: {
    lastName: "Nom de naissance",
    firstName: "Prénom",
    sex: "Sexe (M ou F)",
    birthdate: "Date de naissance (jj/mm/aaaa)",
    birthCountry: "Pays de naissance",
    birthInseeCode: "Code INSEE de la commune de naissance",
    birthPostalCode: "Code postal de la commune de naissance",
    birthCity: "Nom de la commune de naissance",
    externalId: "Identifiant externe",
    extraTime: "Temps majoré (exemple : 33 %)",
    email: "E-mail de convocation",
    resultEmail: "E-mail du destinataire des résultats",
  },
  en: {
    lastName: "Birth name",
    firstName: "First name",
    sex: "Sex (M or F)",
    birthdate: "Date of birth (dd/mm/yyyy)",
    birthCountry: "Country of birth",
    birthInseeCode: "INSEE code of the commune of birth",
    birthPostalCode: "Postcode of the commune of birth",
    birthCity: "Name of the commune of birth",
    externalId: "External identifier",
    extraTime: "Extra time (example: 33%)",
    email: "E-mail for the invitation",
    resultEmail: "E-mail of who receives the results",
  },
};

/** Every title that a reader knows, whatever the language. */
export const CANDIDATE_COLUMNS = Object.fromEntries(
  CANDIDATE_FIELDS.map((field) => [field, [CANDIDATE_TITLES.fr[field], CANDIDATE_TITLES.en[field]]]),
) as unknown as Titles<CandidateField>;
