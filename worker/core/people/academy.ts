import type { EstablishmentKind } from "./establishment-kind.ts";

/**
 * The académies and regional authorities of national education, each with the departments that the first three digits of a
 * UAI name: a department's number with a leading zero; 620 and 720 for the two of Corsica (020 before 1976); 97x and 98x
 * overseas. Public facts: Code de l'éducation, art. R. 222-2 and D. 222-1 ff., as of 2020 (Normandie is one).
 */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  "Aix-Marseille": "004 005 013 084",
  Amiens: "002 060 080",
  Besançon: "025 039 070 090",
  Bordeaux: "024 033 040 047 064",
  "Clermont-Ferrand": "003 015 043 063",
  Corse: "620 720 020",
  Créteil: "077 093 094",
  Dijon: "021 058 071 089",
  Grenoble: "007 026 038 073 074",
  Guadeloupe: "971 977 978",
  Guyane: "973",
  "La Réunion": "974",
  Lille: "059 062",
  Limoges: "019 023 087",
  Lyon: "001 042 069",
  Martinique: "972",
  Mayotte: "976",
  Montpellier: "011 030 034 048 066",
  "Nancy-Metz": "054 055 057 088",
  Nantes: "044 049 053 072 085",
  Nice: "006 083",
  Normandie: "014 027 050 061 076",
  "Nouvelle-Calédonie": "983 988",
  "Orléans-Tours": "018 028 036 037 041 045",
  Paris: "075",
  Poitiers: "016 017 079 086",
  "Polynésie française": "984 987",
  Reims: "008 010 051 052",
  Rennes: "022 029 035 056",
  "Saint-Pierre-et-Miquelon": "975",
  Strasbourg: "067 068",
  Toulouse: "009 012 031 032 046 065 081 082",
  Versailles: "078 091 092 095",
  "Wallis-et-Futuna": "986",
};

const BY_DEPARTMENT: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTMENTS).flatMap(([name, codes]) => codes.split(" ").map((code) => [code, name] as const)),
);

/** No department has these numbers; schools abroad are numbered by country in this range. */
const ABROAD = { from: 100, to: 599 } as const;

/** Neither is a name: pages say them in words. */
export const ABROAD_ACADEMY = "abroad";
export const UNKNOWN_ACADEMY = "unknown";

/**
 * The académie's own name; ABROAD_ACADEMY for the agency's schools, whatever their number; UNKNOWN_ACADEMY for numbers of
 * no department. `uai`: its first three digits are enough.
 */
export function academyOf({ uai, kind }: { uai: string; kind: EstablishmentKind }): string {
  if (kind === "AEFE") return ABROAD_ACADEMY;
  const code = uai.slice(0, 3);
  const found = BY_DEPARTMENT.get(code);
  if (found !== undefined) return found;
  const number = Number(code);
  return number >= ABROAD.from && number <= ABROAD.to ? ABROAD_ACADEMY : UNKNOWN_ACADEMY;
}
