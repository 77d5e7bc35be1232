import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { buildLargeRoll } from "#test/support/siecle/siecle-3000.ts";
import { type SieclePupil, sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Roll } from "#worker/core/people/roll.ts";
import { readSiecle } from "#worker/exchange/siecle/read-siecle.ts";
import { zipOf } from "./zip-of.ts";

const FIXTURE = new Uint8Array(readFileSync("test/support/siecle/college-demo.xml"));
const HERE = { uai: DEMO_UAI };

function rollOf(bytes: Uint8Array, fileName = "eleves.xml"): Roll {
  const read = readSiecle(bytes, fileName, HERE);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

function errorsOf(bytes: Uint8Array, fileName = "eleves.xml"): DomainError[] {
  const read = readSiecle(bytes, fileName, HERE);
  if (read.ok) throw new Error(`accepted ${read.value.pupils.length} pupils`);
  return read.error;
}

const fileOf = (...pupils: SieclePupil[]) => encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils }));
const text = (content: string) => new TextEncoder().encode(content);
/** The line of the opening tag in a file that holds one pupil. */
const ONLY_PUPIL_LINE = 11;
const _LEA = { nationalStudentId: "000000001AA", lastName: "MARTIN", firstName: "Léa", line: ONLY_PUPIL_LINE };
test("a zip with the one file is read, whatever its name says of XML", () => {
  const zip = zipOf([{ path: "ExportXML/ElevesSansAdresses.xml", content: FIXTURE }]);
  expect(rollOf(zip, "eleves.zip").pupils).toHaveLength(84);
  expect(rollOf(zip, "eleves.xml").pupils).toHaveLength(84);
});

test("a zip with two files, a bomb, a PDF in disguise inside", () => {
  const two = zipOf([
    { path: "a.xml", content: FIXTURE },
    { path: "b.xml", content: FIXTURE },
  ]);
  expect(errorsOf(two, "eleves.zip")).toEqual([{ code: "ZIP_SEVERAL_XML", meta: { count: 2 } }]);
  const bomb = zipOf([{ path: "a.xml", content: new Uint8Array(25_000_000), crc: 0 }]);
  expect(errorsOf(bomb, "eleves.zip")).toEqual([{ code: "ZIP_TOO_LARGE", meta: { maxBytes: 20_971_520 } }]);
  const pdf = zipOf([{ path: "a.xml", content: text("%PDF-1.7") }]);
  expect(errorsOf(pdf, "eleves.zip")).toEqual([
    { code: "INVALID_FILE", meta: { fileName: "eleves.zip", found: "pdf" } },
  ]);
});

test("30 MB are refused by their size alone, 20 MB and not a byte more are read", () => {
  expect(errorsOf(new Uint8Array(30_000_000))).toEqual([
    { code: "PAYLOAD_TOO_LARGE", meta: { maxBytes: 20_971_520, bytes: 30_000_000 } },
  ]);
  expect(readSiecle(FIXTURE, "a.xml", { ...HERE, maxBytes: FIXTURE.length }).ok).toBe(true);
  expect(readSiecle(FIXTURE, "a.xml", { ...HERE, maxBytes: FIXTURE.length - 1 }).ok).toBe(false);
});

test.each([
  ["%PDF-1.7\n…", "pdf"],
  ["Nom;Prénom\nMARTIN;Léa\n", "other"],
  ["", "empty"],
  ["\n\n", "empty"],
])("%o named .xml is refused with what it is", (content, found) => {
  expect(errorsOf(text(content))).toEqual([{ code: "INVALID_FILE", meta: { fileName: "eleves.xml", found } }]);
});

test.each(["eleves.pdf", "eleves", "eleves.xml.exe", "xml"])("the extension of %s is refused", (fileName) => {
  expect(errorsOf(FIXTURE, fileName)).toEqual([{ code: "INVALID_FILE_EXTENSION", meta: { fileName } }]);
});

test("an upper-case extension is fine", () => {
  expect(rollOf(FIXTURE, "ELEVES.XML").pupils).toHaveLength(84);
});

