import { CirclePause, Play } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { RoomHeader } from "#worker/core/session/views.ts";
import { formatAge } from "./room-times.ts";

type PauseBarProps = {
  header: RoomHeader;
  nowMs: number;
  isStale: boolean;
  isPending: boolean;
  onResume(): void;
};

/** The room's clocks are stopped: since when, why, by whom, and the way on. */
export function PauseBar({ header: { pause, acts }, nowMs, isStale, isPending, onResume }: PauseBarProps) {
  if (pause === null) return null;
  const by = m.room_paused_by({ reason: pause.reason, name: pause.byName });
  const cannot = isStale || isPending;
  return (
    <section className="pause-bar" aria-label={m.room_drawer_pause_room()}>
      <CirclePause className="i" aria-hidden="true" />
      <p>
        <b>{m.room_paused_since({ age: formatAge(nowMs - pause.sinceMs) })}</b>
        <span title={by}>{by}</span>
      </p>
      {acts.includes("resume-room") ? (
        <button
          type="button"
          className={isPending ? "btn main busy" : "btn main"}
          aria-label={m.room_unpause_room_full()}
          aria-disabled={cannot || undefined}
          onClick={() => {
            if (!cannot) onResume();
          }}
        >
          {isPending ? null : <Play className="i" aria-hidden="true" />}
          <span>{m.room_unpause_room()}</span>
        </button>
      ) : null}
    </section>
  );
}
