import { expect, test } from "vitest";
import { isNamed, maskNames, namePatterns } from "#worker/core/people/mask-names.ts";

const NOUR = namePatterns(["AÏT-KACI", "Nour", "2012-11-03", "000000001AA", "nour.aitkaci0311", "n@ecole.test"]);

test("E1: a name goes from a text whatever its case, accents and hyphens; the rest of the text stays", () => {
  expect(maskNames("Nour Aït-Kaci a demandé de l’aide.", NOUR)).toBe("[…] […] a demandé de l’aide.");
  expect(maskNames("ait kaci absente; née le 03/11/2012", NOUR)).toBe("[…] absente; née le […]");
  expect(maskNames("INE 000000001aa, identifiant nour.aitkaci0311, n@ecole.test", NOUR)).toBe(
    "INE […], identifiant […], […]",
  );
  expect(maskNames("Kaci est sortie", NOUR)).toBe("[…] est sortie");
});

test("E2: who only sounds alike is not named, and short words of a double name are words of any sentence", () => {
  expect(isNamed("Nourredine écoute", NOUR)).toBe(false);
  expect(maskNames("des élèves de la Rue", namePatterns(["DES ROCHES", "Lou"]))).toBe("des élèves de la Rue");
  expect(maskNames("Des Roches dort", namePatterns(["DES ROCHES", "Lou"]))).toBe("[…] dort");
  expect(isNamed("x", namePatterns(["", "A"]))).toBe(false);
});
