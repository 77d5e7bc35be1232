import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { demoRoll } from "#test/support/siecle/demo-roll.ts";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { type SieclePupil, sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Roll } from "#worker/core/people/roll.ts";
import { readSiecle } from "#worker/exchange/siecle/read-siecle.ts";

const FIXTURE = new Uint8Array(readFileSync("test/support/siecle/college-demo.xml"));
const HERE = { uai: DEMO_UAI };

function rollOf(bytes: Uint8Array, fileName = "eleves.xml"): Roll {
  const read = readSiecle(bytes, fileName, HERE);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

function errorsOf(bytes: Uint8Array, fileName = "eleves.xml"): DomainError[] {
  const read = readSiecle(bytes, fileName, HERE);
  if (read.ok) throw new Error(`accepted ${read.value.pupils.length} pupils`);
  return read.error;
}

const fileOf = (...pupils: SieclePupil[]) => encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils }));
const text = (content: string) => new TextEncoder().encode(content);
/** The line of the opening tag in a file that holds one pupil. */
const ONLY_PUPIL_LINE = 11;
const LEA = { nationalStudentId: "000000001AA", lastName: "MARTIN", firstName: "Léa", line: ONLY_PUPIL_LINE };

test("the committed demo roll is what its maker writes", () => {
  expect(encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils: demoRoll() }))).toEqual(FIXTURE);
});

test("the demo roll: 84 pupils in three classes of 28, four left out and counted", () => {
  const { pupils, ignored } = rollOf(FIXTURE);
  const sizes = Map.groupBy(pupils, ({ division }) => division);
  expect([...sizes].map(([division, { length }]) => [division, length]).sort()).toEqual([
    ["3e A", 28],
    ["3e B", 28],
    ["3e C", 28],
  ]);
  expect(ignored).toEqual({
    withoutIne: [{ lastName: "ARRIVÉE", firstName: "Inaya" }],
    left: 1,
    withoutClass: 1,
    inactive: 1,
  });
  expect(new Set(pupils.map(({ nationalStudentId }) => nationalStudentId)).size).toBe(84);
  expect(pupils.every(({ birthdate }) => birthdate.startsWith("2012-"))).toBe(true);
});

test("the demo roll has its homonyms and its twins", () => {
  const { pupils } = rollOf(FIXTURE);
  const camilles = pupils.filter(({ lastName, firstName }) => lastName === "BERNARD" && firstName === "Camille");
  expect(camilles.map(({ birthdate, division }) => `${birthdate} ${division}`).sort()).toEqual([
    "2012-02-04 3e A",
    "2012-11-19 3e B",
  ]);
  const twins = pupils.filter(({ lastName }) => lastName === "ROCHEFŒUIL");
  expect(twins.map(({ firstName, birthdate }) => `${firstName} ${birthdate}`).sort()).toEqual([
    "Anaïs 2012-07-06",
    "Gaëtan 2012-07-06",
  ]);
});

test("every field of one pupil", () => {
  const bytes = fileOf(
    sieclePupil({ lastName: " D'ORNANO-LŒUILLET ", preferredLastName: "D'ORNANO", middleName: "Zoé  Lou" }),
  );
  expect(rollOf(bytes).pupils).toEqual([
    {
      nationalStudentId: "000000001AA",
      ownId: null,
      lastName: "D'ORNANO-LŒUILLET",
      preferredLastName: "D'ORNANO",
      firstName: "Léa",
      middleName: "Zoé Lou",
      thirdName: null,
      sex: "F",
      birthdate: "2012-03-14",
      birthCountryCode: "100",
      birthProvinceCode: "054",
      birthCityCode: "54395",
      birthCity: null,
      mefCode: "10310019110",
      status: "ST",
      division: "3e A",
    },
  ]);
});

test("born abroad: a town in full, no commune code asked", () => {
  const [pupil] = rollOf(fileOf(sieclePupil({ country: "352", commune: "", city: "ORAN", sex: "1" }))).pupils;
  expect([pupil?.birthCountryCode, pupil?.birthCityCode, pupil?.birthCity, pupil?.sex]).toEqual([
    "352",
    null,
    "ORAN",
    "M",
  ]);
});

