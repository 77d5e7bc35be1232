import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RollPupil } from "#worker/core/people/roll.ts";
import { readRollTable } from "#worker/exchange/roll/read-roll-table.ts";
import { writeRoll } from "#worker/exchange/roll/write-roll.ts";

const AGRICULTURAL =
  "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*";
const ROW = "0800000001A;Maëlys;;;LE GÖFF;;Féminin;03/11/2008;29019;;29;99100;ST;22133111;2nde PRO A";
const SIMPLE = "INE;Identifiant de l’établissement;Nom de naissance;Prénom;Sexe;Date de naissance;Classe";

function read(text: string | Uint8Array, rules: "agricultural" | "simple" = "simple") {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readRollTable(bytes, { rules, coverage: "everybody" });
}

function pupilsOf(text: string | Uint8Array, rules: "agricultural" | "simple" = "simple"): RollPupil[] {
  const roll = read(text, rules);
  if (!roll.ok) throw new Error(JSON.stringify(roll.error));
  return roll.value.pupils;
}

function faults(text: string | Uint8Array, rules: "agricultural" | "simple" = "simple") {
  const roll = read(text, rules);
  return roll.ok
    ? []
    : roll.error.map(({ code, meta }) => [code, meta?.line, meta?.column].filter((one) => one !== undefined).join(" "));
}

test("the agricultural template: every field, France as SIECLE writes it", () => {
  expect(pupilsOf(`${AGRICULTURAL}\n${ROW}\n`, "agricultural")).toEqual([
    {
      nationalStudentId: "0800000001A",
      ownId: null,
      lastName: "LE GÖFF",
      preferredLastName: null,
      firstName: "Maëlys",
      middleName: null,
      thirdName: null,
      sex: "F",
      birthdate: "2008-11-03",
      birthCountryCode: "100",
      birthProvinceCode: "29",
      birthCityCode: "29019",
      birthCity: null,
      mefCode: "22133111",
      status: "ST",
      division: "2nde PRO A",
    },
  ]);
});

const MAC: Readonly<Record<string, number>> = { é: 0x8e, è: 0x8f, ë: 0x91, Ö: 0x85, É: 0x83 };
const single = (text: string, sign: (letter: string) => number) => Uint8Array.from([...text].map(sign));
test.each([
  ["UTF-8 with BOM", new TextEncoder().encode(`\ufeff${AGRICULTURAL}\n${ROW}`)],
  ["windows-1252", single(`${AGRICULTURAL}\r\n${ROW}`, (letter) => letter.charCodeAt(0))],
  ["Mac OS Roman", single(`${AGRICULTURAL}\r${ROW}`, (letter) => MAC[letter] ?? letter.charCodeAt(0))],
  ["commas", new TextEncoder().encode(`${AGRICULTURAL}\n${ROW}`.replaceAll(";", ","))],
])("encodings and separators: %s", (_, bytes) => {
  const [pupil] = pupilsOf(bytes, "agricultural");
  expect(pupil).toMatchObject({ firstName: "Maëlys", lastName: "LE GÖFF", division: "2nde PRO A" });
});

test("abroad: a city in words instead of a commune's code; an apprentice; a short year", () => {
  const row = "0800000002B;Ivo;;;PETRŮ;;masculin;03/11/08;;Brno;099;99116;ap;22133111;1re";
  expect(pupilsOf(`${AGRICULTURAL}\n${row}`, "agricultural")[0]).toMatchObject({
    birthCountryCode: "99116",
    birthCity: "Brno",
    birthCityCode: null,
    status: "AP",
    sex: "M",
    birthdate: "2008-11-03",
  });
});

test("the simple table: titles in any order, an identifier of the school, zeros in front kept", () => {
  const text =
    "Classe;Prénom;Nom de naissance;Sexe;Date de naissance;Identifiant de l'établissement\nCM2;Zoë;O'Neill;F;2014-02-28;00042";
  expect(pupilsOf(text)[0]).toMatchObject({
    nationalStudentId: null,
    ownId: "00042",
    division: "CM2",
    birthdate: "2014-02-28",
  });
});

const simple = (row: string) => `${SIMPLE}\n${row}`;
const agri = (change: Partial<Record<number, string>>) =>
  `${AGRICULTURAL}\n${ROW.split(";")
    .map((cell, at) => change[at] ?? cell)
    .join(";")}`;

