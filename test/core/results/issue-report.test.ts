import { expect, test } from "vitest";
import { judgeReport, LONGEST_REPORT, REPORT_CODES, type ReportCode } from "#worker/core/results/issue-report.ts";

const judge = (code: ReportCode, candidateId: string | null = "c", description = "Des faits") =>
  judgeReport({ code, candidateId, description });
const codeOf = (judged: ReturnType<typeof judge>) => (judged.ok ? "ok" : judged.error.code);

test("identity, extra time, signature and suspicion are about somebody; technical and other incidents may be the room's", () => {
  expect(REPORT_CODES.map((code) => codeOf(judge(code, null)))).toEqual([
    "REPORT_PERSON_REQUIRED",
    "REPORT_PERSON_REQUIRED",
    "REPORT_PERSON_REQUIRED",
    "REPORT_PERSON_REQUIRED",
    "ok",
    "ok",
  ]);
});

test("a report says what happened; only a suspicion may be told without words", () => {
  expect(REPORT_CODES.map((code) => codeOf(judge(code, "c", " \n ")))).toEqual([
    "REPORT_WORDS_REQUIRED",
    "REPORT_WORDS_REQUIRED",
    "REPORT_WORDS_REQUIRED",
    "ok",
    "REPORT_WORDS_REQUIRED",
    "REPORT_WORDS_REQUIRED",
  ]);
  const silent = judge("C6", "c", "  ");
  expect(silent.ok && silent.value.description).toBeNull();
});

test("an identity and a suspicion wait for the jury, nothing else does", () => {
  const waiting = REPORT_CODES.filter((code) => {
    const judged = judge(code);
    return judged.ok && judged.value.waitsForJury;
  });
  expect(waiting).toEqual(["C1", "C6"]);
});

test("words are trimmed, and 500 signs is the limit", () => {
  const exact = judge("C7", null, ` ${"x".repeat(LONGEST_REPORT)} `);
  expect(exact.ok && exact.value.description?.length).toBe(500);
  expect(judge("C7", null, "x".repeat(LONGEST_REPORT + 1))).toMatchObject({
    error: { code: "REPORT_TOO_LONG", meta: { field: "faits", limit: 500 } },
  });
});
