import type { ReactNode } from "react";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow, SupervisorAct } from "#worker/core/session/views.ts";
import { ACT_WORDS, FULL_ACT_WORDS, listName } from "./room-words.ts";
import type { ActState } from "./use-acts.ts";

type ActButtonProps = {
  row: CandidateRow;
  act: SupervisorAct;
  state: ActState | undefined;
  isStale: boolean;
  look: string;
  icon?: ReactNode;
  onAct(candidateId: string, act: SupervisorAct): void;
};

/** An act on one candidate, named in full for who cannot see its row. Pending or stale, it keeps the focus and waits. */
export function ActButton({ row, act, state, isStale, look, icon, onAct }: ActButtonProps) {
  const isPending = state?.kind === "pending";
  const waits = isStale ? m.room_pending_link() : m.room_pending();
  const full = isPending ? waits : FULL_ACT_WORDS[act]();
  const words = isPending ? waits : look === "act" ? ACT_WORDS[act]() : full;
  // Identity is checked here: two people of one name must not be taken for each other.
  const name = act === "confirm-presence" ? `${listName(row)}, ${formatShortDate(row.birthDate)}` : listName(row);
  return (
    <button
      type="button"
      className={`${look}${isPending ? " busy" : ""}`}
      aria-disabled={isPending || isStale || undefined}
      aria-label={m.room_act_of({ act: full, name })}
      onClick={() => {
        if (!isPending && !isStale) onAct(row.candidateId, act);
      }}
    >
      {isPending ? null : icon}
      <span>{words}</span>
    </button>
  );
}
