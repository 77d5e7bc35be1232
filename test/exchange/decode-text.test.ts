import { expect, test } from "vitest";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { decodeText } from "#worker/exchange/codec/decode-text.ts";
import { joinBytes } from "./zip-of.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const declared = (encoding: string, content: Uint8Array) =>
  joinBytes([utf8(`<?xml version="1.0" encoding="${encoding}"?>`), content]);
const endOf = (file: Uint8Array) => {
  const decoded = decodeText(file);
  return decoded.ok ? decoded.value.replace(/^<\?xml.*\?>/, "") : decoded.error;
};

test("ISO-8859-15 has œ, Ÿ and €", () => {
  expect(endOf(declared("ISO-8859-15", encodeLatin9("LEBŒUF cœur FAŸ 3 €")))).toBe("LEBŒUF cœur FAŸ 3 €");
});

test("the same bytes in ISO-8859-1 are other signs", () => {
  expect(endOf(declared("ISO-8859-1", bytes(0xe9, 0xbd)))).toBe("é½");
});

test("windows-1252 has its quotes", () => {
  expect(endOf(declared("windows-1252", bytes(0x44, 0x92, 0xe9, 0x9c)))).toBe("D’éœ");
});

test.each(["UTF-8", "utf-8", "utf8"])("%s is read as declared", (encoding) => {
  expect(endOf(declared(encoding, utf8("Hélène 王")))).toBe("Hélène 王");
});

test("single quotes and spaces in the declaration", () => {
  const file = joinBytes([utf8("<?xml version='1.0' encoding = 'iso-8859-15' ?>"), bytes(0xbd)]);
  expect(endOf(file)).toBe("œ");
});

test("nothing declared is UTF-8", () => {
  expect(decodeText(utf8("<a>é</a>"))).toEqual({ ok: true, value: "<a>é</a>" });
});

test("a BOM wins over the declaration and is removed", () => {
  const file = joinBytes([bytes(0xef, 0xbb, 0xbf), declared("ISO-8859-15", utf8("é"))]);
  expect(decodeText(file)).toEqual({ ok: true, value: '<?xml version="1.0" encoding="ISO-8859-15"?>é' });
});

test.each(["IBM850", "UTF-16", "macintosh", "klingon"])("%s is not supported, and named", (encoding) => {
  expect(endOf(declared(encoding, utf8("a")))).toEqual({ code: "ENCODING_NOT_SUPPORTED", meta: { encoding } });
});

test("UTF-16 is known by its BOM", () => {
  expect(endOf(bytes(0xff, 0xfe, 0x3c, 0x00))).toEqual({
    code: "ENCODING_NOT_SUPPORTED",
    meta: { encoding: "UTF-16" },
  });
});

test("bytes that are not the UTF-8 they claim to be are refused with their line", () => {
  expect(endOf(joinBytes([declared("UTF-8", utf8("\n<a>\n")), bytes(0xe9), utf8("</a>")]))).toEqual({
    code: "ENCODING_NOT_RESPECTED",
    meta: { encoding: "UTF-8", line: 3 },
  });
});
