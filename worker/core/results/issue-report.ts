import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

/** What staff may report at finalisation. Questions (E1 to E12) are reported during the test only. */
export const REPORT_CODES = ["C1", "C2", "C4", "C6", "C7", "C8"] as const;
export type ReportCode = (typeof REPORT_CODES)[number];

/** About somebody: an identity, an extra time, a signature, a suspicion. The others may be about the room. */
const ABOUT_SOMEBODY: readonly ReportCode[] = ["C1", "C2", "C4", "C6"];
/** The certificate itself depends on them: nothing is published before the jury has looked. */
const JUDGED: readonly ReportCode[] = ["C1", "C6"];
/** A suspicion may be told with no words: the rest is said to the jury. */
const WORDLESS: readonly ReportCode[] = ["C6"];

export const LONGEST_REPORT = 500;

export type ReportAsked = { code: ReportCode; candidateId: string | null; description: string };
export type JudgedReport = {
  code: ReportCode;
  candidateId: string | null;
  description: string | null;
  waitsForJury: boolean;
};

/** Errors: REPORT_PERSON_REQUIRED, REPORT_WORDS_REQUIRED, REPORT_TOO_LONG {limit}, each with its {field}. */
export function judgeReport({ code, candidateId, description }: ReportAsked): Result<JudgedReport, DomainError> {
  if (candidateId === null && ABOUT_SOMEBODY.includes(code)) {
    return refuse(domainError("REPORT_PERSON_REQUIRED", { field: "candidat" }));
  }
  const words = description.trim();
  if (words === "" && !WORDLESS.includes(code)) {
    return refuse(domainError("REPORT_WORDS_REQUIRED", { field: "faits" }));
  }
  if (words.length > LONGEST_REPORT) {
    return refuse(domainError("REPORT_TOO_LONG", { field: "faits", limit: LONGEST_REPORT }));
  }
  return ok({ code, candidateId, description: words === "" ? null : words, waitsForJury: JUDGED.includes(code) });
}