// Each hostile file: its fault with the line and the column that a spreadsheet shows.
test.each([
  ["nothing at all", "", ["SHEET_EMPTY"]],
  ["blank lines only", "\n\n ;;\n", ["SHEET_EMPTY"]],
  ["titles without a pupil", SIMPLE, ["EMPTY"]],
  ["another table", "Produit;Prix\nPomme;2", ["TABLE_NOT_RECOGNISED"]],
  ["no title line", "1;2;DUPONT;Léa;F;03/11/2012;3A", ["TABLE_NOT_RECOGNISED"]],
  [
    "no class column",
    "INE;Nom de naissance;Prénom;Sexe;Date de naissance\n1A;B;C;F;03/11/2012",
    ["TABLE_COLUMNS_MISSING 1"],
  ],
  [
    "no identifier column",
    "Nom de naissance;Prénom;Sexe;Date de naissance;Classe\nB;C;F;03/11/2012;3A",
    ["ROLL_NO_IDENTIFIER_COLUMN"],
  ],
  ["a column twice", `${SIMPLE};Classe\n1A;;B;C;F;03/11/2012;3A;3A`, ["TABLE_COLUMN_TWICE 1 H"]],
  ["an open quotation mark", `${SIMPLE}\n1A;;"B;C;F;03/11/2012;3A`, ["CSV_QUOTE_OPEN 2"]],
  ["a PDF", "%PDF-1.7", ["SHEET_WRONG_KIND"]],
  ["a page of the web", "<html><body>", ["SHEET_WRONG_KIND"]],
  ["a program", "MZ\0\0\0", ["SHEET_WRONG_KIND"]],
  ["neither INE nor own number", simple(";;B;C;F;03/11/2012;3A"), ["ROLL_IDENTIFIER_REQUIRED 2 A"]],
  ["the same INE twice", simple("1A;;B;C;F;03/11/2012;3A\n1a;;D;E;F;03/11/2012;3A"), ["INE_UNIQUE 3 A"]],
  ["the same own number twice", simple(";7;B;C;F;03/11/2012;3A\n;7;D;E;F;03/11/2012;3A"), ["OWN_ID_UNIQUE 3 B"]],
  ["no birth name", simple("1A;; ;C;F;03/11/2012;3A"), ["LAST_NAME_REQUIRED 2 C"]],
  ["no first name", simple("1A;;B;;F;03/11/2012;3A"), ["FIRST_NAME_REQUIRED 2 D"]],
  ["no class", simple("1A;;B;C;F;03/11/2012;"), ["ROLL_CLASS_REQUIRED 2 G"]],
  ["no sex", simple("1A;;B;C;;03/11/2012;3A"), ["SEX_CODE_REQUIRED 2 E"]],
  ["an unknown sex", simple("1A;;B;C;X;03/11/2012;3A"), ["ROLL_SEX_NOT_VALID 2 E"]],
  ["no date", simple("1A;;B;C;F;;3A"), ["BIRTHDATE_REQUIRED 2 F"]],
  ["31 February", simple("1A;;B;C;F;31/02/2012;3A"), ["INVALID_BIRTHDATE_FORMAT 2 F"]],
  ["an American date", simple("1A;;B;C;F;11/23/2012;3A"), ["INVALID_BIRTHDATE_FORMAT 2 F"]],
  ["a date of 1899", simple("1A;;B;C;F;31/12/1899;3A"), ["INVALID_BIRTHDATE_FORMAT 2 F"]],
  ["words for a date", simple("1A;;B;C;F;hier;3A"), ["INVALID_BIRTHDATE_FORMAT 2 F"]],
  ["accents lost on the way", simple("1A;;BÃ©RARD;C;F;03/11/2012;3A"), ["TEXT_GARBLED 2 C"]],
  ["a sign of replacement", simple("1A;;B;C\ufffd;F;03/11/2012;3A"), ["TEXT_GARBLED 2 D"]],
  ["a garbled class", simple("1A;;B;C;F;03/11/2012;3Ã¨me"), ["TEXT_GARBLED 2 G"]],
  ["a name of 300 letters", simple(`1A;;${"B".repeat(300)};C;F;03/11/2012;3A`), ["TEXT_TOO_LONG 2 C"]],
  ["a cell of 6000 letters", simple(`1A;;${"B".repeat(6000)};C;F;03/11/2012;3A`), ["SHEET_CELL_TOO_LONG 2 C"]],
  [
    "three faults of two lines, all at once, blank lines counted",
    simple("1A;;;C;F;03/11/2012;3A\n\n2A;;D;E;Q;99/99/9999;3A"),
    ["LAST_NAME_REQUIRED 2 C", "ROLL_SEX_NOT_VALID 4 E", "INVALID_BIRTHDATE_FORMAT 4 F"],
  ],
])("hostile: %s", (_, text, expected) => {
  expect(faults(text)).toEqual(expected);
});

