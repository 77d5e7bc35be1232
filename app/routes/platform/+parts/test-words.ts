import { m } from "#app/i18n/paraglide/messages.js";
import type { Verdict } from "#worker/core/itembank/item.ts";
import type { ScoringFailure } from "#worker/usecases/staff-ports.ts";

const FAILURES: Record<ScoringFailure, () => string> = {
  BANK_VERSION_MISSING: m.jury_failure_bank_version_missing,
  RECORD_UNREADABLE: m.jury_failure_record_unreadable,
  SCORING_BROKE: m.jury_failure_scoring_broke,
};
const VERDICTS: Record<Verdict, () => string> = {
  right: m.jury_right,
  wrong: m.jury_wrong,
  skipped: m.jury_skipped,
  late: m.jury_late,
  unfocused: m.jury_unfocused,
};
const ENDS: Readonly<Record<string, () => string>> = {
  "all-answered": m.jury_end_all_answered,
  "time-elapsed": m.jury_end_time_elapsed,
  "ended-by-supervisor": m.jury_end_ended_by_supervisor,
  "ended-by-finalisation": m.jury_end_ended_by_finalisation,
  "pool-exhausted": m.jury_end_pool_exhausted,
};

export function failureWords(failure: ScoringFailure): string {
  return `${FAILURES[failure]()} ${m.jury_failure_again()}`;
}

export function verdictWords(verdict: Verdict | null): string {
  return verdict === null ? m.jury_unanswered() : VERDICTS[verdict]();
}

export function endWords(reason: string | null): string {
  return reason === null ? "–" : (ENDS[reason]?.() ?? reason);
}
