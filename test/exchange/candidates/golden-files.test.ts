import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { places, TODAY } from "#test/core/enrolment/a-candidate.ts";
import { checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";

// LibreOffice 7.4 wrote the first two from the CSV: it made dates, numbers and percentages of what looked like them.
test.each(["ods", "xlsx", "csv"])("a list that a real office wrote as %s: the same three candidates", (form) => {
  const bytes = new Uint8Array(readFileSync(new URL(`golden/office.${form}`, import.meta.url)));
  const read = readCandidates(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.lines.map(({ line }) => line)).toEqual([4, 5, 7]);
  const checked = read.value.lines.map(({ draft }) => checkCandidate(draft, { places, today: TODAY }));
  const shown = checked.map((one) => (one.ok ? one.value : one.error));
  expect(shown).toMatchObject([
    {
      lastName: "LE GOFF",
      sex: "F",
      birthDate: "2004-05-14",
      birthInseeCode: "01004",
      birthPlace: "Ambérieu-en-Bugey",
      externalId: "42",
      extraTimePercent: 33,
      email: "m@ecole.fr",
    },
    {
      lastName: "ŒUVRARD",
      sex: "M",
      birthDate: "1999-12-31",
      birthPostalCode: "01000",
      birthInseeCode: "01053",
      extraTimePercent: 33,
      resultEmail: "formation@ecole.fr",
    },
    { lastName: "KONÉ", birthCountryCode: "CI", birthPlace: "Bouaké (Côte d’Ivoire)", extraTimePercent: 0 },
  ]);
});
