import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import { parseFrenchDate } from "#worker/core/kernel/civil-date.ts";
import { readCsv } from "#worker/exchange/codec/read-csv.ts";
import { readTable } from "#worker/exchange/codec/read-table.ts";
import { RESULT_TITLES, type ResultRow, STATUS_WORDS } from "#worker/exchange/results/result-columns.ts";
import { streamResults, writeResults } from "#worker/exchange/results/write-results.ts";

const HEAD = { uai: "0999012H", establishment: "Lycée", group: "2de 7", readOn: "2027-01-26" };
const FIRST = {
  certificationNumber: 100_234,
  firstName: "Maëlys",
  lastName: "O'CONNOR",
  birthdate: "2012-12-03",
  birthplace: "=1+1",
  externalId: "0042",
  outcome: { kind: "validated", score: 512, levels: { "1.1": 4, "2.1": 0 } },
  juryComment: null,
  sessionNumber: 48_213,
  passedOn: "2027-01-12",
} as const satisfies ResultRow;
const LAST: ResultRow = { ...FIRST, certificationNumber: 7, outcome: { kind: "rejected" }, juryComment: "Non." };

const date = fc
  .date({ min: new Date("1920-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
/** What people type: no carriage return, and no control sign that XML has no form for. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((typed) => typed.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "").trim())
  .filter((typed) => typed !== "");
const signs = fc.constantFrom("=", "+", "-", "@", "'=", "''@", "- ", ";", '"', "é;\"'");
const hostile = fc.oneof(
  text,
  fc.tuple(signs, text).map(([sign, rest]) => `${sign}${rest}`),
);
const levels = fc
  .array(fc.option(fc.integer({ min: 0, max: 7 })), { minLength: 16, maxLength: 16 })
  .map((all) => Object.fromEntries(all.flatMap((level, at) => (level === null ? [] : [[COMPETENCES[at], level]]))));
const row: fc.Arbitrary<ResultRow> = fc.record({
  certificationNumber: fc.integer({ min: 1, max: 9_999_999 }),
  firstName: hostile,
  lastName: hostile,
  birthdate: date,
  birthplace: fc.option(hostile),
  externalId: fc.option(hostile),
  outcome: fc.oneof(
    fc.record({ kind: fc.constant("validated" as const), score: fc.integer({ min: 1, max: 895 }), levels }),
    fc.constant({ kind: "rejected" as const }),
    fc.constant({ kind: "cancelled" as const }),
  ),
  juryComment: fc.option(hostile),
  sessionNumber: fc.integer({ min: 1, max: 999_999 }),
  passedOn: date,
});

/** What a line says, read by our own reader: dates in either form. */
function parse(cells: readonly string[]): ResultRow {
  const at = (column: number) => cells[column] ?? "";
  const orNull = (column: number) => (at(column) === "" ? null : at(column));
  const day = (column: number) => parseFrenchDate(at(column)) ?? at(column);
  const kind = (["validated", "rejected", "cancelled"] as const).find((one) => STATUS_WORDS[one] === at(6));
  const tested = COMPETENCES.flatMap((code, of): [CompetenceCode, number][] =>
    at(8 + of) === "-" ? [] : [[code, Number(at(8 + of))]],
  );
  return {
    certificationNumber: Number(at(0)),
    firstName: at(1),
    lastName: at(2),
    birthdate: day(3),
    birthplace: orNull(4),
    externalId: orNull(5),
    outcome:
      kind === "validated"
        ? { kind, score: Number(at(7)), levels: Object.fromEntries(tested) }
        : { kind: kind ?? "cancelled" },
    juryComment: orNull(24),
    sessionNumber: Number(at(25)),
    passedOn: day(26),
  };
}

const tableOf = (bytes: Uint8Array) => {
  const sheet = readTable(bytes);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value.rows.map(({ cells }) => cells);
};

test("the CSV, byte for byte: mark, titles, quotes, bare numbers, empties, a formula disarmed, `\\n` at each end", () => {
  const titles = RESULT_TITLES.map((title) => `"${title}"`).join(";");
  const dashes = (count: number) => '"-";'.repeat(count);
  const golden = [
    titles,
    `100234;"Maëlys";"O'CONNOR";"03/12/2012";"'=1+1";"0042";"Validée";512;4;${dashes(2)}0;${dashes(12)};48213;"12/01/2027"`,
    `7;"Maëlys";"O'CONNOR";"03/12/2012";"'=1+1";"0042";"Rejetée";0;${dashes(16)}"Non.";48213;"12/01/2027"`,
    "",
  ].join("\n");
  const bytes = new TextEncoder().encode(String(writeResults([FIRST, LAST], "csv", HEAD)));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Buffer.from(bytes.subarray(3)).toString("hex")).toBe(Buffer.from(golden, "utf8").toString("hex"));
});

test("what is written as CSV is read back the same, whatever people are called", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const written = String(writeResults(rows, "csv", HEAD));
      expect(readCsv(written).slice(1).map(parse)).toEqual(rows);
    }),
  );
});

test("what is written as XLSX is read back the same", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const written = writeResults(rows, "xlsx", HEAD);
      if (typeof written === "string") throw new Error("a workbook is bytes");
      const [titles, ...lines] = tableOf(written);
      expect(titles).toEqual(RESULT_TITLES);
      expect(lines.map(parse)).toEqual(rows);
    }),
  );
});

test("what is made page by page is, byte for byte, what is made at once, in CSV and in JSON", async () => {
  async function* pages() {
    yield [FIRST];
    yield [];
    yield [LAST, FIRST];
  }
  for (const form of ["csv", "json"] as const) {
    const streamed = new Uint8Array(await new Response(streamResults(pages(), form, HEAD)).arrayBuffer());
    const whole = new TextEncoder().encode(String(writeResults([FIRST, LAST, FIRST], form, HEAD)));
    expect([...streamed]).toEqual([...whole]);
  }
});

test("the JSON says its version and whose results it holds; a rejected one has score 0 and no level", () => {
  const read = JSON.parse(String(writeResults([FIRST, LAST], "json", HEAD)));
  expect(read).toMatchObject({ version: 1, ...HEAD });
  expect(read.results[0]).toMatchObject({
    certificationNumber: 100_234,
    birthPlace: "=1+1",
    status: "validated",
    score: 512,
    competences: { "1.1": 4, "1.2": null, "2.1": 0 },
    session: 48_213,
    date: "2027-01-12",
  });
  expect(read.results[1]).toMatchObject({
    status: "rejected",
    score: 0,
    competences: { "1.1": null },
    comment: "Non.",
  });
  expect(JSON.parse(String(writeResults([], "json", HEAD))).results).toEqual([]);
});
