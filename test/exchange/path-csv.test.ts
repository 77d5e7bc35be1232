import { expect, test } from "vitest";
import { writePathCsv } from "#worker/exchange/paths/path-csv.ts";

test("a line a pupil, a column a competence, `-` where nothing is known; a name that is a formula is not", () => {
  const row = { division: "3e B", lastName: "=1+1", firstName: "Lou", stage: "finished" as const };
  const csv = writePathCsv([{ ...row, asked: 5, right: 4, certifiable: true, reached: 5, levels: { "1.1": 2 } }], {
    language: "fr",
  });
  const [head = "", line = ""] = csv.split("\n");
  expect(head.startsWith('\ufeff"Classe";"Nom";"Prénom";"État"')).toBe(true);
  expect(line.startsWith(`"3e B";"'=1+1";"Lou";"terminé";5;4;"oui";5;2;"-"`)).toBe(true);
  expect(line.split(";")).toHaveLength(24);
});
