import { BellRing, CircleCheck, Crosshair, Lock, RefreshCw, TimerOff, Undo2 } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { CallButton } from "./call-button.tsx";
import { CalmNotice } from "./calm-notice.tsx";
import { ExamHead } from "./exam-head.tsx";
import { Notices } from "./notices.tsx";
import { QuestionForm } from "./question-form.tsx";
import { QuestionTimer } from "./question-timer.tsx";
import { refusalMessage } from "./refusal-message.ts";
import { RemainingTime } from "./remaining-time.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { TimeDetail } from "./time-detail.tsx";
import type { Exam } from "./use-exam.ts";

type Question = Extract<CandidateScreen, { screen: "question" }>;
type QuestionProps = { exam: Exam; question: Question; hasTriedToLeave: boolean };

/** One question at a time: who, where in the test, the time left, what the page has to say, and the question itself. */
export function QuestionScreen({ exam, question, hasTriedToLeave }: QuestionProps) {
  const { view } = exam;
  const { item, number, clock, isElapsed, isReported } = question;
  const report = useReport(exam, question);
  const share = `${(100 * number) / view.questionCount}%`;
  const label = m.exam_question_of({ number, count: view.questionCount });
  return (
    <div className={isReported ? "exam locked" : "exam"}>
      <ExamHead
        symbol
        right={<RemainingTime clock={clock} isShown={exam.view.isCountdownShown} serverNowMs={exam.serverNowMs} />}
        detail={<TimeDetail clock={clock} />}
        person={view.person}
      >
        <p style={{ lineHeight: 1.2 }}>
          <b className="nowrap" style={{ fontSize: "1.125rem" }}>
            {m.exam_question({ number })}
            <span className="only-phone">/{view.questionCount}</span>
          </b>{" "}
          <span className="soft no-phone">{m.exam_of({ count: view.questionCount })}</span>
        </p>
        <p className="me no-phone">
          {view.person.lastName.toUpperCase()} {view.person.firstName}
        </p>
      </ExamHead>
      <div
        className="track"
        style={{ "--at": share } as React.CSSProperties}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={view.questionCount}
        aria-valuenow={number}
        aria-label={label}
      >
        <i />
      </div>
      <main className="exam-main" id="contenu">
        <Notices exam={exam}>
          {isReported ? <ReportLock /> : null}
          <OutcomeNotice exam={exam} />
          {report.refusal === null ? null : (
            <CalmNotice look="is-call" icon={BellRing}>
              <p>{report.refusal}</p>
            </CalmNotice>
          )}
          {hasTriedToLeave ? (
            <CalmNotice icon={Undo2}>
              <p>{m.exam_back_refused()}</p>
            </CalmNotice>
          ) : null}
          {question.focus === "lost" ? (
            <CalmNotice look="is-end" icon={Crosshair}>
              <p>{clock.extraTimePercent > 0 ? m.exam_focus_left_free() : m.exam_focus_left()}</p>
            </CalmNotice>
          ) : null}
          {isElapsed ? (
            <CalmNotice look="is-end" icon={TimerOff}>
              <p>{m.exam_elapsed_question()}</p>
            </CalmNotice>
          ) : null}
        </Notices>
        {question.questionEndsAtMs === null ? null : (
          <QuestionTimer
            endsAtMs={question.questionEndsAtMs}
            stoppedAtMs={clock.stoppedAtMs}
            serverNowMs={exam.serverNowMs}
          />
        )}
        <QuestionForm
          key={item.id}
          exam={exam}
          question={question}
          label={label}
          isLocked={isReported || report.isSending}
        >
          <button
            type="button"
            className={`btn quiet${isReported ? " off" : ""}${report.isSending ? " busy" : ""}`}
            aria-disabled={isReported || report.isSending || undefined}
            aria-haspopup="dialog"
            onClick={report.open}
          >
            <BellRing className="i no-phone" aria-hidden="true" />
            <span>
              <span className="no-phone">{m.exam_report()}</span>
              <span className="only-phone">{m.exam_report_short()}</span>
            </span>
          </button>
          <CallButton exam={exam} isCompact />
        </QuestionForm>
      </main>
      {report.isOpen ? <ReportDialog onClose={report.close} onReport={report.send} /> : null}
    </div>
  );
}

/** Blue, not red: the pupil did well. */
function ReportLock() {
  return (
    <CalmNotice look="is-info" icon={Lock}>
      <p>
        <b style={{ fontSize: "1.125rem" }}>{m.exam_report_locked()}</b>
      </p>
      <p>{m.exam_report_locked_text()}</p>
    </CalmNotice>
  );
}

function OutcomeNotice({ exam: { reportOutcome } }: { exam: Exam }) {
  if (reportOutcome === null) return null;
  const isAccepted = reportOutcome === "accepted";
  return (
    <CalmNotice look="is-info" icon={isAccepted ? RefreshCw : CircleCheck}>
      <p>
        <b>{isAccepted ? m.exam_report_accepted() : m.exam_report_refused()}</b>
        {isAccepted ? ` ${m.exam_report_accepted_text()}` : ""}
      </p>
    </CalmNotice>
  );
}

/** The report of a problem, from the press to the room's answer. The lock itself is the room's. */
function useReport(exam: Exam, { number, item, isReported }: Question) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ number: number; text: string } | null>(null);

  const send = async () => {
    setOpenFor(null);
    if (isSending) return;
    setSending(true);
    setRefused(null);
    const reply = await exam.report(number, item.id);
    setSending(false);
    // The refusal of a question that was just answered is read beside the next one.
    if (!reply.ok) setRefused({ number, text: refusalMessage(reply) });
  };

  return {
    // The question that the dialog speaks of may be gone meanwhile: answered, replaced, or locked by another tab.
    isOpen: openFor === item.id && !isReported,
    isSending,
    refusal: refused !== null && number - refused.number <= 1 ? refused.text : null,
    open: () => {
      if (!isReported && !isSending) setOpenFor(item.id);
    },
    close: () => setOpenFor(null),
    send: () => void send(),
  };
}
