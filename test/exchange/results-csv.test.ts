import { expect, test } from "vitest";
import { readCsv } from "#worker/exchange/codec/read-csv.ts";
import type { ResultRow } from "#worker/exchange/results/result-columns.ts";
import { resultsFileName, writeResultsCsv } from "#worker/exchange/results/results-csv.ts";

const row = (changes: Partial<ResultRow> = {}): ResultRow => ({
  certificationNumber: 100_234,
  firstName: "Maëlys",
  lastName: "O'CONNOR",
  birthdate: "2012-12-13",
  birthplace: null,
  externalId: null,
  outcome: { kind: "validated", score: 512, levels: { "1.1": 4, "1.2": -1, "2.1": 0 } },
  juryComment: null,
  sessionNumber: 48_213,
  passedOn: "2027-01-12",
  ...changes,
});
const LEVELS = 16;
const levelsOf = (line: string[] | undefined) => line?.slice(8, 8 + LEVELS);

test("the columns are those that other software reads, in their order", () => {
  expect(writeResultsCsv([]).slice(1)).toBe(
    '"Numéro de certification";"Prénom";"Nom";"Date de naissance";"Lieu de naissance";"Identifiant Externe";"Statut";' +
      '"Nombre de Pix";"1.1";"1.2";"1.3";"2.1";"2.2";"2.3";"2.4";"3.1";"3.2";"3.3";"3.4";"4.1";"4.2";"4.3";"5.1";"5.2";' +
      '"Commentaire jury pour l\'organisation";"Session";"Date de passage de la certification"\n',
  );
});

test("a validated line, byte for byte: negative level 0, not tested a dash", () => {
  expect(writeResultsCsv([row()]).split("\n")[1]).toBe(
    `100234;"Maëlys";"O'CONNOR";"13/12/2012";;;"Validée";512;4;0;"-";0;${'"-";'.repeat(12)};48213;"12/01/2027"`,
  );
});

test("rejected: score 0, no level", () => {
  const [, line] = readCsv(writeResultsCsv([row({ outcome: { kind: "rejected" } })]));
  expect(line?.slice(6, 8)).toEqual(["Rejetée", "0"]);
  expect(levelsOf(line)).toEqual(Array(LEVELS).fill("-"));
});

test("cancelled: no score, no level", () => {
  const [, line] = readCsv(writeResultsCsv([row({ outcome: { kind: "cancelled" } })]));
  expect(line?.slice(6, 8)).toEqual(["Annulée", "-"]);
  expect(levelsOf(line)).toEqual(Array(LEVELS).fill("-"));
});

test("a formula hidden in a name, a place, an identifier or a comment cannot run and is read back whole", () => {
  const hostile = row({
    firstName: "=HYPERLINK()",
    birthplace: "@x",
    externalId: "-12",
    juryComment: '+1;"a"',
  });
  const text = writeResultsCsv([hostile]);
  for (const cell of ["=HYPERLINK()", "@x", "-12", "+1"]) {
    expect(text).toContain(`"'${cell}`);
    expect(text).not.toContain(`"${cell}`);
  }
  const [, line] = readCsv(text);
  expect([line?.[1], line?.[4], line?.[5], line?.[24]]).toEqual(["=HYPERLINK()", "@x", "-12", '+1;"a"']);
});

test("the file is named by the day of the download and the class", () => {
  expect(resultsFileName("3e A", "2027-01-12")).toBe("20270112_resultats_3e A.csv");
});
