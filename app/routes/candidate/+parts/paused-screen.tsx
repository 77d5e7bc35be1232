import { CirclePause } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { ClockScreen } from "./clock-screen.tsx";
import { formatClock } from "./format-clock.ts";
import type { Exam } from "./use-exam.ts";

type Paused = Extract<CandidateScreen, { screen: "paused" }>;

/** The clock stands still and the question is hidden: why, since when, what is safe. It opens again by itself. */
export function PausedScreen({ exam, paused }: { exam: Exam; paused: Paused }) {
  const { scope, reason, sinceMs, clock } = paused;
  return (
    <ClockScreen exam={exam} clock={clock} icon={CirclePause} title={m.exam_pause_title()}>
      <p>
        <b>{scope === "room" ? m.exam_pause_room({ reason }) : m.exam_pause_own({ reason })}</b>
      </p>
      <p>{m.exam_pause_since({ time: formatClock(sinceMs, exam.view.timeZone) })}</p>
      <p>{m.exam_pause_safe()}</p>
    </ClockScreen>
  );
}
