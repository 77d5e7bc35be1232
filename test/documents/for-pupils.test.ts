import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { drawBundle } from "#worker/documents/bundle/draw.ts";
import { drawConvocations } from "#worker/documents/convocations/draw.ts";
import { toConvocationPages } from "#worker/documents/convocations/model.ts";
import { drawLoginSlips } from "#worker/documents/login-slips/draw.ts";
import { drawPupilNotice } from "#worker/documents/pupil-notice/draw.ts";
import { bundle, convocations, FONTS, loginSlips, NAMES, printingIn, pupilNotice, summoned } from "./make.ts";
import { inkIn, picturesOf, structureOf, textOfPages } from "./poppler.ts";

test("slips: twelve a page, each with its name, its username and its password or the pupil's own", async () => {
  const slip = { lastName: "NGUYỄN", firstName: "Thị Ánh", className: "2de 7", username: "thi.nguyen0112" };
  const slips = Array.from({ length: 13 }, (_, rank) => ({
    ...slip,
    oneTimePassword: rank === 12 ? null : `mkwqhd${10 + rank}`,
  }));
  const pages = textOfPages(await drawLoginSlips(loginSlips({ slips }), printingIn("fr"), FONTS));
  expect(pages.map((text) => text.match(/thi\.nguyen0112/g)?.length)).toEqual([12, 1]);
  for (let rank = 0; rank < 12; rank += 1) expect(pages[0]).toContain(`mkwqhd${10 + rank}`);
  expect(pages[0]).toContain("Page 1/2");
  expect(pages[1]).toContain("celui que vous avez choisi");
  expect(pages[1]).not.toContain("Il sert une fois");
  expect(pages.join(" ").match(/NGUYỄN Thị Ánh/g)).toHaveLength(13);
});

test("slips are cut along dashed lines that run round those that are there, and no further", async () => {
  const one = loginSlips().slips.slice(0, 1);
  const [picture] = picturesOf(await drawLoginSlips(loginSlips({ slips: one }), printingIn("fr"), FONTS), 144);
  if (picture === undefined) throw new Error("no page");
  const line = inkIn(picture, { x: 60, y: 55, width: 480, height: 2 });
  expect(line).toBeGreaterThan(0.05);
  expect(line).toBeLessThan(0.6);
  expect(inkIn(picture, { x: 30, y: 190, width: 535, height: 640 })).toBe(0);
});

test("a class without a login says so instead of an empty page", async () => {
  const [text] = textOfPages(await drawLoginSlips(loginSlips({ slips: [] }), printingIn("en"), FONTS));
  expect(text).toContain("No login to print in this class.");
});

test("convocations are piled class by class, two a page, everybody once", async () => {
  const some = ["2de 10", "2de 7", null, "2de 7"].map((className, rank) =>
    summoned({ className, lastName: `NOM ${"DCBA".charAt(rank)}` }),
  );
  const order = toConvocationPages(some).map((page) => page.map(({ lastName }) => lastName));
  expect(order).toEqual([
    ["NOM A", "NOM C"],
    ["NOM D", "NOM B"],
  ]);
  const pages = textOfPages(await drawConvocations(convocations(), printingIn("fr"), FONTS));
  expect(pages).toHaveLength(6);
  for (const [lastName, firstName] of NAMES) expect(pages.join(" ")).toContain(`${lastName} ${firstName}`);
  for (const text of pages) expect(text).toMatch(/mardi 12 janvier 2027, 9 h 00.*B204.*48213/);
  expect(pages.join(" ")).not.toContain("TQVF63");
});

test("a convocation says this candidate's own length, and an identifier only where there is one", async () => {
  const two = [summoned({ seconds: 8379 }), summoned({ username: null })];
  const [text = ""] = textOfPages(await drawConvocations(convocations({ candidates: two }), printingIn("fr"), FONTS));
  expect(text).toContain("2 h 19 min 39 s");
  expect(text.match(/Votre identifiant/g)).toHaveLength(1);
  // An adult has no school record book.
  const adult = [summoned({ className: null, username: null })];
  const [plain = ""] = textOfPages(
    await drawConvocations(convocations({ candidates: adult }), printingIn("fr"), FONTS),
  );
  expect([text, plain].map((words) => words.includes("carnet de correspondance"))).toEqual([true, false]);
  expect(plain).toContain("avec une pièce d’identité.");
  const none = await drawConvocations(convocations({ candidates: [] }), printingIn("fr"), FONTS);
  expect(textOfPages(none)[0]).toContain("il n’y a pas de convocation à imprimer");
});

test("the page to project: one landscape page, the number large, the access code only on the board", async () => {
  const pdf = await drawPupilNotice(pupilNotice(), printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatch(/48213.*au tableau/);
  expect(pages[0]).toContain("Signaler un problème");
  expect(pages[0]).not.toContain("TQVF63");
  const { width, height } = (await PDFDocument.load(pdf)).getPage(0).getSize();
  expect(width).toBeGreaterThan(height);
});

test("a long address and a long room shrink the page to project, they do not leave it", async () => {
  const long = pupilNotice({
    origin: "https://certification-numerique.departement-de-l-exemple.example.org",
    room: "Salle informatique du deuxième étage, au fond du couloir à gauche",
    sessionNumber: 9_007_199_254_740_991,
  });
  const pdf = await drawPupilNotice(long, printingIn("fr"), FONTS);
  expect(textOfPages(pdf)).toHaveLength(1);
  const [picture] = picturesOf(pdf, 72);
  if (picture === undefined) throw new Error("no page");
  expect(inkIn(picture, { x: 0, y: 575, width: 841, height: 20 })).toBe(0);
  expect(inkIn(picture, { x: 808, y: 0, width: 33, height: 595 })).toBe(0);
});

test("all in one file: five documents in the order of use, each in the list of contents", async () => {
  const pdf = await drawBundle(bundle(), printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  const titles = ["Convocation", "Pour entrer", "Feuille d’émargement", "Kit surveillant", "Procès-verbal d’incident"];
  expect(titles.map((title) => pages.findIndex((text) => text.includes(title)))).toEqual([0, 1, 2, 4, 7]);
  const tree = structureOf(pdf);
  expect(tree.filter((line) => line === "  Sect")).toHaveLength(5);
  const document = await PDFDocument.load(pdf);
  expect(document.catalog.toString()).toMatch(/\/PageMode \/UseOutlines/);
  expect(document.getTitle()).toBe("Documents de la session 48213");
});