test("an XML of another kind is refused by its root", () => {
  expect(errorsOf(text("<html><body/></html>"))).toEqual([{ code: "SIECLE_NOT_RECOGNISED", meta: { root: "html" } }]);
});

test("a DOCTYPE is refused before anything is parsed: a bomb of entities, a file from elsewhere", () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<BEE_ELEVES>&b;</BEE_ELEVES>`;
  expect(errorsOf(text(bomb))).toEqual([{ code: "XML_DOCTYPE_REFUSED", meta: { line: 2 } }]);
  const theft = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><BEE_ELEVES>&f;</BEE_ELEVES>';
  expect(errorsOf(text(theft))).toEqual([{ code: "XML_DOCTYPE_REFUSED", meta: { line: 1 } }]);
});

test("an entity that nobody declared is a broken file, not a text", () => {
  const broken = buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil()] }).replace("MARTIN", "&secret;");
  expect(errorsOf(encodeLatin9(broken)).map(({ code, meta }) => [code, meta?.line])).toEqual([
    ["XML_NOT_WELL_FORMED", 14],
  ]);
});

test("a broken tag is refused with its line", () => {
  const broken = buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil()] }).replace("</PRENOM>", "</PRENOMS>");
  expect(errorsOf(encodeLatin9(broken)).map(({ code, meta }) => [code, meta?.line])).toEqual([
    ["XML_NOT_WELL_FORMED", 15],
  ]);
});

test("a file cut anywhere is refused whole", () => {
  for (let length = 1000; length < FIXTURE.length - 20; length += 9973) {
    const [error, ...others] = errorsOf(FIXTURE.subarray(0, length));
    expect([error?.code, others]).toEqual(["XML_NOT_WELL_FORMED", []]);
  }
});

test("elements within elements without end are stopped", () => {
  expect(errorsOf(text("<a>".repeat(100_000)))).toEqual([{ code: "XML_TOO_DEEP", meta: { line: 1, limit: 32 } }]);
});

test("a megabyte of spaces inside a name costs nothing", () => {
  const before = performance.now();
  expect(rollOf(fileOf(sieclePupil({ lastName: `A${" ".repeat(1_000_000)}B` }))).pupils[0]?.lastName).toBe("A B");
  expect(performance.now() - before).toBeLessThan(5_000);
});

test("what a deeper element repeats does not speak of the pupil", () => {
  const nested = buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil()] }).replace(
    "<CODE_STRUCTURE>4e 2</CODE_STRUCTURE>",
    "<PRENOM>Autre</PRENOM><DATE_SORTIE>01/01/2026</DATE_SORTIE>",
  );
  expect(rollOf(encodeLatin9(nested)).pupils[0]?.firstName).toBe("Léa");
});

test("classes may come before pupils", () => {
  const file = buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil()] });
  const pupils = /<ELEVES>[\s\S]*<\/ELEVES>\n/.exec(file)?.[0] ?? "";
  const turned = file.replace(pupils, "").replace("</DONNEES>", `${pupils}</DONNEES>`);
  expect(rollOf(encodeLatin9(turned)).pupils[0]?.division).toBe("3e A");
});

test("CDATA and entities of XML are text", () => {
  const file = buildSiecle({ uai: DEMO_UAI, pupils: [sieclePupil()] })
    .replace("MARTIN", "<![CDATA[MARTIN]]> &amp; FILS")
    .replace("Léa", "L&#233;a");
  const [pupil] = rollOf(encodeLatin9(file)).pupils;
  expect([pupil?.lastName, pupil?.firstName]).toEqual(["MARTIN & FILS", "Léa"]);
});

// Some 100 ms on a quiet machine; the bound sees a reader that is not linear, not a machine that is busy.
test("3,000 pupils are read in less than two seconds", () => {
  const bytes = buildLargeRoll();
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    expect(rollOf(bytes).pupils).toHaveLength(3000);
    return performance.now() - before;
  });
  // The best of five: the machine that runs the tests does other things meanwhile.
  expect(Math.min(...times)).toBeLessThan(2_000);
});
