import { CirclePause } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { CallButton } from "./call-button.tsx";
import { ExamHead } from "./exam-head.tsx";
import { formatClock } from "./format-clock.ts";
import { Notices } from "./notices.tsx";
import { RemainingTime } from "./remaining-time.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { TimeDetail } from "./time-detail.tsx";
import type { Exam } from "./use-exam.ts";

type Paused = Extract<CandidateScreen, { screen: "paused" }>;

/** The clock stands still and the question is hidden: why, since when, what is safe. It opens again by itself. */
export function PausedScreen({ exam, paused }: { exam: Exam; paused: Paused }) {
  const { scope, reason, sinceMs, clock } = paused;
  return (
    <div className="port">
      <ExamHead
        right={<RemainingTime clock={clock} serverNowMs={exam.serverNowMs} />}
        call={<CallButton exam={exam} />}
        detail={<TimeDetail clock={clock} />}
        person={exam.view.person}
      />
      <div className="horizon" />
      <main className="port-in stack" id="contenu">
        <CirclePause className="i big-icon" aria-hidden="true" />
        <ScreenTitle exam={exam}>{m.exam_pause_title()}</ScreenTitle>
        <Notices exam={exam} />
        <p>
          <b>{scope === "room" ? m.exam_pause_room({ reason }) : m.exam_pause_own({ reason })}</b>
        </p>
        <p>{m.exam_pause_since({ time: formatClock(sinceMs, exam.view.timeZone) })}</p>
        <p>{m.exam_pause_safe()}</p>
      </main>
    </div>
  );
}
