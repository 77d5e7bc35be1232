import { m } from "#app/i18n/paraglide/messages.js";
import type { WaitingKind } from "#worker/core/results/waiting.ts";

export const WAITING_WORDS: Record<WaitingKind, () => string> = {
  reports: m.jury_waits_reports,
  scoring: m.jury_waits_scoring,
  ready: m.jury_waits_ready,
  delay: m.jury_waits_delay,
};

const LOOKS: Record<WaitingKind, string> = {
  reports: "is-call",
  scoring: "is-alert",
  ready: "is-info",
  delay: "is-wait",
};

export function WaitingChip({ waits }: { waits: WaitingKind | null }) {
  if (waits === null) return <span className="chip is-run">{m.jury_published()}</span>;
  return <span className={`chip ${LOOKS[waits]}`}>{WAITING_WORDS[waits]()}</span>;
}