test("of several classes the last one counts, groups and inactive ones do not", () => {
  const structures = [
    { code: "3e A", type: "D" },
    { code: "3e C", type: "D" },
    { code: "LATIN", type: "G" },
    { code: "Inactifs", type: "D" },
  ];
  expect(rollOf(fileOf(sieclePupil({ structures }))).pupils[0]?.division).toBe("3e C");
});

test("who left, is inactive, has no class or no INE is not checked: their faults are no faults", () => {
  const faulty = { birthdate: "31/02/2012", sex: "", commune: "" };
  const { pupils, ignored } = rollOf(
    fileOf(
      sieclePupil(),
      sieclePupil({ ...faulty, eleveId: "2", leftOn: "18/12/2026" }),
      sieclePupil({ ...faulty, eleveId: "3", structures: [{ code: "INACTIFS", type: "D" }] }),
      sieclePupil({ ...faulty, eleveId: "4", structures: [] }),
      sieclePupil({ ...faulty, eleveId: "5", structures: [{ code: "LATIN", type: "G" }] }),
      sieclePupil({ ...faulty, eleveId: "6", ine: "" }),
      sieclePupil({ ...faulty, eleveId: "7", ine: "", lastName: "PARTI", leftOn: "18/12/2026" }),
    ),
  );
  expect(pupils).toHaveLength(1);
  expect(ignored).toEqual({
    withoutIne: [{ lastName: "MARTIN", firstName: "Léa" }],
    left: 2,
    withoutClass: 2,
    inactive: 1,
  });
});

test.each<[string, Partial<SieclePupil>, DomainError]>([
  ["no last name", { lastName: "" }, { code: "LAST_NAME_REQUIRED", meta: { ...LEA, lastName: "" } }],
  ["a last name of spaces", { lastName: "  " }, { code: "LAST_NAME_REQUIRED", meta: { ...LEA, lastName: "" } }],
  ["no first name", { firstName: "" }, { code: "FIRST_NAME_REQUIRED", meta: { ...LEA, firstName: "" } }],
  ["no sex", { sex: "" }, { code: "SEX_CODE_REQUIRED", meta: LEA }],
  ["another sex code", { sex: "3" }, { code: "SEX_CODE_REQUIRED", meta: LEA }],
  ["no birth date", { birthdate: "" }, { code: "BIRTHDATE_REQUIRED", meta: LEA }],
  [
    "31 February",
    { birthdate: "31/02/2012" },
    { code: "INVALID_BIRTHDATE_FORMAT", meta: { ...LEA, value: "31/02/2012" } },
  ],
  [
    "an ISO date",
    { birthdate: "2012-03-14" },
    { code: "INVALID_BIRTHDATE_FORMAT", meta: { ...LEA, value: "2012-03-14" } },
  ],
  [
    "year 1012",
    { birthdate: "14/03/1012" },
    { code: "INVALID_BIRTHDATE_FORMAT", meta: { ...LEA, value: "14/03/1012" } },
  ],
  ["France without commune", { commune: "" }, { code: "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT", meta: LEA }],
  [
    "a name of 256 signs",
    { middleName: "x".repeat(256) },
    { code: "TEXT_TOO_LONG", meta: { ...LEA, field: "PRENOM2", limit: 255 } },
  ],
])("%s is refused with the INE, the name and the line", (_, changes, error) => {
  expect(errorsOf(fileOf(sieclePupil(changes)))).toEqual([error]);
});

test("all faults of all pupils come at once, in the order of the file", () => {
  const errors = errorsOf(
    fileOf(
      sieclePupil({ sex: "", birthdate: "", commune: "" }),
      sieclePupil({ eleveId: "2", ine: "000000002AA", structures: [{ code: "3e A", type: "D" }] }),
      sieclePupil({ eleveId: "3", ine: "000000003AA", firstName: "", birthdate: "30/02/2012" }),
    ),
  );
  expect(errors.map(({ code, meta }) => [code, meta?.nationalStudentId])).toEqual([
    ["SEX_CODE_REQUIRED", "000000001AA"],
    ["BIRTHDATE_REQUIRED", "000000001AA"],
    ["BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT", "000000001AA"],
    ["FIRST_NAME_REQUIRED", "000000003AA"],
    ["INVALID_BIRTHDATE_FORMAT", "000000003AA"],
  ]);
});

