import { Timer } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { useServerNow } from "./use-server-now.ts";

type QuestionTimerProps = { endsAtMs: number; stoppedAtMs: number | null; serverNowMs(): number };

/** The question's own time, m:ss; at its end what an answer is still worth. */
export function QuestionTimer({ endsAtMs, stoppedAtMs, serverNowMs }: QuestionTimerProps) {
  const nowMs = useServerNow(serverNowMs);
  if (nowMs === null) return null;
  const seconds = Math.max(0, Math.ceil((endsAtMs - (stoppedAtMs ?? nowMs)) / 1_000));
  return (
    <div className={seconds === 0 ? "question-timer over" : "question-timer"}>
      <p role="timer" aria-live="off">
        <Timer className="i" aria-hidden="true" /> {m.exam_timed_left()}{" "}
        <b>
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
        </b>
      </p>
      <p role="status">{seconds === 0 ? m.exam_timed_over() : ""}</p>
    </div>
  );
}
