import { BellRing } from "lucide-react";
import { createContext, useContext } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { listName } from "./room-words.ts";

/** Open reports that an overlay would hide: all but the one it is about. */
export const CoveredAlerts = createContext<readonly CandidateRow[]>([]);

/** Over every dialog: an open report is never hidden by what one is doing. */
export function AlertOver() {
  const rows = useContext(CoveredAlerts);
  if (rows.length === 0) return null;
  return (
    <p className="alert-over">
      <BellRing className="i" aria-hidden="true" /> {alertsWords(rows)}
    </p>
  );
}

export function alertsWords(rows: readonly CandidateRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined
    ? m.room_alert_strip_one({ name: listName(first), number: first.alert?.number ?? 0 })
    : m.room_alert_strip_many({ count: rows.length });
}
