import { X } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { RecentGrant } from "./recent-grant.ts";
import { listName } from "./room-words.ts";

type GrantToastProps = {
  grant: RecentGrant;
  /** why it could not be taken back */
  refusal: string | null;
  isPending: boolean;
  isStale: boolean;
  onUndo(): void;
  onClose(): void;
};

/** For a minute: what was given, to how many, and the way back. */
export function GrantToast({ grant, refusal, isPending, isStale, onUndo, onClose }: GrantToastProps) {
  const { minutes, holders } = grant;
  const [only] = holders;
  const words =
    only !== undefined && holders.length === 1
      ? m.room_granted_one({ minutes, name: listName(only) })
      : m.room_granted_many({ minutes, count: holders.length });
  return (
    <section className="toast grant-toast" aria-label={m.room_act_grant()}>
      <p role={refusal === null ? undefined : "alert"}>{refusal ?? words}</p>
      <button
        type="button"
        className="btn"
        aria-label={m.room_undo_one()}
        aria-disabled={isPending || isStale || undefined}
        onClick={() => {
          if (!isPending && !isStale) onUndo();
        }}
      >
        {isPending ? m.room_pending() : m.room_undo()}
      </button>
      <button type="button" className="btn icon" aria-label={m.room_dismiss()} onClick={onClose}>
        <X className="i" aria-hidden="true" />
      </button>
    </section>
  );
}
