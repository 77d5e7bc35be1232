import { expect, test } from "vitest";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";
import { ods, odsCell, row, table, xlsx } from "./make-table.ts";

const DATE = 'office:value-type="date" office:date-value="2004-05-14"';
const PERCENT = 'office:value-type="percentage" office:value="0.33"';
const number = (value: number) => `office:value-type="float" office:value="${value}"`;
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>';

test.each([
  [
    "dates, percentages, numbers of ODS",
    ods(
      table(
        row({
          birthdate: odsCell(DATE, "14 mai 2004"),
          birthInseeCode: odsCell(number(1004), "1004"),
          externalId: odsCell(number(42), "0042"),
          extraTime: odsCell(PERCENT, "33,00 %"),
        }),
      ),
    ),
  ],
  [
    "a date that is a bare number, a ratio",
    ods(
      table(
        row({
          birthdate: odsCell(number(38121), "38121"),
          birthInseeCode: "1004",
          extraTime: odsCell(number(0.33), "0,33"),
        }),
      ),
    ),
  ],
  [
    "dates, percentages, zeros of XLSX",
    xlsx(
      table(
        row({
          birthdate: '<c s="1"><v>38121</v></c>',
          birthInseeCode: '<c s="3"><v>1004</v></c>',
          extraTime: '<c s="2"><v>0.33</v></c>',
        }),
      ),
      { styles: STYLES },
    ),
  ],
  [
    "an XLSX that counts from 1904",
    xlsx(table(row({ birthdate: '<c s="1"><v>36659</v></c>', birthInseeCode: "01004", extraTime: "33" })), {
      styles: STYLES,
      workbookPr: '<workbookPr date1904="1"/>',
    }),
  ],
  [
    "an ISO date of XLSX",
    xlsx(
      table(
        row({ birthdate: '<c t="d"><v>2004-05-14T00:00:00</v></c>', birthInseeCode: " 01 004 ", extraTime: "33 %" }),
      ),
    ),
  ],
])("%s: the same candidate however the cells store them", (_, bytes) => {
  const read = readCandidates(bytes);
  const draft = read.ok ? read.value.lines[0]?.draft : undefined;
  expect(draft).toMatchObject({ birthdate: expect.stringMatching(/^2004-05-14$/), externalId: "0042" });
  expect(["33%", "0.33", "33", "33 %"]).toContain(draft?.extraTime);
  expect(draft?.birthInseeCode.replace(/\s/g, "").padStart(5, "0")).toBe("01004");
});
