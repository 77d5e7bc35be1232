import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { CandidateClock } from "#worker/core/session/views.ts";
import { CallButton } from "./call-button.tsx";
import { ExamHead } from "./exam-head.tsx";
import { Notices } from "./notices.tsx";
import { RemainingTime } from "./remaining-time.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { TimeDetail } from "./time-detail.tsx";
import type { Exam } from "./use-exam.ts";

type ClockScreenProps = {
  exam: Exam;
  clock: CandidateClock;
  icon: LucideIcon;
  title: string;
  /** neither a call nor another login can leave the machine */
  isOffline?: boolean;
  children: ReactNode;
};

/** Within the test, no question on screen: the time left, what it is about, and what there is to do. */
export function ClockScreen({ exam, clock, icon: Icon, title, isOffline = false, children }: ClockScreenProps) {
  const reach = isOffline ? {} : { call: <CallButton exam={exam} />, person: exam.view.person };
  return (
    <div className="port">
      <ExamHead
        right={<RemainingTime clock={clock} isShown={exam.view.isCountdownShown} serverNowMs={exam.serverNowMs} />}
        detail={<TimeDetail clock={clock} />}
        {...reach}
      />
      <div className="horizon" />
      <main className="port-in stack" id="contenu">
        <Icon className="i big-icon" aria-hidden="true" />
        <ScreenTitle exam={exam}>{title}</ScreenTitle>
        <Notices exam={exam} />
        {children}
      </main>
    </div>
  );
}
