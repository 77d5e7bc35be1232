import { expect, test } from "vitest";
import { checkBirthPlace } from "#worker/core/enrolment/birth-place.ts";
import { places } from "./a-candidate.ts";

function born(birthCountry: string, birthInseeCode: string, birthPostalCode: string, birthCity: string) {
  return checkBirthPlace({ birthCountry, birthInseeCode, birthPostalCode, birthCity }, places);
}

test.each([
  ["by INSEE code", "France", "75111", "", "", "75111", null, "Paris 11e Arrondissement"],
  ["a whole town that has arrondissements", "FRANCE", "75056", "", "", "75056", null, "Paris"],
  ["Corsica, in small letters", "france", "2a004", "", "", "2A004", null, "Ajaccio"],
  ["Corsica, the code of before 1976", "France", "20004", "", "", "2A004", null, "Ajaccio"],
  ["a zero that a spreadsheet ate", "France", "1004", "", "", "01004", null, "Ambérieu-en-Bugey"],
  ["a commune that is now part of another", "France", "01340", "", "", "01340", null, "Saint-Bois"],
  ["Fort-de-France", "Martinique", "97209", "", "", "97209", null, "Fort-de-France"],
  ["Nouméa", "Nouvelle-Calédonie", "98818", "", "", "98818", null, "Nouméa"],
  ["Papeete by its postal code", "Polynésie française", "", "98714", "PAPEETE", "98735", "98714", "Papeete"],
  ["Saint-Denis shortened", "La Réunion", "", "97400", "ST DENIS", "97411", "97400", "Saint-Denis"],
  ["Paris without its arrondissement", "France", "", "75011", "Paris", "75111", "75011", "Paris 11e Arrondissement"],
  ["Paris with it", "France", "", "75011", "paris 11ème", "75111", "75011", "Paris 11e Arrondissement"],
  ["Lyon in words", "France", "", "69003", "Lyon 3e arrondissement", "69383", "69003", "Lyon 3e Arrondissement"],
  ["Marseille", "France", "", "13001", "MARSEILLE", "13201", "13001", "Marseille 1er Arrondissement"],
  ["a cedex", "France", "", "01000", "Bourg en Bresse Cedex 9", "01053", "01000", "Bourg-en-Bresse"],
  [
    "an article put last",
    "France",
    "",
    "01400",
    "Abergement-Clémenciat (L')",
    "01001",
    "01400",
    "L'Abergement-Clémenciat",
  ],
  [
    "both ways at once, when they agree",
    "France",
    "75111",
    "75011",
    "Paris",
    "75111",
    "75011",
    "Paris 11e Arrondissement",
  ],
])("born in France: %s", (_, country, insee, postal, city, code, postalCode, name) => {
  expect(born(country, insee, postal, city)).toEqual({
    ok: true,
    value: {
      birthCountryCode: "FR",
      birthCity: name,
      birthPostalCode: postalCode,
      birthInseeCode: code,
      birthPlace: name,
    },
  });
});

test.each([
  ["Côte d'Ivoire", "CI", "Abidjan (Côte d’Ivoire)"],
  ["COTE D IVOIRE", "CI", "Abidjan (Côte d’Ivoire)"],
  ["Ivory Coast", null, null],
  ["Corée, République de", "KR", "Abidjan (Corée du Sud)"],
  ["Etats Unis", "US", "Abidjan (États-Unis)"],
  ["usa", "US", "Abidjan (États-Unis)"],
  ["Angleterre", "GB", "Abidjan (Royaume-Uni)"],
  ["Birmanie", "MM", "Abidjan (Myanmar)"],
  ["République démocratique du Congo", "CD", "Abidjan (Congo-Kinshasa)"],
  ["Congo", "CG", "Abidjan (Congo-Brazzaville)"],
  ["Germany", "DE", "Abidjan (Allemagne)"],
])("born abroad, the country typed %j", (typed, code, place) => {
  const checked = born(typed, "99", "", "Abidjan");
  if (code === null) expect(checked.ok ? null : checked.error[0]?.code).toBe("CANDIDATE_BIRTH_COUNTRY_NOT_FOUND");
  else
    expect(checked).toMatchObject({
      ok: true,
      value: { birthCountryCode: code, birthInseeCode: null, birthPlace: place },
    });
});

test.each([
  [["", "", "", ""], ["CANDIDATE_BIRTH_INFORMATION_REQUIRED birthCountry"]],
  [["", "75111", "", ""], ["CANDIDATE_BIRTH_COUNTRY_REQUIRED birthCountry"]],
  [["Groland", "", "", "Groville"], ["CANDIDATE_BIRTH_COUNTRY_NOT_FOUND birthCountry"]],
  [["Enrfca", "75111", "", ""], ["CANDIDATE_BIRTH_COUNTRY_NOT_FOUND birthCountry"]],
  [["Sénégal", "", "", ""], ["CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED birthCity"]],
  [
    ["Sénégal", "99341", "12000", ""],
    [
      "CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED birthCity",
      "CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY birthPostalCode",
      "CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID birthInseeCode",
    ],
  ],
  [["France", "", "", ""], ["CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED birthInseeCode"]],
  [["France", "", "", "Lyon"], ["CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED birthPostalCode"]],
  [["France", "", "69003", ""], ["CANDIDATE_BIRTH_CITY_REQUIRED birthCity"]],
  [["France", "99", "", ""], ["CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID birthInseeCode"]],
  [["France", "00000", "", ""], ["CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID birthInseeCode"]],
  [["France", "750111", "", ""], ["CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID birthInseeCode"]],
  [["France", "NULL", "", ""], ["CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID birthInseeCode"]],
  [["France", "", "99999", "Lyon"], ["CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND birthPostalCode"]],
  [["France", "", "2A004", "Ajaccio"], ["CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND birthPostalCode"]],
  [["France", "", "69003", "Paris"], ["CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID birthCity"]],
  [["France", "", "69003", "Lyon 4e"], ["CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID birthCity"]],
  [["France", "", "69003", "noyl"], ["CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID birthCity"]],
  [["France", "01004", "69003", "Lyon"], ["CANDIDATE_BIRTH_PLACES_DIFFER birthInseeCode"]],
] as const)("%j is refused with %j", ([country, insee, postal, city], expected) => {
  const checked = born(country, insee, postal, city);
  expect(checked.ok ? [] : checked.error.map(({ code, meta }) => `${code} ${meta?.field}`)).toEqual(expected);
});

test("a postal code of another commune names those that it serves, to put the person right", () => {
  const checked = born("France", "", "20000", "Bastia");
  expect(checked.ok ? null : checked.error[0]?.meta).toEqual({
    field: "birthCity",
    typed: "Bastia",
    postalCode: "20000",
    cities: "Ajaccio",
  });
});
