import { ArrowRight, CircleCheck, CircleX } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { AnswerFields } from "#app/question/answer-fields.tsx";
import { ItemText } from "#app/question/item-text.tsx";
import { QuestionBody } from "#app/question/question-body.tsx";
import type { AnswerVerdict } from "#worker/usecases/practice/judge-answer.ts";

type PracticeVerdictProps = {
  outcome: AnswerVerdict;
  label: string;
  /** where the files of questions are, without the item */
  files: string;
  /** what the answer changed, in words */
  children: ReactNode;
  /** address and words of the way on */
  next: { to: string; text: string };
};

/** Right or wrong, said first; then the question again with what was answered. The way on is a plain link. */
export function PracticeVerdict({ outcome, label, files, children, next }: PracticeVerdictProps) {
  const { item, given, verdict, solution } = outcome;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus({ preventScroll: true }), []);
  const isRight = verdict === "right";
  const Icon = isRight ? CircleCheck : CircleX;
  const words = { right: m.practice_right(), wrong: m.practice_wrong(), skipped: m.practice_skipped() };
  return (
    <div className="exam-form">
      <div className="ask-said">
        <div ref={said} tabIndex={-1} className={isRight ? "notice is-run" : "notice is-call"}>
          <Icon className="i" aria-hidden="true" />
          <div>
            <p>
              <b>{words[verdict]}</b>
            </p>
            {children}
          </div>
        </div>
      </div>
      <QuestionBody item={item} folder={`${files}/${item.id}`} label={label}>
        {given.kind === "skip" ? null : (
          <Answered label={m.practice_your_answer()}>
            <AnswerFields item={item} answer={given} isLocked hasError={false} onChange={() => {}} />
          </Answered>
        )}
        {solution === null ? null : (
          <>
            {isRight ? null : (
              <Answered label={m.practice_right_answer()}>
                <AnswerFields item={item} answer={solution.right} isLocked hasError={false} onChange={() => {}} />
              </Answered>
            )}
            <p className="pre-line">
              <ItemText text={solution.explanation} />
            </p>
          </>
        )}
      </QuestionBody>
      <div className="exam-foot">
        <span className="push" />
        <Link className="btn main" to={next.to} replace>
          {next.text} <ArrowRight className="i" aria-hidden="true" />
        </Link>
      </div>
    </div>
  );
}

/** Nothing of it can be changed or reached by Tab: it is there to be read. */
function Answered({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="answered locked" aria-label={label}>
      <p className="label">{label}</p>
      <div inert>{children}</div>
    </section>
  );
}
