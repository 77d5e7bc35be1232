import { ArrowRight, HelpCircle } from "lucide-react";
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Form, useNavigation, useSubmit } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { ERROR_ID } from "#app/question/answer-field.ts";
import { AnswerFields } from "#app/question/answer-fields.tsx";
import { emptyAnswer, incompleteMessage, instruction } from "#app/question/incomplete-answer.ts";
import { ItemFiles } from "#app/question/item-files.tsx";
import { ItemText } from "#app/question/item-text.tsx";
import { ReadAloud } from "#app/question/read-aloud.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";

type PracticeQuestionProps = {
  item: ShownItem;
  /** the answer's place in the competence: an answer sent twice counts once */
  rank: number;
  /** read before the question: "Question 3" */
  label: string;
  /** where the files of questions are, without the item */
  files: string;
  /** of the last answer, when the server could not take it */
  refusal?: string | undefined;
};

/** A question of practice with its answer, posted as a form. Mount it afresh for each question. */
export function PracticeQuestion({ item, rank, label, files, refusal }: PracticeQuestionProps) {
  const [answer, setAnswer] = useState<Answer>(() => emptyAnswer(item.kind));
  const [fault, setFault] = useState(refusal);
  const heading = useRef<HTMLHeadingElement>(null);
  const submit = useSubmit();
  const isSending = useNavigation().state !== "idle";
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const give = (given: Answer) => {
    if (isSending) return;
    const fields = { question: item.id, rang: String(rank), reponse: JSON.stringify(given) };
    void submit(fields, { method: "post", replace: true });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const missing = incompleteMessage(item, answer);
    setFault(missing ?? undefined);
    if (missing === null) give(answer);
  };
  return (
    <Form method="post" className="exam-form" onSubmit={onSubmit} noValidate>
      <QuestionBody item={item} files={files} label={label} heading={heading}>
        <AnswerFields
          item={item}
          answer={answer}
          isLocked={isSending}
          hasError={fault !== undefined}
          onChange={(next) => {
            setAnswer(next);
            setFault(undefined);
          }}
        />
        <div role="alert">
          <FieldError id={ERROR_ID} text={fault} />
        </div>
      </QuestionBody>
      <div className="exam-foot">
        <span className="push" />
        <button
          type="button"
          className="btn"
          aria-disabled={isSending || undefined}
          onClick={() => give({ kind: "skip" })}
        >
          <HelpCircle className="i no-phone" aria-hidden="true" /> {m.practice_do_not_know()}
        </button>
        <button
          type="submit"
          className={isSending ? "btn main busy" : "btn main"}
          aria-disabled={isSending || undefined}
        >
          {m.exam_validate_short()} <ArrowRight className="i" aria-hidden="true" />
        </button>
      </div>
    </Form>
  );
}

type QuestionBodyProps = {
  item: ShownItem;
  /** where the files of questions are, without the item */
  files: string;
  label: string;
  heading?: RefObject<HTMLHeadingElement | null> | undefined;
  children: ReactNode;
};

/** The words, picture and documents of a question, and beside them what is answered. */
export function QuestionBody({ item, files, label, heading, children }: QuestionBodyProps) {
  const hasContext = item.situation !== null || item.documents.length > 0 || item.illustration !== null;
  return (
    <div className="ask">
      <div className="ask-head">
        <p className="label">
          {label}. {instruction(item)}
        </p>
        <ReadAloud item={item} />
      </div>
      <h1 ref={heading} tabIndex={-1} className="pre-line">
        <ItemText text={item.question} />
      </h1>
      <div className={hasContext ? "cols" : undefined}>
        {hasContext ? (
          <div>
            {item.situation === null ? null : (
              <div className="situation pre-line">
                <ItemText text={item.situation} />
              </div>
            )}
            <ItemFiles folder={`${files}/${item.id}`} item={item} />
          </div>
        ) : null}
        <div>{children}</div>
      </div>
    </div>
  );
}
