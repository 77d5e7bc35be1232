import { expect, test } from "vitest";
import { drawAttendanceSheet } from "#worker/documents/attendance-sheet/draw.ts";
import { type AttendanceRow, classesOf, toAttendancePages } from "#worker/documents/attendance-sheet/model.ts";
import { attendanceSheet, candidate, candidates, FONTS, printingIn } from "./make.ts";
import { infoOf, inkIn, picturesOf, structureOf, textOfPages } from "./poppler.ts";

const WHOLE = { x: 0, y: 0, width: 595, height: 841 };

test("candidates are in the order of a French register, whatever order they come in", () => {
  const names = ["Zola", "ÉLUARD", "Eluard-Dupont", "d’Artigny", "ELUARD", "Île", "Ilan", "Œuvrard", "Odin"];
  const pages = toAttendancePages(names.map((lastName) => candidate({ lastName })));
  const ordered = pages.flat().flatMap((row) => (row.kind === "candidate" ? [row.candidate.lastName] : []));
  expect(ordered).toEqual(["d’Artigny", "ELUARD", "ÉLUARD", "Eluard-Dupont", "Ilan", "Île", "Odin", "Œuvrard", "Zola"]);
});

test("homonyms are in the order of their birth dates", () => {
  const twins = [candidate({ birthDate: "2010-05-02" }), candidate({ birthDate: "2009-12-30" })];
  const rows = toAttendancePages(twins).flat();
  expect(rows.slice(0, 3).map((row) => (row.kind === "candidate" ? row.candidate.birthDate : undefined))).toEqual([
    "2009-12-30",
    "2010-05-02",
    undefined,
  ]);
});

test("20 rows a page, the last page filled with empty rows, one page for nobody", () => {
  const shape = (count: number) => {
    const pages = toAttendancePages(candidates(count));
    return [pages.length, pages.at(-1)?.filter(({ kind }) => kind === "candidate").length];
  };
  expect([0, 1, 20, 21, 35, 40, 84].map(shape)).toEqual([
    [1, 0],
    [1, 1],
    [1, 20],
    [2, 2],
    [2, 15],
    [2, 20],
    [5, 4],
  ]);
  expect(toAttendancePages(candidates(35)).map((rows) => rows.length)).toEqual([20, 20]);
});

test("nobody stands alone on the last page, nor at the foot or the head of a page class by class", () => {
  for (let count = 1; count <= 90; count += 1) {
    const some = candidates(count).map((one, rank) => ({
      ...one,
      className: ["2de 7", "2de 10", null][rank % 3] ?? null,
    }));
    for (const order of ["name", "class"] as const) {
      const pages = toAttendancePages(some, order);
      const seated = pages.map((rows) => rows.filter(({ kind }) => kind === "candidate").length);
      expect(seated.reduce((sum, one) => sum + one, 0)).toBe(count);
      expect(Math.max(...seated)).toBeLessThanOrEqual(20);
      if (pages.length > 1) expect(seated.at(-1), `${count} by ${order}`).toBeGreaterThan(1);
      for (const rows of pages) expect(aloneIn(rows), `${count} by ${order}`).toEqual([]);
    }
  }
});

/** Classes of which one candidate stands apart from the others on this page. */
function aloneIn(rows: readonly AttendanceRow[]): string[] {
  return rows.flatMap((row, at) => {
    if (row.kind !== "class" || row.count === 1) return [];
    const next = rows.slice(at + 1).findIndex(({ kind }) => kind !== "candidate");
    return (next === -1 ? rows.length - at - 1 : next) === 1 ? [row.className ?? "none"] : [];
  });
}

