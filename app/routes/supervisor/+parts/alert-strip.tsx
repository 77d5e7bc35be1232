import { BellRing } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { alertsWords } from "./alert-over.tsx";

type AlertStripProps = { rows: readonly CandidateRow[]; isStale: boolean; onHandle(candidateId: string): void };

/** Open reports that a filter, a search or the scroll has taken out of sight. */
export function AlertStrip({ rows, isStale, onHandle }: AlertStripProps) {
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <section className="alert-strip" aria-label={m.room_state_alert()}>
      <BellRing className="i" aria-hidden="true" />
      <p>{alertsWords(rows)}</p>
      <button
        type="button"
        className="btn"
        aria-disabled={isStale || undefined}
        onClick={() => {
          if (!isStale) onHandle(first.candidateId);
        }}
      >
        {m.room_act_handle()}
      </button>
    </section>
  );
}
