import { expect, test } from "vitest";
import { sniffFile } from "#worker/exchange/codec/sniff-file.ts";

const text = (content: string) => new TextEncoder().encode(content);

test.each([
  ["%PDF-1.7 …", "pdf"],
  ["PK\u0003\u0004…", "zip"],
  ["PK\u0005\u0006", "zip"],
  ["<?xml version='1.0'?>", "xml"],
  ["\r\n\t <BEE_ELEVES/>", "xml"],
  ["\ufeff<BEE_ELEVES/>", "xml"],
  ["Nom;Prénom", "other"],
  ["", "empty"],
  [" \r\n ", "empty"],
  ["\ufeff", "empty"],
])("%o is %s", (content, nature) => {
  expect(sniffFile(text(content))).toBe(nature);
});

test("pictures and old spreadsheets are named", () => {
  expect(sniffFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBe("image");
  expect(sniffFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("image");
  expect(sniffFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe("spreadsheet");
});

test("UTF-16 is XML to whoever sniffs, its decoder refuses it by name", () => {
  expect(sniffFile(Uint8Array.of(0xff, 0xfe, 0x3c, 0x00))).toBe("xml");
});
