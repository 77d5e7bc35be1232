import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { EN } from "#worker/documents/certificate/descriptions-en.ts";
import { FR } from "#worker/documents/certificate/descriptions-fr.ts";
import { drawCertificate, drawCertificates } from "#worker/documents/certificate/draw.ts";
import { bandOf } from "#worker/documents/certificate/model.ts";
import { WORDS } from "#worker/documents/certificate/words.ts";
import { certificate, FONTS, NAMES, printingIn } from "./make.ts";
import { inkIn, picturesOf, structureOf, textOfPages } from "./poppler.ts";

test("§8.1 a certificate says who, how much, which level, when, and where it is verified", async () => {
  const pdf = await drawCertificate(certificate(), printingIn("fr"), FONTS);
  const [front = "", competences = "", ...more] = textOfPages(pdf);
  expect(more).toEqual([]);
  expect(front).toMatch(/Anne-Sophie DE LA/);
  for (const words of [
    "née le 14 mai 2010 à Pont-l’Évêque-sur-Orne",
    "574",
    "Niveau Avancé 1",
    "Test passé sous surveillance le 12 janvier 2027.",
    "Certificat délivré le 26 janvier 2027.",
    "Résultat provisoire",
    "P-7KQ4MXR9",
    "vigie.example/verification",
  ])
    expect(front).toContain(words);
  expect(competences).toContain("Anne-Sophie DE LA ROCHEFORDIÈRE-MARCHAND, certificat P-7KQ4MXR9");
  expect(competences).toMatch(/4\.2 Protéger les données personnelles et la vie privée Expert 1/);
  expect(competences).toMatch(/1\.2 Gérer des données Indépendant 2/);
  expect(competences).toMatch(/4\.3 .* – Non mesurée dans ce test\./);
  expect(competences).toContain("Le premier niveau n’est pas atteint.");
});

test("§8.1 under 64 points: valid, one page, neither level nor competences", async () => {
  const low = certificate({ score: 41, globalLevel: 0, isProvisional: false, sex: null, birthPlace: null });
  const pages = textOfPages(await drawCertificate(low, printingIn("fr"), FONTS));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("Sous le niveau Novice 1");
  expect(pages[0]).toContain("Ce certificat est valable");
  expect(pages[0]).toContain("né(e) le 14 mai 2010");
  expect(pages[0]).not.toContain("Mener une recherche");
  expect(pages[0]).not.toContain("provisoire");
});

test("a class: everybody's pages one after the other, each in the list of contents", async () => {
  const all = NAMES.map(([lastName, firstName]) => certificate({ lastName, firstName, credential: null }));
  const bundle = { name: "2de 7", author: "Lycée", certificates: all };
  const pdf = await drawCertificates(bundle, printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages).toHaveLength(2 * NAMES.length);
  for (const [rank, [lastName, firstName]] of NAMES.entries())
    expect(pages[2 * rank + 1]).toContain(`${firstName} ${lastName}`);
  expect((await PDFDocument.load(pdf)).getTitle()).toBe("Certificats, 2de 7");
  expect(structureOf(pdf).filter((line) => line === "  Sect")).toHaveLength(NAMES.length);
});

test("the signed credential is in the file, and comes out of it as it was", async () => {
  const credential = '{"id":"https://vigie.example/verification/P-7KQ4MXR9","é":1}';
  const pdf = await drawCertificate(certificate({ credential }), printingIn("fr"), FONTS);
  const [attached, ...others] = (await PDFDocument.load(pdf)).getAttachments();
  expect(others).toEqual([]);
  expect(attached).toMatchObject({ name: "P-7KQ4MXR9.json", mimeType: "application/json" });
  expect(new TextDecoder().decode(attached?.data)).toBe(credential);
});

test("in colour, and readable in grey: full squares are dark, empty ones white", async () => {
  const pdf = await drawCertificate(certificate(), printingIn("fr"), FONTS);
  const [front] = picturesOf(pdf, 144);
  if (front === undefined) throw new Error("no page");
  expect(front.coloured).toBeGreaterThan(5_000);
  // 2.1 is 6 of 7: the sixth square, then the seventh.
  const square = { y: 214, width: 5, height: 4 };
  expect(inkIn(front, { ...square, x: 767 })).toBeGreaterThan(0.6);
  expect(inkIn(front, { ...square, x: 778.5 })).toBe(0);
});

test("a very long name and place stay on their page", async () => {
  const long = certificate({
    firstName: "Marie-Antoinette-Joséphine-Clémentine",
    lastName: "DE LA ROCHEFORDIÈRE-MARCHAND-BEAUREGARD DU PLESSIS-ROBINSON",
    birthPlace: "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson (Marne)",
    establishment: { name: "Lycée polyvalent ".repeat(8).trim(), uai: "0999012H" },
  });
  const [front, back] = picturesOf(await drawCertificate(long, printingIn("fr"), FONTS), 72);
  for (const page of [front, back]) {
    if (page === undefined) throw new Error("no page");
    expect(inkIn(page, { x: 0, y: 574, width: 841, height: 21 })).toBe(0);
    expect(inkIn(page, { x: 807, y: 0, width: 34, height: 590 })).toBe(0);
  }
});

test("every competence has its four descriptions in both languages, and the levels their band", () => {
  for (const descriptions of [FR, EN]) {
    expect(Object.keys(descriptions)).toEqual([...COMPETENCES]);
    expect(new Set(Object.values(descriptions).flat()).size).toBe(64);
  }
  for (const words of Object.values(WORDS)) expect(Object.keys(words.names)).toEqual([...COMPETENCES]);
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(bandOf)).toEqual([null, 0, 0, 1, 1, 2, 2, 3]);
});
