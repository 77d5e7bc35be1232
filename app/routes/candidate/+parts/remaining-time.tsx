import { useEffect, useRef, useState } from "react";
import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateClock } from "#worker/core/session/views.ts";
import { markPassed, secondsLeft } from "./exam-time.ts";
import { useServerNow } from "./use-server-now.ts";

/** `isShown` false: the session shows no countdown, the marks are seen as by who has hidden it */
type RemainingTimeProps = { clock: CandidateClock; isShown: boolean; serverNowMs(): number };

/** How long a mark that was passed stays in the live region. */
const SAID_MS = 15_000;

/** The time left, from the server's clock. Text, silent except at a few marks; it may be hidden by choice. */
export function RemainingTime({ clock, isShown, serverNowMs }: RemainingTimeProps) {
  const nowMs = useServerNow(serverNowMs);
  const seconds = nowMs === null ? null : secondsLeft(clock, nowMs);
  const mark = useMark(seconds);
  const isStopped = clock.stoppedAtMs !== null;
  return (
    <div className={isShown ? "left" : "left marks-only"}>
      <p role="timer" aria-live="off" className="time-left">
        <b>{seconds === null ? "\u00a0" : formatLeft(seconds)}</b>
        <span className="xs soft">
          {isStopped ? (
            m.time_stopped()
          ) : (
            <>
              <span className="no-phone">
                {clock.extraTimePercent > 0
                  ? m.time_left_extra({ percent: formatPercent(clock.extraTimePercent) })
                  : m.time_left()}
              </span>
              <span className="only-phone">{m.time_left()}</span>
            </>
          )}
        </span>
      </p>
      {/* Heard while the time is shown; seen, too, by who has hidden it. */}
      <p className="time-mark" role="status">
        {mark === null ? "" : m.time_left_spoken({ minutes: mark })}
      </p>
    </div>
  );
}

function useMark(seconds: number | null): number | null {
  const [mark, setMark] = useState<number | null>(null);
  const before = useRef(seconds);
  useEffect(() => {
    const passed = before.current === null || seconds === null ? null : markPassed(before.current, seconds);
    before.current = seconds;
    if (passed !== null) setMark(passed);
  }, [seconds]);
  useEffect(() => {
    if (mark === null) return;
    const timer = setTimeout(() => setMark(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [mark]);
  return mark;
}

/** Whole minutes while there are five or more, then minutes and seconds, then seconds. */
function formatLeft(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
  if (minutes >= 5) return `${minutes}\u00a0min`;
  if (minutes === 0) return `${seconds}\u00a0s`;
  return `${minutes}\u00a0min\u00a0${String(seconds % 60).padStart(2, "0")}\u00a0s`;
}
