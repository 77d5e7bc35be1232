import { ArrowRight, HelpCircle } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Form, useNavigation, useSubmit } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { ERROR_ID } from "#app/question/answer-field.ts";
import { AnswerFields } from "#app/question/answer-fields.tsx";
import { emptyAnswer, incompleteMessage } from "#app/question/incomplete-answer.ts";
import { QuestionBody } from "#app/question/question-body.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import { forgetDraft, readDraft, saveDraft } from "./draft.ts";

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
  const [answer, setAnswer] = useState<Answer>(() => emptyAnswer(item));
  const [fault, setFault] = useState(refusal);
  const heading = useRef<HTMLHeadingElement>(null);
  const submit = useSubmit();
  const isSending = useNavigation().state !== "idle";
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const draft = readDraft("entrainement", item.id);
    if (draft !== null) setAnswer(draft);
  }, [item.id]);

  const give = (given: Answer) => {
    if (isSending) return;
    forgetDraft("entrainement");
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
      <QuestionBody item={item} folder={`${files}/${item.id}`} label={label} heading={heading}>
        <AnswerFields
          item={item}
          answer={answer}
          isLocked={isSending}
          hasError={fault !== undefined}
          onChange={(next) => {
            setAnswer(next);
            saveDraft("entrainement", item.id, next);
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
