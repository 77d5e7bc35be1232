import { expect, test } from "vitest";
import { openWriter } from "#worker/documents/render/page.ts";
import { cleanText, measure, toRuns } from "#worker/documents/render/runs.ts";
import { blockHeight, fitText, type Line, plain, rich } from "#worker/documents/render/text.ts";
import { FONTS } from "./make.ts";

const { fonts } = await openWriter({ title: "t", author: "a", language: "fr", writtenAt: 0 }, FONTS);
const words = (lines: readonly Line[]) => lines.map((line) => line.spans.map((span) => span.text).join(""));

test("a long name wraps after its hyphen before it shrinks", () => {
  const block = fitText(fonts, plain("DE LA ROCHEFORDIÈRE-MARCHAND", "bold"), { width: 140, size: 10, maxLines: 2 });
  expect(words(block.lines)).toEqual(["DE LA ROCHEFORDIÈRE-", "MARCHAND"]);
  expect(block.size).toBe(10);
});

test("initials and class codes are never broken", () => {
  const block = fitText(fonts, plain("M.-L. Étchegoyen 2de\u00A07"), { width: 40, size: 8 });
  expect(words(block.lines).some((line) => line === "M.-L." || line.startsWith("M.-L. "))).toBe(true);
  expect(words(block.lines).at(-1)).toContain("2de\u00A07");
});

test("a text too long for its box shrinks, keeps every letter, and stays inside", () => {
  const name = "Hubert Blaine Adolph Charles David Earl Frederick Gerald Hubert Irvin John Kenneth";
  const block = fitText(fonts, plain(name), { width: 80, size: 10, minSize: 7.5, height: 25, leading: 1.2 });
  expect(words(block.lines).join(" ")).toBe(name);
  expect(block.size).toBeLessThan(7.5);
  expect(blockHeight(block)).toBeLessThanOrEqual(25.01);
  expect(Math.max(...block.lines.map((line) => line.width))).toBeLessThanOrEqual(80.01);
});

test("one endless word is cut between letters only when shrinking does not do, and keeps every letter", () => {
  const name = "WOLFESCHLEGELSTEINHAUSENBERGERDORFF";
  const block = fitText(fonts, plain(name), { width: 90, size: 10, minSize: 8, maxLines: 3 });
  expect(words(block.lines).join("")).toBe(name);
  expect(block.lines.length).toBeGreaterThan(1);
});

test("a text of 5,000 signs in a cell ends in an ellipsis rather than over its neighbours", () => {
  const block = fitText(fonts, plain("mot ".repeat(1250)), { width: 80, size: 10, height: 25, leading: 1.2 });
  expect(words(block.lines).at(-1)?.endsWith("…")).toBe(true);
  expect(blockHeight(block)).toBeLessThanOrEqual(25.01);
  expect(Math.max(...block.lines.map((line) => line.width))).toBeLessThanOrEqual(80.01);
});

test("the thin space of French is drawn narrower than a space, and can still be searched", () => {
  const thin = measure(fonts, "33\u202F%", "regular");
  const none = measure(fonts, "33%", "regular");
  const wide = measure(fonts, "33\u00A0%", "regular");
  expect(thin).toBeGreaterThan(none);
  expect(thin).toBeLessThan(wide);
  expect(toRuns(fonts, "33\u202F%", "regular").map((run) => run.text)).toEqual(["33", "\u00A0", "%"]);
});

test("figures share one width, so that dates line up", () => {
  const widths = [..."0123456789"].map((figure) => measure(fonts, figure, "regular"));
  expect(new Set(widths).size).toBe(1);
});

test("a word with one letter that Atkinson lacks is set whole in the fallback; its neighbours are not", () => {
  const runs = toRuns(fonts, "NGUYỄN Léa", "bold");
  expect(runs.map((run) => [run.text, run.font === fonts.fallback])).toEqual([
    ["NGUYỄN", true],
    [" Léa", false],
  ]);
});

test("Arabic words side by side are one run, so that the first stays on the right", () => {
  expect(toRuns(fonts, "محمد علي", "regular").map((run) => run.text)).toEqual(["محمد علي"]);
});

test("zero-width, direction and control signs leave nothing; lone surrogates do not throw", () => {
  expect(cleanText("Lé\u200Ba\u202E\u0007\uFEFF")).toBe("Léa");
  expect(toRuns(fonts, cleanText("a\uD800b"), "regular").map((run) => run.text)).toEqual(["a", "□", "b"]);
});

test("bold marks belong to our wording only: a person's asterisks are printed", () => {
  expect(rich("**Notez** l’heure")).toEqual([
    { text: "Notez", face: "bold" },
    { text: " l’heure", face: "regular" },
  ]);
  expect(plain("**Léa**")).toEqual([{ text: "**Léa**", face: "regular" }]);
});
