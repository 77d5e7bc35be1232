import { expect, test } from "vitest";
import { drawBlock } from "#worker/documents/render/draw-block.ts";
import type { Face } from "#worker/documents/render/fonts.ts";
import { openWriter } from "#worker/documents/render/page.ts";
import { toRuns, UNKNOWN_SIGN } from "#worker/documents/render/runs.ts";
import { fitText, plain } from "#worker/documents/render/text.ts";
import { FONTS, NAMES } from "./make.ts";
import { inkIn, type Picture, picturesOf } from "./poppler.ts";

const CELL = 30;
const COLUMNS = 16;
const SIZE = 20;
const cellOf = (index: number) => ({
  x: 40 + (index % COLUMNS) * CELL,
  y: 40 + Math.floor(index / COLUMNS) * CELL * 1.3,
});

/** Each text in a cell of its own on one page, at 144 dots an inch: every cell then begins on a whole pixel. */
async function specimen(texts: readonly string[], face: Face): Promise<Picture> {
  const writer = await openWriter({ title: "t", author: "a", language: "fr", writtenAt: 0 }, FONTS);
  const page = writer.addPage();
  texts.forEach((text, index) => {
    const block = fitText(writer.fonts, plain(text, face), { width: 200, size: SIZE });
    drawBlock(page, block, cellOf(index));
  });
  const [picture] = picturesOf(await writer.bytes(), 144);
  if (picture === undefined) throw new Error("no page");
  return picture;
}

/** What is drawn above the capitals or the small letters, where the accent of `letter` stands, else below the line. */
function inkOf(picture: Picture, index: number, zone: "whole" | "above" | "below"): number {
  const { x, y } = cellOf(index);
  const middle = y + SIZE * 0.625;
  const capTop = middle - 0.334 * SIZE;
  const baseline = middle + 0.334 * SIZE;
  if (zone === "above") return inkIn(picture, { x, y: capTop - 0.35 * SIZE, width: CELL - 2, height: 0.33 * SIZE });
  if (zone === "below") return inkIn(picture, { x, y: baseline + 0.05 * SIZE, width: CELL - 2, height: 0.3 * SIZE });
  return inkIn(picture, { x, y: capTop - 0.35 * SIZE, width: CELL - 2, height: 1.3 * SIZE });
}

const FRENCH =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àâäæçéèêëîïôœöùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸ’«»–·%+/";

for (const face of ["regular", "bold"] as const) {
  test(`every letter of French leaves ink of its own in ${face}, none is empty`, async () => {
    const letters = [...FRENCH];
    const picture = await specimen([...letters, UNKNOWN_SIGN], face);
    const blank = letters.filter((_, index) => inkOf(picture, index, "whole") < 0.002);
    expect(blank).toEqual([]);
  });

  test(`the accent of each French capital is drawn above it, and the cedilla below, in ${face}`, async () => {
    const accented = [..."ÀÂÄÉÈÊËÎÏÔÖÙÛÜŸ"];
    const bare = accented.map((letter) => letter.normalize("NFD").charAt(0));
    const picture = await specimen([...accented, ...bare, "Ç", "C", "ç", "c"], face);
    const lost = accented.filter((_, index) => {
      const bareInk = inkOf(picture, accented.length + index, "above");
      return bareInk > 0.001 || inkOf(picture, index, "above") < 0.01;
    });
    expect(lost).toEqual([]);
    const [capital, bareCapital, small, bareSmall] = [0, 1, 2, 3].map((step) =>
      inkOf(picture, accented.length * 2 + step, "below"),
    );
    expect(bareCapital).toBe(0);
    expect(bareSmall).toBe(0);
    expect(capital).toBeGreaterThan(0.01);
    expect(small).toBeGreaterThan(0.01);
  });

  test(`accents of small letters change what is drawn in ${face}`, async () => {
    const accented = [..."àâäéèêëîïôöùûüÿñ"];
    const bare = accented.map((letter) => letter.normalize("NFD").charAt(0));
    const picture = await specimen([...accented, ...bare], face);
    const same = accented.filter(
      (_, index) =>
        Math.abs(inkOf(picture, index, "whole") - inkOf(picture, accented.length + index, "whole")) < 0.0005,
    );
    expect(same).toEqual([]);
  });
}

test("French and the fixture names are wholly in Atkinson: no fallback, no missing glyph, no sign for the unknown", async () => {
  const { fonts } = await openWriter({ title: "t", author: "a", language: "fr", writtenAt: 0 }, FONTS);
  for (const face of ["regular", "bold"] as const) {
    for (const text of [FRENCH, ...NAMES.flat()]) {
      const runs = toRuns(fonts, text, face);
      expect(runs.map((run) => run.text).join("")).toBe(text);
      expect(runs.every((run) => run.font === fonts.faces[face])).toBe(true);
    }
  }
});

test("codes in the mono face: each letter and figure of the secrets leaves ink", async () => {
  const signs = [..."BCDFGHJKMPQRTVWXY2346789-0123456789"];
  const picture = await specimen(signs, "mono");
  expect(signs.filter((_, index) => inkOf(picture, index, "whole") < 0.005)).toEqual([]);
});

test("every letter of the fixture names is drawn, and none as the sign for what cannot be drawn", async () => {
  const letters = [...new Set(NAMES.flat().join("").replaceAll(" ", ""))];
  const picture = await specimen([...letters, UNKNOWN_SIGN], "regular");
  const unknown = inkOf(picture, letters.length, "whole");
  expect(unknown).toBeGreaterThan(0.01);
  expect(letters.filter((_, index) => inkOf(picture, index, "whole") < 0.002)).toEqual([]);
});

test("letters that Atkinson lacks are drawn by the fallback; emoji and Chinese leave the visible sign", async () => {
  const texts = ["ễ", "Ж", "ש", "م", "Ω", "李", "👩‍👩‍👧", UNKNOWN_SIGN, "\u200B", "e\u0301", "é"];
  const picture = await specimen(texts, "regular");
  const ink = texts.map((_, index) => inkOf(picture, index, "whole"));
  for (const seen of ink.slice(0, 8)) expect(seen).toBeGreaterThan(0.005);
  expect(ink[5]).toBeCloseTo(ink[7] ?? 0, 4);
  expect(ink[6]).toBeCloseTo(ink[7] ?? 0, 4);
  expect(ink[8]).toBe(0);
  expect(ink[9]).toBe(ink[10]);
});
