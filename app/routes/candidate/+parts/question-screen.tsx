import { ArrowRight, SkipForward, TimerOff, Undo2 } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import type { Answer } from "#worker/core/itembank/item.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { AnswerFields } from "./answer-fields.tsx";
import { clearDraft, readDraft, saveDraft } from "./draft.ts";
import { ExamHead } from "./exam-head.tsx";
import { ItemText } from "./item-text.tsx";
import { LinkNotice } from "./link-notice.tsx";
import { refusalMessage } from "./refusal-message.ts";
import { RemainingTime } from "./remaining-time.tsx";
import type { Exam } from "./use-exam.ts";

type Question = Extract<CandidateScreen, { screen: "question" }>;
type QuestionProps = { exam: Exam; question: Question; hasTriedToLeave: boolean };

/** A press this soon after a question appeared was meant for the one before: a double click answers once. */
const SETTLE_MS = 500;

/** One question. Mounted afresh for each number, so that nothing of the former one stays. */
export function QuestionScreen({ exam, question, hasTriedToLeave }: QuestionProps) {
  const { view } = exam;
  const { item, number, clock, isElapsed } = question;
  const [answer, setAnswer] = useState<Answer>(() => ({ kind: "choices", choices: [] }));
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const shownAtMs = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    shownAtMs.current = performance.now();
    setAnswer(readDraft(view.sessionNumber, item.id) ?? emptyAnswer(item.kind));
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [view.sessionNumber, item.id, item.kind]);

  const change = (next: Answer) => {
    setAnswer(next);
    setError(undefined);
    saveDraft(view.sessionNumber, item.id, next);
  };

  const send = async (given: Answer) => {
    if (isSending || performance.now() - shownAtMs.current < SETTLE_MS) return;
    setSending(true);
    const reply = await exam.answer(number, item.id, given);
    if (reply.ok) return clearDraft(view.sessionNumber);
    setSending(false);
    setError(refusalMessage(reply));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = incompleteMessage(item.kind, answer);
    if (fault === null) void send(answer);
    else setError(fault);
  };

  const share = `${(100 * number) / view.questionCount}%`;
  const label = m.exam_question_of({ number, count: view.questionCount });
  return (
    <div className="exam">
      <ExamHead symbol right={<RemainingTime clock={clock} serverNowMs={exam.serverNowMs} />}>
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
      <form className="exam-form" onSubmit={submit} noValidate>
        <main className="ask" id="contenu">
          <LinkNotice exam={exam} />
          {hasTriedToLeave ? (
            <div className="notice" role="status">
              <Undo2 className="i" aria-hidden="true" />
              <div>
                <p>{m.exam_back_refused()}</p>
              </div>
            </div>
          ) : null}
          {isElapsed ? (
            <div className="notice is-end" role="status">
              <TimerOff className="i" aria-hidden="true" />
              <div>
                <p>{m.exam_elapsed_question()}</p>
              </div>
            </div>
          ) : null}
          <p className="label">{instruction(item.kind)}</p>
          <h1 ref={heading} tabIndex={-1} className="pre-line">
            <span className="vh">{label}. </span>
            <ItemText text={item.question} />
          </h1>
          <div className={item.situation === null ? undefined : "cols"}>
            {item.situation === null ? null : (
              <div className="situation pre-line">
                <ItemText text={item.situation} />
              </div>
            )}
            <div>
              <AnswerFields
                item={item}
                answer={answer}
                isLocked={isSending}
                onChange={change}
                hasError={error !== undefined}
              />
              <div role="alert">
                <FieldError id="reponse-erreur" text={error} />
              </div>
            </div>
          </div>
        </main>
        <footer className="exam-foot">
          <span className="push" />
          <button
            type="button"
            className="btn"
            aria-disabled={isSending || undefined}
            onClick={() => send({ kind: "skip" })}
          >
            <SkipForward className="i no-phone" aria-hidden="true" /> {m.exam_skip()}
          </button>
          <button
            type="submit"
            className={`btn main${isSending ? " busy" : ""}`}
            aria-disabled={isSending || undefined}
          >
            <span className="no-phone">{m.exam_validate()}</span>
            <span className="only-phone">{m.exam_validate_short()}</span>{" "}
            <ArrowRight className="i" aria-hidden="true" />
          </button>
        </footer>
      </form>
    </div>
  );
}

function emptyAnswer(kind: Question["item"]["kind"]): Answer {
  return kind === "qroc" ? { kind: "text", text: "" } : { kind: "choices", choices: [] };
}

function instruction(kind: Question["item"]["kind"]): string {
  if (kind === "qcu") return m.exam_do_qcu();
  return kind === "qcm" ? m.exam_do_qcm() : m.exam_do_qroc();
}

/** What is missing before this may be sent; the server judges the same. */
function incompleteMessage(kind: Question["item"]["kind"], answer: Answer): string | null {
  if (answer.kind === "text") return answer.text.trim() === "" ? m.exam_missing_text() : null;
  const count = answer.kind === "choices" ? answer.choices.length : 0;
  if (kind === "qcm") return count < 2 ? m.exam_missing_choices() : null;
  return count === 0 ? m.exam_missing_choice() : null;
}
