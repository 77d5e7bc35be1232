import { expect, test } from "vitest";
import { writeLoginsCsv } from "#worker/exchange/logins/logins-csv.ts";

test("logins of a class, the columns that schools know", () => {
  const rows = [
    { division: "3e A", lastName: "LEBŒUF", firstName: "Zoé", username: "zoe.leboeuf1403", password: "kqtwbr47" },
    { division: "3e A", lastName: "=CMD()", firstName: "Noé", username: "noe.cmd0101", password: "bcdfgh23" },
  ];
  expect(writeLoginsCsv(rows)).toBe(
    '\ufeff"Classe";"Nom";"Prénom";"Identifiant";"Mot de passe"\n' +
      '"3e A";"LEBŒUF";"Zoé";"zoe.leboeuf1403";"kqtwbr47"\n' +
      '"3e A";"\'=CMD()";"Noé";"noe.cmd0101";"bcdfgh23"\n',
  );
});
