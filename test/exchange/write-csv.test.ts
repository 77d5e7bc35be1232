import fc from "fast-check";
import { expect, test } from "vitest";
import { addFormulaMark, removeFormulaMark } from "#worker/exchange/codec/formula-mark.ts";
import { readCsv } from "#worker/exchange/codec/read-csv.ts";
import { decimalComma, ours, writeCsv } from "#worker/exchange/codec/write-csv.ts";

test("BOM, semicolons, line feeds, quoted text, bare numbers, empty null", () => {
  expect(
    writeCsv(
      ["Nom", "Score"],
      [
        ["N'DIAYE", 512],
        [null, 12.5],
      ],
    ),
  ).toBe('\ufeff"Nom";"Score"\n"N\'DIAYE";512\n;12,5\n');
});

test("quotes are doubled; semicolons and line feeds stay inside", () => {
  expect(writeCsv(["a"], [['dit "Lou"; de\nParis']])).toBe('\ufeff"a"\n"dit ""Lou""; de\nParis"\n');
});

test.each(["=1+1", "+33", "-2", "@SUM", "\t=1", "\r=1"])("people's text %o cannot run", (text) => {
  expect(addFormulaMark(text)).toBe(`'${text}`);
  expect(writeCsv(["a"], [[text]])).toBe(`\ufeff"a"\n"'${text}"\n`);
});

test("what we write ourselves is left alone: the lone dash, a negative number", () => {
  expect(writeCsv(["a", "b"], [[ours("-"), -2.5]])).toBe('\ufeff"a";"b"\n"-";-2,5\n');
});

test("names that begin with an apostrophe are not marked, nor lose it", () => {
  expect(addFormulaMark("'t Hooft")).toBe("'t Hooft");
  expect(removeFormulaMark("'t Hooft")).toBe("'t Hooft");
});

test("reading removes the mark and nothing else, whatever people typed", () => {
  const sign = fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "a", " ", ";", '"');
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      expect(removeFormulaMark(addFormulaMark(text))).toBe(text);
    }),
  );
});

test("rows come back as they were given", () => {
  const sign = fc.constantFrom("'", "=", "-", "é", "œ", " ", ";", '"', "\n");
  const cell = fc.string({ unit: sign, minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(readCsv(writeCsv(["a", "b"], rows))).toEqual([["a", "b"], ...rows]);
    }),
  );
});

test("decimals have a comma, no thousands are grouped, no float noise", () => {
  expect(decimalComma(0.1 + 0.2)).toBe("0,3");
  expect(decimalComma(12_345.678_9, 2)).toBe("12345,68");
  expect(decimalComma(-0.0001)).toBe("0");
  expect(decimalComma(895)).toBe("895");
});
