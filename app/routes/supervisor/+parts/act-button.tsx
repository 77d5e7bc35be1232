import { type ReactNode, useLayoutEffect, useRef } from "react";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { listName } from "./room-words.ts";
import { actWords, type RowAct } from "./row-acts.ts";
import type { ActState } from "./use-acts.ts";

type ActButtonProps = {
  row: CandidateRow;
  act: RowAct;
  state: ActState | undefined;
  isStale: boolean;
  look: string;
  /** a word must do, beside words that say the rest */
  isShort?: boolean;
  icon?: ReactNode;
  onAct(candidateId: string, act: RowAct): void;
};

/** An act on one candidate, named in full for who cannot see its row. Pending or stale, it keeps the focus and waits. */
export function ActButton({ row, act, state, isStale, look, isShort = look === "act", icon, onAct }: ActButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  // A button that goes once its act is done takes no focus with it. Its clean-up still runs with the button in place.
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own === null || document.activeElement !== own) return;
      const row = own.closest("[data-candidate]");
      const place = row?.querySelector(".open") ?? own.closest("dialog")?.querySelector("[data-first]");
      if (place instanceof HTMLElement) place.focus();
    };
  }, []);
  const isPending = state?.kind === "pending";
  const waits = isStale ? m.room_pending_link() : m.room_pending();
  const { short, full } = actWords(act, row);
  const spoken = isPending ? waits : full;
  const words = isPending ? waits : isShort ? short : full;
  // Identity is checked here: two people of one name must not be taken for each other.
  const name = act === "confirm-presence" ? `${listName(row)}, ${formatShortDate(row.birthDate)}` : listName(row);
  return (
    <button
      ref={button}
      type="button"
      className={`${look}${isPending ? " busy" : ""}`}
      aria-disabled={isPending || isStale || undefined}
      aria-label={m.room_act_of({ act: spoken, name })}
      onClick={() => {
        if (!isPending && !isStale) onAct(row.candidateId, act);
      }}
    >
      {isPending ? null : icon}
      <span>{words}</span>
    </button>
  );
}
