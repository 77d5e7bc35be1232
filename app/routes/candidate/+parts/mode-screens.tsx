import { Crosshair, Timer } from "lucide-react";
import { useState } from "react";
import { formatDuration } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { ClockScreen } from "./clock-screen.tsx";
import { refusalMessage } from "./refusal-message.ts";
import type { Exam } from "./use-exam.ts";

type Timed = Extract<CandidateScreen, { screen: "timed" }>;
type Question = Extract<CandidateScreen, { screen: "question" }>;

/** A timed question waits: how long it lasts, and that nothing of it runs before its candidate is ready. */
export function TimedScreen({ exam, timed: { number, itemId, seconds, clock } }: { exam: Exam; timed: Timed }) {
  const [isStarting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const start = async () => {
    if (isStarting) return;
    setStarting(true);
    const reply = await exam.startTimer(number, itemId);
    setStarting(false);
    setRefusal(reply.ok ? null : refusalMessage(reply));
  };
  return (
    <ModeScreen
      exam={exam}
      clock={clock}
      icon={Timer}
      title={m.exam_timed_title({ number })}
      isBusy={isStarting}
      onReady={() => void start()}
    >
      <p>
        <b>{m.exam_timed_length({ time: formatDuration(seconds) })}</b>
      </p>
      <p>{m.exam_timed_text()}</p>
      {refusal === null ? null : <p role="alert">{refusal}</p>}
    </ModeScreen>
  );
}

/** Before the first question in focus mode: what is asked, and what leaving the page means. */
export function FocusScreen({ exam, question, onReady }: { exam: Exam; question: Question; onReady(): void }) {
  const hasExtraTime = question.clock.extraTimePercent > 0;
  return (
    <ModeScreen
      exam={exam}
      clock={question.clock}
      icon={Crosshair}
      title={m.exam_focus_title()}
      isBusy={false}
      onReady={onReady}
    >
      <p>{m.exam_focus_text()}</p>
      <p>{hasExtraTime ? m.exam_focus_free() : m.exam_focus_rule()}</p>
    </ModeScreen>
  );
}

type ModeScreenProps = Omit<Parameters<typeof ClockScreen>[0], "isOffline"> & { isBusy: boolean; onReady(): void };

function ModeScreen({ isBusy, onReady, children, ...screen }: ModeScreenProps) {
  return (
    <ClockScreen {...screen}>
      {children}
      <p>
        <button
          type="button"
          className={isBusy ? "btn main big busy" : "btn main big"}
          aria-disabled={isBusy || undefined}
          onClick={onReady}
        >
          {m.exam_mode_ready()}
        </button>
      </p>
    </ClockScreen>
  );
}
