import { encode } from "uqr";
import { expect, test } from "vitest";
import { drawSupervisorKit } from "#worker/documents/supervisor-kit/draw.ts";
import { shownPassword, superviseAddress, superviseUrl } from "#worker/documents/supervisor-kit/model.ts";
import { FONTS, printingIn, supervisorKit } from "./make.ts";
import { inkIn, type Picture, picturesOf, structureOf, textOfPages } from "./poppler.ts";

function firstOf(pictures: readonly Picture[]): Picture {
  const [picture] = pictures;
  if (picture === undefined) throw new Error("no page");
  return picture;
}

/** Squares of 24 points that are almost all black: what a laser printer would turn into a slab of toner. */
function slabs(picture: Picture): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  for (let y = 0; y < 818; y += 8) {
    for (let x = 0; x < 572; x += 8) {
      if (inkIn(picture, { x, y, width: 24, height: 24 }) > 0.97) found.push({ x, y });
    }
  }
  return found;
}

test("the password is shown with its prefix once, whatever way it is given", () => {
  expect(shownPassword("7MKX4R")).toBe("C-7MKX4R");
  expect(shownPassword("C-7MKX4R")).toBe("C-7MKX4R");
  expect(shownPassword(" c-7mkx4r ")).toBe("C-7MKX4R");
});

test("the QR code opens the supervision page with the number and no secret", () => {
  expect(superviseUrl(supervisorKit())).toBe("https://vigie.example/surveiller?session=48213");
  expect(superviseUrl(supervisorKit({ origin: "http://localhost:8787/" }))).toBe(
    "http://localhost:8787/surveiller?session=48213",
  );
  expect(superviseAddress(supervisorKit())).toBe("vigie.example/surveiller");
});

test("the kit in French: three numbered pages with the three secrets, the day and every incident code", async () => {
  const pages = textOfPages(await drawSupervisorKit(supervisorKit(), printingIn("fr"), FONTS));
  expect(pages).toHaveLength(3);
  for (const fact of [
    "Kit surveillant",
    "Lycée Hélène-Vauquelin",
    "0999012H",
    "mardi 12 janvier 2027, 9 h 00",
    "B204",
    "M.-L. Étchegoyen-Durand",
    "48213",
    "TQVF63",
    "C-7MKX4R",
    "vigie.example/surveiller",
    "1 h 45, plus son temps majoré",
    "se ferme seul après 5 min",
    "Page 1/3",
  ]) {
    expect(pages[0]).toContain(fact);
  }
  for (const code of ["C1", "C2", "C4", "C6", "C7", "C8"]) expect(pages[0]).toMatch(new RegExp(`\\b${code}\\b`));
  for (const code of ["E1", "E2", "E3", "E4", "E5", "E8", "E9", "E10", "E11", "E12"]) {
    expect(pages[2]).toMatch(new RegExp(`\\b${code}\\b`));
  }
  expect(pages[2]).toContain("Page 3/3");
  for (const page of pages.slice(1)) expect(page).not.toMatch(/7MKX4R|TQVF63/);
  expect(pages.join(" ")).not.toMatch(/\b(C3|C5|E6|E7)\b/);
});

test("the gestures: six screens, each said in the words under it, and where the guide is", async () => {
  const pdf = await drawSupervisorKit(supervisorKit(), printingIn("fr"), FONTS);
  const page = textOfPages(pdf)[1] ?? "";
  for (const caption of ["1. Ouvrez la surveillance", "2. Confirmez la présence", "vigie.example/aide", "Page 2/3"]) {
    expect(page).toContain(caption);
  }
  // The mark, the QR code, the six screens: what is repeated on later pages is not said again.
  const tree = structureOf(pdf);
  expect(tree.filter((line) => line.trim().startsWith("Figure"))).toHaveLength(8);
  const picture = picturesOf(pdf, 72)[1];
  if (picture === undefined) throw new Error("no page");
  for (const [x, y] of [
    [36, 130],
    [220, 130],
    [400, 130],
    [36, 470],
    [220, 470],
    [400, 470],
  ] as const) {
    const ink = inkIn(picture, { x, y, width: 150, height: 230 });
    expect(ink).toBeGreaterThan(0.02);
    expect(ink).toBeLessThan(0.5);
  }
});

