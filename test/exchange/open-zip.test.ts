import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "#worker/exchange/codec/crc32.ts";
import { openZip } from "#worker/exchange/codec/open-zip.ts";
import { zipOf } from "./zip-of.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const XML = bytes("<a>é</a>");
const LIMIT = 1000;
const codeOf = (zip: Uint8Array, limit = LIMIT) => {
  const opened = openZip(zip, limit);
  return opened.ok ? "opened" : opened.error.code;
};

test("the check sum is that of the zip format", () => {
  expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
});

test("one XML is given back byte for byte, deflated, stored, in a folder or by another writer", () => {
  expect(openZip(zipOf([{ path: "roll.xml", content: XML }]), LIMIT)).toEqual({ ok: true, value: XML });
  expect(openZip(zipOf([{ path: "export/ROLL.XML", content: XML, stored: true }]), LIMIT)).toEqual({
    ok: true,
    value: XML,
  });
  expect(openZip(zipSync({ "Élèves.xml": XML }), LIMIT)).toEqual({ ok: true, value: XML });
});

test("what macOS and hidden folders add does not count", () => {
  const zip = zipOf([
    { path: "__MACOSX/._roll.xml", content: bytes("junk") },
    { path: ".hidden/roll.xml", content: bytes("junk") },
    { path: "export/.roll.xml", content: bytes("junk") },
    { path: "lisez-moi.txt", content: bytes("notes") },
    { path: "roll.xml", content: XML },
  ]);
  expect(openZip(zip, LIMIT)).toEqual({ ok: true, value: XML });
});

test("two XML files are refused with their count", () => {
  const zip = zipOf([
    { path: "a.xml", content: XML },
    { path: "b/c.XML", content: XML },
  ]);
  expect(openZip(zip, LIMIT)).toEqual({ ok: false, error: { code: "ZIP_SEVERAL_XML", meta: { count: 2 } } });
});

test("no XML, or only a hidden one, is refused", () => {
  expect(codeOf(zipOf([{ path: "roll.csv", content: XML }]))).toBe("ZIP_WITHOUT_XML");
  expect(codeOf(zipOf([{ path: "__MACOSX/roll.xml", content: XML }]))).toBe("ZIP_WITHOUT_XML");
  expect(codeOf(zipOf([]))).toBe("ZIP_WITHOUT_XML");
});

test("a password is named as such", () => {
  expect(openZip(zipOf([{ path: "roll.xml", content: XML, encrypted: true }]), LIMIT)).toEqual({
    ok: false,
    error: { code: "ZIP_PASSWORD", meta: { entry: "roll.xml" } },
  });
});

test("another compression is named as such", () => {
  expect(openZip(zipOf([{ path: "roll.xml", content: XML, method: 14 }]), LIMIT)).toEqual({
    ok: false,
    error: { code: "ZIP_METHOD_NOT_SUPPORTED", meta: { entry: "roll.xml", method: 14 } },
  });
});

test("the limit is a size that still passes, one byte more does not", () => {
  expect(codeOf(zipOf([{ path: "roll.xml", content: new Uint8Array(LIMIT) }]))).toBe("opened");
  expect(codeOf(zipOf([{ path: "roll.xml", content: new Uint8Array(LIMIT + 1) }]))).toBe("ZIP_TOO_LARGE");
});

test("a bomb that says its size is refused before it is inflated", () => {
  const bomb = zipOf([{ path: "roll.xml", content: new Uint8Array(50_000_000), crc: 0 }]);
  expect(bomb.length).toBeLessThan(60_000);
  expect(openZip(bomb, 1_000_000)).toEqual({
    ok: false,
    error: { code: "ZIP_TOO_LARGE", meta: { maxBytes: 1_000_000 } },
  });
});

test("a bomb that lies about its size is stopped at the limit", () => {
  const bomb = zipOf([{ path: "roll.xml", content: new Uint8Array(200_000_000), declaredSize: 500, crc: 0 }]);
  const before = performance.now();
  expect(codeOf(bomb, 1_000_000)).toBe("ZIP_TOO_LARGE");
  // Inflating all of it takes several times as long.
  expect(performance.now() - before).toBeLessThan(500);
});

test("a size or a check sum that is not the real one is a corrupted archive", () => {
  expect(codeOf(zipOf([{ path: "roll.xml", content: XML, declaredSize: 5 }]))).toBe("ZIP_CORRUPTED");
  expect(codeOf(zipOf([{ path: "roll.xml", content: XML, crc: 1 }]))).toBe("ZIP_CORRUPTED");
});

test("an archive cut anywhere is refused, never half read", () => {
  const whole = zipOf([{ path: "roll.xml", content: XML }]);
  for (let length = 4; length < whole.length; length += 1) {
    expect(codeOf(whole.subarray(0, length))).toBe("ZIP_CORRUPTED");
  }
});

test("any byte of the content changed is noticed", () => {
  const whole = zipOf([{ path: "roll.xml", content: XML, stored: true }]);
  const start = 30 + "roll.xml".length;
  for (let at = start; at < start + XML.length; at += 1) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x20;
    expect(codeOf(changed)).toBe("ZIP_CORRUPTED");
  }
});
