import { CloudOff } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateClock } from "#worker/core/session/views.ts";
import { ClockScreen } from "./clock-screen.tsx";
import type { Exam } from "./use-exam.ts";

/** The reserve is used up, or the time is, and the link is not back: what is safe, and that there is nothing to do. */
export function OfflineScreen({ exam, clock }: { exam: Exam; clock: CandidateClock }) {
  const isOver = exam.serverNowMs() >= clock.deadlineMs;
  const title = isOver ? m.elapsed_title() : m.offline_title();
  return (
    <ClockScreen exam={exam} clock={clock} icon={CloudOff} title={title} isOffline>
      <p>{isOver ? m.offline_over_text() : m.offline_text()}</p>
    </ClockScreen>
  );
}
