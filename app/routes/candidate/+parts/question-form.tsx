import { ArrowRight, SkipForward } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { ERROR_ID } from "#app/question/answer-field.ts";
import { AnswerFields } from "#app/question/answer-fields.tsx";
import { emptyAnswer, incompleteMessage } from "#app/question/incomplete-answer.ts";
import { QuestionBody } from "#app/question/question-body.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { readDraft, saveDraft } from "./draft.ts";
import { refusalMessage } from "./refusal-message.ts";
import type { Exam } from "./use-exam.ts";

type Question = Extract<CandidateScreen, { screen: "question" }>;
type QuestionFormProps = {
  exam: Exam;
  question: Question;
  label: string;
  /** a report is open: nothing can be answered until the supervisor has looked */
  isLocked: boolean;
  /** the left of the foot */
  children: ReactNode;
};

/** A press this soon after a question appeared was meant for the one before: a double click answers once. */
const SETTLE_MS = 500;

/**
 * What was done on this question and not given: what another machine of this test sent to the room last, else what this
 * tab has, else what the room has.
 */
function draftOf({ view, draft }: Exam, item: ShownItem): Answer | null {
  const here = readDraft(view.sessionNumber, item.id);
  const isOfItem = item.kind === "simulator" && draft?.itemId === item.id;
  if (!isOfItem || (here !== null && draft.isOwn)) return here;
  return { ...emptyAnswer(item), actions: actionsIn(draft.log) } as Answer;
}

function actionsIn(log: string): unknown[] {
  const parsed: unknown = JSON.parse(log);
  return Array.isArray(parsed) ? parsed : [];
}

/** The question and its answer. Mounted afresh for each question, so that nothing of the former one stays. */
export function QuestionForm({ exam, question: { item, number }, label, isLocked, children }: QuestionFormProps) {
  const { sessionNumber } = exam.view;
  const [answer, setAnswer] = useState<Answer>(() => emptyAnswer(item));
  const [fault, setFault] = useState<string>();
  const [isRead, setRead] = useState(false);
  const shownAtMs = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);

  const asMounted = useRef({ exam, item });
  // Of the question as it was mounted: a view that comes later must not take what was done since.
  useEffect(() => {
    shownAtMs.current = performance.now();
    const { exam, item } = asMounted.current;
    const draft = draftOf(exam, item);
    if (draft !== null) setAnswer(draft);
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);

  const isSending = exam.answers.isGiven(item.id);
  const isShut = isSending || isLocked;
  const refusal = exam.answers.refusalOf(item.id);
  const error = fault ?? (refusal === null || isRead || isShut ? undefined : refusalMessage(refusal));

  const change = (next: Answer) => {
    setAnswer(next);
    setFault(undefined);
    setRead(true);
    saveDraft(sessionNumber, item.id, next);
    exam.keepDraft(item.id, next);
  };

  const give = (given: Answer) => {
    if (isShut || performance.now() - shownAtMs.current < SETTLE_MS) return;
    setFault(undefined);
    setRead(false);
    exam.answers.give(number, item.id, given);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isShut) return;
    const missing = incompleteMessage(item, answer);
    if (missing === null) give(answer);
    else setFault(missing);
  };

  const off = isLocked ? " off" : "";
  return (
    <form className="exam-form" onSubmit={submit} noValidate>
      <QuestionBody
        item={item}
        folder={`/api/questions/${sessionNumber}/${item.id}`}
        kept={exam.offline.files}
        hiddenLabel={label}
        heading={heading}
      >
        <AnswerFields item={item} answer={answer} isLocked={isShut} onChange={change} hasError={error !== undefined} />
        <div role="alert">
          <FieldError id={ERROR_ID} text={error} />
        </div>
      </QuestionBody>
      <div className="exam-foot">
        {children}
        <span className="push" />
        <button
          type="button"
          className={`btn${off}`}
          aria-disabled={isShut || undefined}
          onClick={() => give({ kind: "skip" })}
        >
          <SkipForward className="i no-phone" aria-hidden="true" /> {m.exam_skip()}
        </button>
        <button
          type="submit"
          className={`btn main${off}${isSending ? " busy" : ""}`}
          aria-disabled={isShut || undefined}
        >
          <span className="no-phone">{m.exam_validate()}</span>
          <span className="only-phone">{m.exam_validate_short()}</span> <ArrowRight className="i" aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}