test("class by class: 2de 7 before 2de 10, those without one last, a class that goes on says so", () => {
  const some = candidates(47).map((one, rank) => ({ ...one, className: ["2de 10", "2de 7", null][rank % 3] ?? null }));
  const headings = toAttendancePages(some, "class").map((rows) =>
    rows.flatMap((row) =>
      row.kind === "class" ? [`${row.className} ${row.count}${row.goesOn ? " (goes on)" : ""}`] : [],
    ),
  );
  expect(headings).toEqual([["2de 7 16", "2de 10 16"], ["2de 10 16 (goes on)", "null 15"], ["null 15 (goes on)"]]);
  const ranks = toAttendancePages(some, "class")
    .flat()
    .flatMap((row) => (row.kind === "candidate" ? [row.rank] : []));
  expect(ranks).toEqual(Array.from({ length: 47 }, (_, rank) => rank + 1));
});

test("the identifier takes the place of the class where nobody has one", async () => {
  const some = [candidate({ className: null, externalId: "ETU-00412" }), candidate({ className: null })];
  const [text] = textOfPages(await drawAttendanceSheet(attendanceSheet({ candidates: some }), printingIn("fr"), FONTS));
  expect(text).toContain("Naissance Identifiant Signature");
  expect(text).toContain("ETU-00412");
});

test("500 candidates: 25 pages, everybody once", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet({ candidates: candidates(500) }), printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages).toHaveLength(25);
  expect(pages.join(" ").match(/22\/01\/2010/g)).toHaveLength(500);
  expect(pages[24]).toContain("Page 25/25");
});

test("over three pages, one table for a screen reader, whose head is said once", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet({ candidates: candidates(41) }), printingIn("fr"), FONTS);
  const tree = structureOf(pdf);
  expect(tree.filter((line) => line.trim() === "Table (block)")).toHaveLength(1);
  expect(tree.filter((line) => line.trim() === "TR")).toHaveLength(42);
  expect(tree.filter((line) => line.includes('"Nom de naissance"'))).toHaveLength(1);
  expect(tree.filter((line) => line.includes("Signature de"))).toHaveLength(2);
});

test("classes are listed once, 2de 7 before 2de 10", () => {
  const list = ["2de 10", "2de 7", null, " ", "2de 10"].map((className) => candidate({ className }));
  expect(classesOf(list)).toEqual(["2de 7", "2de 10"]);
});

test("35 candidates: two pages, the whole head and the page number on each, everybody once", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet({ candidates: candidates(35) }), printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages).toHaveLength(2);
  pages.forEach((text, index) => {
    for (const fact of [
      "Feuille d’émargement",
      `Page ${index + 1}/2`,
      "48213",
      "mardi 12 janvier 2027, 9 h 00",
      "Lycée Hélène-Vauquelin, 0999012H",
      "B204, Bâtiment Marie-Curie",
      "2de 7",
      "Nom de naissance",
      "Signature de S. Kowalczyk",
      "M.-L. Étchegoyen-Durand",
      "Imprimée le 11 janvier 2027 à 16 h 42",
    ]) {
      expect(text).toContain(fact);
    }
  });
  expect(pages[0]).toContain("Suite page 2 : 15 candidats");
  expect(pages[1]).toContain("Fin de la liste");
  const births = pages.map((text) => text.match(/22\/01\/2010/g)?.length);
  expect(births).toEqual([20, 15]);
});

test("84 candidates in English: five pages, the last one with four people", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet({ candidates: candidates(84) }), printingIn("en"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages.map((text) => text.match(/Page \d\/\d/)?.[0])).toEqual([
    "Page 1/5",
    "Page 2/5",
    "Page 3/5",
    "Page 4/5",
    "Page 5/5",
  ]);
  expect(pages[3]).toContain("Page 5 has 4 more candidates");
  expect(pages[4]?.match(/22\/01\/2010/g)).toHaveLength(4);
  expect(pages[0]).toContain("Tuesday 12 January 2027, 9:00");
});

test("nobody enrolled: one page that says so, with empty rows to write in", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet({ candidates: [] }), printingIn("fr"), FONTS);
  const pages = textOfPages(pdf);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("aucun candidat inscrit");
  expect(pages[0]).toContain("Page 1/1");
});

