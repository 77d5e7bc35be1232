import { formatDuration, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { CandidateLedgerLine } from "#worker/core/session/views.ts";
import type { TimeNews } from "./exam-time.ts";

/** One line of a person's time: "+ 10 min, coupure réseau". */
export function ledgerLineWords(line: CandidateLedgerLine): string {
  return m.time_line({ time: formatDuration(line.seconds), reason: reasonWords(line) });
}

/** Why the time was given: the supervisor's own words, after what stopped the clock. */
export function reasonWords({ kind, reason }: CandidateLedgerLine): string {
  switch (kind) {
    case "grant":
      return reason;
    case "pause":
      return m.time_reason_pause({ reason });
    case "room-pause":
      return m.time_reason_room_pause({ reason });
    case "alert":
      return m.time_reason_alert();
    case "link":
      return reason === "" ? m.time_reason_link() : reason;
    case "gap":
      return m.time_reason_gap();
    default:
      return exhaustive(kind);
  }
}

/** What happened to the time, in one sentence. */
export function timeNewsWords(news: TimeNews): string {
  switch (news.kind) {
    case "given":
      return news.line.kind === "grant"
        ? m.time_news_given({ line: ledgerLineWords(news.line) })
        : m.time_news_back({ line: ledgerLineWords(news.line) });
    case "taken-back":
      return m.time_news_taken({ line: ledgerLineWords(news.line) });
    case "extra-time":
      return m.time_news_extra({ percent: formatPercent(news.percent) });
    case "reopened":
      return m.time_news_reopened();
    default:
      return exhaustive(news);
  }
}
