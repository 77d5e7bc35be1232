import { useEffect, useState } from "react";
import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateClock } from "#worker/core/session/views.ts";

/** Minutes before the end at which a screen reader is told, once each. */
const SPOKEN_MINUTES = [30, 10, 5, 1];

/** The time left, from the server's clock. Text, silent except at a few marks; it may be hidden by choice. */
export function RemainingTime({ clock, serverNowMs }: { clock: CandidateClock; serverNowMs(): number }) {
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNowMs(serverNowMs());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [serverNowMs]);

  const seconds = nowMs === null ? null : Math.max(0, Math.ceil((clock.deadlineMs - nowMs) / 1000));
  const spoken = seconds === null ? undefined : SPOKEN_MINUTES.find((mark) => Math.abs(seconds - mark * 60) <= 3);
  return (
    <div className="left time-left">
      <p role="timer" aria-live="off">
        <b>{seconds === null ? "\u00a0" : formatLeft(seconds)}</b>
        <span className="xs soft">
          <span className="no-phone">
            {clock.extraTimePercent > 0
              ? m.time_left_extra({ percent: formatPercent(clock.extraTimePercent) })
              : m.time_left()}
          </span>
          <span className="only-phone">{m.time_left()}</span>
        </span>
      </p>
      <p className="vh" role="status">
        {spoken === undefined ? "" : m.time_left_spoken({ minutes: spoken })}
      </p>
    </div>
  );
}

/** Whole minutes while there are five or more, then minutes and seconds. */
function formatLeft(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
  if (minutes >= 5) return `${minutes}\u00a0min`;
  return `${minutes}\u00a0min\u00a0${String(seconds % 60).padStart(2, "0")}\u00a0s`;
}