test("extra time has its column only where somebody has some; the class likewise", async () => {
  const withSome = attendanceSheet({ candidates: [candidate({ extraTimePercent: 33 }), candidate()] });
  const [some] = textOfPages(await drawAttendanceSheet(withSome, printingIn("fr"), FONTS));
  expect(some).toContain("+33 %");
  expect(some).toContain("Temps Signature");
  const withNone = attendanceSheet({ candidates: [candidate({ className: null })] });
  const [none] = textOfPages(await drawAttendanceSheet(withNone, printingIn("fr"), FONTS));
  expect(none).toContain("Naissance Signature");
});

test("odd names are printed or replaced by a sign, and never stop the sheet", async () => {
  const odd = [
    ["ИВАНОВ", "Сергей"],
    ["محمد علي", "فاطمة الزهراء"],
    ["NGUYỄN", "Thị Ánh"],
    ["李", "小龙"],
    ["O’BRIEN 😀", "Zo\u0065\u0301\u200B"],
    ["", ""],
    ["\uD800", "\u202Eabc"],
    ["X".repeat(300), "y ".repeat(300)],
    ["line\nbreak", "tab\ttab"],
  ].map(([lastName = "", firstName = ""]) => candidate({ lastName, firstName }));
  const [text] = textOfPages(await drawAttendanceSheet(attendanceSheet({ candidates: odd }), printingIn("fr"), FONTS));
  for (const name of ["ИВАНОВ", "Сергей", "NGUYỄN", "Thị Ánh", "O’BRIEN □", "Zoé", "□□"]) expect(text).toContain(name);
});

test("from none to nine supervisors, each has a box to sign in, on the page", async () => {
  for (const count of [0, 1, 3, 4, 9]) {
    const supervisors = Array.from({ length: count }, (_, index) => `Surveillant-Numéro ${index + 1}`);
    const pages = textOfPages(await drawAttendanceSheet(attendanceSheet({ supervisors }), printingIn("fr"), FONTS));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.match(/Signature d[eu] /g)).toHaveLength(Math.max(1, count));
  }
});

test("only greys on the page, no large black, and every page is drawn on", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet({ candidates: candidates(35) }), printingIn("fr"), FONTS);
  const pictures = picturesOf(pdf);
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) {
    expect(picture.coloured).toBe(0);
    const ink = inkIn(picture, WHOLE);
    expect(ink).toBeGreaterThan(0.02);
    expect(ink).toBeLessThan(0.1);
  }
});

test("the ink stays inside what a school printer reaches", async () => {
  const crowded = attendanceSheet({
    establishment: { name: "Lycée polyvalent des métiers ".repeat(6), uai: "0999012H" },
    room: "Salle informatique du deuxième étage ".repeat(4),
    supervisors: ["Anne ".repeat(30), "B".repeat(80)],
    candidates: candidates(20).map((one) => ({ ...one, lastName: "A".repeat(90), className: "Classe très longue" })),
  });
  const [picture] = picturesOf(await drawAttendanceSheet(crowded, printingIn("fr"), FONTS));
  if (picture === undefined) throw new Error("no page");
  expect(inkIn(picture, { x: 0, y: 0, width: 35, height: 841 })).toBe(0);
  expect(inkIn(picture, { x: 561, y: 0, width: 34, height: 841 })).toBe(0);
  expect(inkIn(picture, { x: 0, y: 0, width: 595, height: 26 })).toBe(0);
  expect(inkIn(picture, { x: 0, y: 820, width: 595, height: 21 })).toBe(0);
});

test("the file says its title, its author, its language and the date it was given", async () => {
  const pdf = await drawAttendanceSheet(attendanceSheet(), printingIn("fr"), FONTS);
  const info = infoOf(pdf);
  expect(info.get("Title")).toBe("Feuille d’émargement, session 48213");
  expect(info.get("Author")).toBe("Lycée Hélène-Vauquelin");
  expect(info.get("CreationDate")).toContain("2027-01-11T15:42:00");
  expect(info.get("Page size")).toContain("A4");
  const latin = new TextDecoder("latin1").decode(pdf);
  expect(latin.length).toBeLessThan(60_000);
});