test("a screen in colour is a fault of ours that stops it", async () => {
  const colour = Buffer.from(supervisorKit().pictures[0] as Uint8Array);
  colour[25] = 2;
  await expect(drawSupervisorKit(supervisorKit({ pictures: [colour] }), printingIn("fr"), FONTS)).rejects.toThrow(
    "not a grey PNG",
  );
});

test("the kit in English, for a test that only the supervisor ends", async () => {
  const pages = textOfPages(await drawSupervisorKit(supervisorKit({ graceSeconds: null }), printingIn("en"), FONTS));
  expect(pages[0]).toContain("Supervisor kit");
  expect(pages[0]).toContain("it does not close by itself");
  expect(pages[0]).toContain("C-7MKX4R");
  expect(pages[2]).toContain("What to do when something happens");
});

test("only greys, and the only slab of black is the password's block", async () => {
  const pictures = picturesOf(await drawSupervisorKit(supervisorKit(), printingIn("fr"), FONTS), 72);
  expect(pictures.map((picture) => picture.coloured)).toEqual([0, 0, 0]);
  const black = slabs(firstOf(pictures));
  expect(black.length).toBeGreaterThan(0);
  for (const { x, y } of black) {
    expect(x).toBeGreaterThanOrEqual(384);
    expect(x + 24).toBeLessThanOrEqual(560);
    expect(y).toBeGreaterThan(100);
    expect(y + 24).toBeLessThan(220);
  }
  expect(pictures.slice(1).flatMap(slabs)).toEqual([]);
});

test("the QR code on paper has the modules of the address, read off the rendered page", async () => {
  const picture = firstOf(picturesOf(await drawSupervisorKit(supervisorKit(), printingIn("fr"), FONTS), 200));
  const { data, size } = encode("https://vigie.example/surveiller?session=48213", { ecc: "M", border: 0 });
  const top = topOfInk(picture, { x: 38, width: 90, from: 215 });
  const module = 92 / size;
  const wrong: string[] = [];
  data.forEach((row, line) => {
    row.forEach((dark, column) => {
      const centre = { x: 40 + (column + 0.5) * module, y: top + (line + 0.5) * module };
      const ink = inkIn(picture, { x: centre.x - 0.5, y: centre.y - 0.5, width: 1, height: 1 });
      if (ink > 0.5 !== dark) wrong.push(`${line},${column}`);
    });
  });
  expect(wrong).toEqual([]);
});

/** The first inked line of a band, in points, below `from`. */
function topOfInk(picture: Picture, band: { x: number; width: number; from: number }): number {
  for (let y = band.from; y < 841; y += 0.2) {
    if (inkIn(picture, { x: band.x, y, width: band.width, height: 0.36 }) > 0.1) return y;
  }
  throw new Error("no ink");
}

test("long places, many supervisors and a long origin stay on three pages, away from the foot", async () => {
  const crowded = supervisorKit({
    establishment: { name: "Lycée polyvalent des métiers de l’hôtellerie et du tourisme ".repeat(3), uai: "0999012H" },
    site: "Bâtiment Marie-Curie, deuxième étage, aile nord, au fond du couloir à gauche",
    supervisors: Array.from({ length: 12 }, (_, index) => `Surveillante-Numéro ${index + 1}`),
    origin: "https://certification-numerique.departement-de-l-exemple.example.org",
    sessionNumber: 9_007_199_254_740_991,
  });
  const pdf = await drawSupervisorKit(crowded, printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain("Surveillante-Numéro 12");
  for (const picture of picturesOf(pdf)) {
    expect(inkIn(picture, { x: 0, y: 0, width: 35, height: 841 })).toBe(0);
    expect(inkIn(picture, { x: 561, y: 0, width: 34, height: 841 })).toBe(0);
    expect(inkIn(picture, { x: 36, y: 792, width: 523, height: 6 })).toBe(0);
  }
});
