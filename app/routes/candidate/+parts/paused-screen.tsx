import { CirclePause } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { ExamHead } from "./exam-head.tsx";
import { formatClock } from "./format-clock.ts";
import { LinkNotice } from "./link-notice.tsx";
import { RemainingTime } from "./remaining-time.tsx";
import type { Exam } from "./use-exam.ts";

type Paused = Extract<CandidateScreen, { screen: "paused" }>;

/** The clock stands still and the question is hidden: why, since when, what is safe. It opens again by itself. */
export function PausedScreen({ exam, paused }: { exam: Exam; paused: Paused }) {
  const { scope, reason, sinceMs, clock } = paused;
  return (
    <div className="port">
      <ExamHead right={<RemainingTime clock={clock} serverNowMs={exam.serverNowMs} />} />
      <div className="horizon" />
      <main className="port-in stack" id="contenu" aria-live="polite">
        <CirclePause className="i big-icon" aria-hidden="true" />
        <h1>{m.exam_pause_title()}</h1>
        <LinkNotice exam={exam} />
        <p>
          <b>{scope === "room" ? m.exam_pause_room({ reason }) : m.exam_pause_own({ reason })}</b>
        </p>
        <p>{m.exam_pause_since({ time: formatClock(sinceMs, exam.view.timeZone) })}</p>
        <p>{m.exam_pause_safe()}</p>
      </main>
    </div>
  );
}
