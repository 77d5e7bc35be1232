import { CloudOff } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateClock } from "#worker/core/session/views.ts";
import { ExamHead } from "./exam-head.tsx";
import { Notices } from "./notices.tsx";
import { RemainingTime } from "./remaining-time.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { TimeDetail } from "./time-detail.tsx";
import type { Exam } from "./use-exam.ts";

/** The reserve is used up, or the time is, and the link is not back: what is safe, and that there is nothing to do. */
export function OfflineScreen({ exam, clock }: { exam: Exam; clock: CandidateClock }) {
  const isOver = exam.serverNowMs() >= clock.deadlineMs;
  return (
    <div className="port">
      <ExamHead
        right={<RemainingTime clock={clock} serverNowMs={exam.serverNowMs} />}
        detail={<TimeDetail clock={clock} />}
      />
      <div className="horizon" />
      <main className="port-in stack" id="contenu">
        <CloudOff className="i big-icon" aria-hidden="true" />
        <ScreenTitle exam={exam}>{isOver ? m.elapsed_title() : m.offline_title()}</ScreenTitle>
        <Notices exam={exam} />
        <p>{isOver ? m.offline_over_text() : m.offline_text()}</p>
      </main>
    </div>
  );
}
