import { m } from "#app/i18n/paraglide/messages.js";
import type { MissingResult } from "#worker/usecases/centre/list-untested.ts";

/** Why a certification was not obtained or was cancelled, said to the staff. */
export function reasonText(commentKey: string | null): string {
  switch (commentKey) {
    case "CANCELLED_BY_JURY":
      return m.results_why_cancelled_by_jury();
    case "CANCELLED_TOO_FEW_ANSWERS_TECHNICAL":
      return m.results_why_technical();
    case "REJECTED_FOR_FRAUD":
      return m.results_why_fraud();
    case "REJECTED_TOO_FEW_ANSWERS":
      return m.results_why_few();
    case "REJECTED_ZERO_SCORE":
      return m.results_why_zero();
    default:
      return m.results_why_other();
  }
}

/** Why somebody has no test. */
export function missingText(reason: MissingResult["reason"]): string {
  switch (reason) {
    case "not-enrolled":
      return m.results_not_enrolled();
    case "enrolled":
      return m.results_enrolled();
    case "absent":
      return m.results_absent();
  }
}

/** 2026 → 2026-2027 */
export function schoolYearName(year: number): string {
  return m.results_year_name({ from: String(year), to: String(year + 1) });
}