test.each([
  ["no INE", agri({ 0: "" }), ["ROLL_IDENTIFIER_REQUIRED 2 A"]],
  ["no MEF", agri({ 13: "" }), ["ROLL_MEF_REQUIRED 2 N"]],
  ["an unknown status", agri({ 12: "XX" }), ["ROLL_STATUS_NOT_VALID 2 M"]],
  ["no status", agri({ 12: "" }), ["ROLL_STATUS_NOT_VALID 2 M"]],
  ["a department of one digit", agri({ 10: "2" }), ["ROLL_PROVINCE_NOT_VALID 2 K"]],
  ["SIECLE's country of four digits", agri({ 11: "9910" }), ["ROLL_COUNTRY_NOT_VALID 2 L"]],
  ["a country that only contains a code", agri({ 11: "x99134x" }), ["ROLL_COUNTRY_NOT_VALID 2 L"]],
  ["no commune in France", agri({ 8: "" }), ["ROLL_COMMUNE_NOT_VALID 2 I"]],
  ["a commune of six digits", agri({ 8: "290190" }), ["ROLL_COMMUNE_NOT_VALID 2 I"]],
  ["abroad without a city", agri({ 8: "", 9: "", 11: "99134" }), ["ROLL_CITY_REQUIRED 2 J"]],
  ["a missing column", `${AGRICULTURAL}\n${ROW}`.replace(/;Statut\*/, ""), ["TABLE_COLUMNS_MISSING 1"]],
])("hostile, agricultural: %s", (_, text, expected) => {
  expect(faults(text, "agricultural")).toEqual(expected);
});

test("Corsica's communes have a letter", () => {
  expect(pupilsOf(agri({ 8: "2a004", 10: "2A" }), "agricultural")[0]?.birthCityCode).toBe("2a004");
});

const name = fc
  .stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿœŒ'’=+@-][A-Za-zÀ-ÖØ-öø-ÿ' ;",=+@-]{0,20}$/)
  .map((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "" && !/[ÂÃÄÅà-ï]["'’]/.test(text));
const optionalName = fc.option(name);
const aPupil: fc.Arbitrary<Omit<RollPupil, "nationalStudentId" | "ownId">> = fc.record({
  lastName: name,
  preferredLastName: optionalName,
  firstName: name,
  middleName: optionalName,
  thirdName: optionalName,
  sex: fc.constantFrom("M" as const, "F" as const),
  birthdate: fc
    .date({ min: new Date("1950-01-01"), max: new Date("2020-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  birthCountryCode: fc.option(fc.constantFrom("100", "99116", "134")),
  birthProvinceCode: fc.option(fc.constantFrom("054", "2A", "01")),
  birthCityCode: fc.option(fc.constantFrom("54395", "01004", "2A004")),
  birthCity: optionalName,
  mefCode: fc.option(fc.constantFrom("10310019110", "0012")),
  status: fc.option(fc.constantFrom("ST", "AP")),
  division: fc.constantFrom("3e A", "6ÈME 2", "Tle G1", "=3A"),
});

test("what is exported reads back as the same roll, whatever the names hold", () => {
  fc.assert(
    fc.property(fc.array(aPupil, { minLength: 1, maxLength: 12 }), (people) => {
      const roll: RollPupil[] = people.map((person, at) => ({
        ...person,
        nationalStudentId: at % 3 === 0 ? null : `${String(at).padStart(9, "0")}AB`,
        ownId: at % 3 === 2 ? null : `00${at}`,
      }));
      expect(pupilsOf(writeRoll(roll))).toEqual(roll);
    }),
    { numRuns: 150 },
  );
});
