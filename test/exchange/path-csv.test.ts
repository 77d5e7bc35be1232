import { expect, test } from "vitest";
import { writePathCsv } from "#worker/exchange/paths/path-csv.ts";
import { writeReadinessCsv } from "#worker/exchange/paths/readiness-csv.ts";

test("a line a pupil, a column a competence, `-` where nothing is known; a name that is a formula is not", () => {
  const row = { division: "3e B", lastName: "=1+1", firstName: "Lou", stage: "finished" as const, isKept: false };
  const csv = writePathCsv([{ ...row, asked: 5, right: 4, certifiable: true, reached: 5, levels: { "1.1": 2 } }], {
    language: "fr",
  });
  const [head = "", line = ""] = csv.split("\n");
  expect(head.startsWith('\ufeff"Classe";"Nom";"Prénom";"État"')).toBe(true);
  expect(line.startsWith(`"3e B";"'=1+1";"Lou";"terminé";5;4;"oui";5;2;"-"`)).toBe(true);
  expect(line.split(";")).toHaveLength(24);
});

test("who is no pupil of the school and has not shared: how far, and empty cells", () => {
  const row = { division: null, lastName: "Max Roy", firstName: "", stage: "running" as const, isKept: true };
  const csv = writePathCsv([{ ...row, asked: 5, right: 0, certifiable: false, reached: 0, levels: {} }], {
    language: "fr",
  });
  expect(csv.split("\n")[1]?.startsWith('"";"Max Roy";"";"en cours";5;;"non partagé";;"-"')).toBe(true);
});

test("the board of readiness: a line a pupil, the state in words, the state of the password and never the password", () => {
  const row = { division: "3e B", lastName: "@SUM", firstName: "Lou", username: "lou.sum1201" };
  const csv = (language: "fr" | "en") =>
    writeReadinessCsv(
      [
        { ...row, readiness: "not-certifiable", reached: 3, login: "one-time" },
        { ...row, readiness: "no-login", reached: null, username: null, login: "none" },
      ],
      { language },
    ).split("\n");
  expect(csv("fr")).toEqual([
    '\ufeff"Classe";"Nom";"Prénom";"État";"Compétences au niveau 1";"Identifiant";"Mot de passe"',
    `"3e B";"'@SUM";"Lou";"non certifiable";3;"lou.sum1201";"provisoire"`,
    `"3e B";"'@SUM";"Lou";"sans identifiant";0;"";"aucun"`,
    "",
  ]);
  expect(csv("en")[1]).toBe(`"3e B";"'@SUM";"Lou";"not eligible yet";3;"lou.sum1201";"one-time"`);
});
