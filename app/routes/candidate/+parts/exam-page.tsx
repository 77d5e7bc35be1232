import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import { CodeScreen, ResumeScreen, WaitingScreen } from "./door-screens.tsx";
import { ClosedScreen, EndedScreen, FrozenScreen, TimeElapsedScreen } from "./end-screens.tsx";
import { InstructionsScreen } from "./instructions-screen.tsx";
import { FocusScreen, TimedScreen } from "./mode-screens.tsx";
import { OfflineScreen } from "./offline-screen.tsx";
import { PausedScreen } from "./paused-screen.tsx";
import { QuestionScreen } from "./question-screen.tsx";
import { type Exam, type ExamStart, useExam } from "./use-exam.ts";
import { useFocusMode } from "./use-focus-mode.ts";
import { useStayInTest } from "./use-stay-in-test.ts";

/** A candidate's whole session on this device: one page from the door to the end. */
export function ExamPage({ start }: { start: ExamStart }) {
  const exam = useExam(start);
  const hasTriedToLeave = useStayInTest(exam);
  return <Screen exam={exam} hasTriedToLeave={hasTriedToLeave} />;
}

function Screen({ exam, hasTriedToLeave }: { exam: Exam; hasTriedToLeave: boolean }) {
  const { screen } = exam.view;
  const focus = useFocusMode(exam);
  if (exam.offline.isWaiting && screen.screen === "question") return <OfflineScreen exam={exam} clock={screen.clock} />;
  switch (screen.screen) {
    case "waiting":
      return <WaitingScreen exam={exam} reason={screen.reason} />;
    case "code":
      return <CodeScreen exam={exam} purpose={screen.purpose} validUntilMs={screen.validUntilMs} />;
    case "resume-requested":
      return <ResumeScreen exam={exam} />;
    case "instructions":
      return <InstructionsScreen exam={exam} />;
    case "question":
      if (focus.needsIntro) return <FocusScreen exam={exam} question={screen} onReady={focus.confirm} />;
      return <QuestionScreen exam={exam} question={screen} hasTriedToLeave={hasTriedToLeave} />;
    case "timed":
      return <TimedScreen exam={exam} timed={screen} />;
    case "paused":
      return <PausedScreen exam={exam} paused={screen} />;
    case "time-elapsed":
      return <TimeElapsedScreen exam={exam} clock={screen.clock} />;
    case "ended":
      return <EndedScreen exam={exam} reason={screen.reason} answered={screen.answeredCount} />;
    case "frozen":
      return <FrozenScreen exam={exam} />;
    case "closed":
      return <ClosedScreen exam={exam} />;
    default:
      return exhaustive(screen);
  }
}
