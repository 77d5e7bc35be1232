import type { Titles } from "../candidates/find-columns.ts";

export type RollField =
  | "ine"
  | "ownId"
  | "lastName"
  | "preferredLastName"
  | "firstName"
  | "middleName"
  | "thirdName"
  | "sex"
  | "birthdate"
  | "birthCityCode"
  | "birthCity"
  | "birthProvinceCode"
  | "birthCountryCode"
  | "status"
  | "mefCode"
  | "division";

/** The first title is our own file's; the others are the agricultural template's, its older ones, and English. */
export const ROLL_COLUMNS: Titles<RollField> = {
  ine: ["INE", "Identifiant unique", "Identifiant national", "National student number"],
  ownId: [
    "Identifiant de l’établissement",
    "Identifiant de l'établissement",
    "Identifiant local",
    "School’s own number",
  ],
  lastName: ["Nom de naissance", "Nom de famille", "Birth name"],
  preferredLastName: ["Nom d’usage", "Nom d'usage", "Name in use"],
  firstName: ["Prénom", "Premier prénom", "First name"],
  middleName: ["Deuxième prénom", "Second name"],
  thirdName: ["Troisième prénom", "Third name"],
  sex: ["Sexe", "Code sexe", "Sex"],
  birthdate: ["Date de naissance", "Date of birth"],
  birthCityCode: ["Code commune de naissance", "Code commune naissance", "Code of the commune of birth"],
  birthCity: ["Commune de naissance", "Libellé commune naissance", "Commune of birth"],
  birthProvinceCode: ["Code département de naissance", "Code département naissance", "Code of the department of birth"],
  birthCountryCode: ["Code pays de naissance", "Code pays naissance", "Code of the country of birth"],
  status: ["Statut", "Status"],
  mefCode: ["Code MEF", "MEF"],
  division: ["Classe", "Division", "Class"],
};

/** In the order of our files. */
export const ROLL_FIELDS = Object.keys(ROLL_COLUMNS) as RollField[];

export const OPTIONAL_FIELDS = {
  /** an identifier is needed, of either kind; the rest of a birth place is not */
  simple: new Set<RollField>([
    "ine",
    "ownId",
    "preferredLastName",
    "middleName",
    "thirdName",
    "birthCityCode",
    "birthCity",
    "birthProvinceCode",
    "birthCountryCode",
    "status",
    "mefCode",
  ]),
  agricultural: new Set<RollField>(["ownId"]),
} as const;