test("one INE for two pupils names the second and the line of the first, in any case", () => {
  const errors = errorsOf(
    fileOf(sieclePupil(), sieclePupil({ eleveId: "2", ine: " 000000001aa ", lastName: "AUTRE", firstName: "Noé" })),
  );
  expect(errors).toEqual([
    {
      code: "INE_UNIQUE",
      meta: {
        nationalStudentId: "000000001aa",
        lastName: "AUTRE",
        firstName: "Noé",
        line: 32,
        firstLine: ONLY_PUPIL_LINE,
      },
    },
  ]);
});

test("the file of another establishment is refused with both numbers, and nothing else is said of it", () => {
  const bytes = encodeLatin9(buildSiecle({ uai: "0999013J", pupils: [sieclePupil({ sex: "" })] }));
  expect(errorsOf(bytes)).toEqual([{ code: "UAI_MISMATCHED", meta: { expected: "0999012H", found: "0999013J" } }]);
});

test("a file without an establishment is refused as well", () => {
  const bytes = encodeLatin9(buildSiecle({ uai: null, pupils: [sieclePupil()] }));
  expect(errorsOf(bytes)).toEqual([{ code: "UAI_MISMATCHED", meta: { expected: "0999012H", found: null } }]);
});

test("nobody to import is EMPTY: no pupil, or none with an INE and a class", () => {
  expect(errorsOf(fileOf())).toEqual([{ code: "EMPTY" }]);
  expect(errorsOf(fileOf(sieclePupil({ ine: "" }), sieclePupil({ eleveId: "2", structures: [] })))).toEqual([
    { code: "EMPTY" },
  ]);
});

test("UTF-8 read as ISO-8859-15 is noticed, and names the pupil", () => {
  const declaredLatin = text(
    buildSiecle({
      uai: DEMO_UAI,
      pupils: [sieclePupil({ eleveId: "2", lastName: "AB", firstName: "Bo" }), sieclePupil({ ine: "000000002AA" })],
    }),
  );
  expect(errorsOf(declaredLatin)).toEqual([
    {
      code: "TEXT_GARBLED",
      meta: { nationalStudentId: "000000002AA", lastName: "MARTIN", firstName: "LÃ©a", line: 32, field: "PRENOM" },
    },
  ]);
});

test.each(["à", "É", "È", "œ", "Œ", "ï", "ç", "Ÿ", "š", "’"])(
  "%s is noticed when its UTF-8 was read in either Latin encoding",
  (letter) => {
    for (const encoding of ["ISO-8859-15", "windows-1252"]) {
      const pupil = sieclePupil({ lastName: `DU${letter}`, firstName: "Bo" });
      const errors = errorsOf(text(buildSiecle({ uai: DEMO_UAI, pupils: [pupil], encoding })));
      expect(errors.map(({ code, meta }) => [code, meta?.field])).toEqual([["TEXT_GARBLED", "NOM_DE_FAMILLE"]]);
    }
  },
);

test("names that look a little like it are names", () => {
  for (const lastName of ["JOÃO", "ÅBERG", "ÂGE", "MÄKI", "SÃO PEDRO", "PÂRIS", "FAŸ"]) {
    expect(rollOf(fileOf(sieclePupil({ lastName }))).pupils[0]?.lastName).toBe(lastName);
  }
});

test("UTF-8 with and without BOM, windows-1252", () => {
  const utf8 = buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil({ firstName: "Zoë 王" })], encoding: "UTF-8" });
  expect(rollOf(text(utf8)).pupils[0]?.firstName).toBe("Zoë 王");
  expect(rollOf(text(`\ufeff${utf8}`)).pupils[0]?.firstName).toBe("Zoë 王");
});

test("ISO-8859-15 bytes in a file that says UTF-8", () => {
  const bytes = encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil()], encoding: "UTF-8" }));
  expect(errorsOf(bytes)).toEqual([{ code: "ENCODING_NOT_RESPECTED", meta: { encoding: "UTF-8", line: 15 } }]);
});

test("an encoding that nobody here reads is named", () => {
  const bytes = text(buildSiecle({ uai: DEMO_UAI, pupils: [], encoding: "IBM850" }));
  expect(errorsOf(bytes)).toEqual([{ code: "ENCODING_NOT_SUPPORTED", meta: { encoding: "IBM850" } }]);
});
