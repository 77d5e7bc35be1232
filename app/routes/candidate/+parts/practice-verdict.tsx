import { ArrowRight, CircleCheck, CircleX } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { AnswerWords } from "#app/question/answer-words.tsx";
import { ItemText } from "#app/question/item-text.tsx";
import { QuestionBody } from "#app/question/question-body.tsx";
import { RuleList } from "#app/question/rule-list.tsx";
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
        {given.kind === "skip" || item.kind === "simulator" ? null : (
          <Told label={m.practice_your_answer()}>
            <AnswerWords item={item} answer={given} />
          </Told>
        )}
        {solution === null ? null : (
          <>
            {solution.rules.length === 0 ? null : (
              <Told label={m.practice_task()}>
                <RuleList rules={solution.rules} />
              </Told>
            )}
            {isRight || item.kind === "simulator" ? null : (
              <Told label={m.practice_right_answer()} isRight>
                <AnswerWords item={item} answer={solution.right} />
              </Told>
            )}
            <Told label={m.practice_why()}>
              <p className="pre-line">
                <ItemText text={solution.explanation} />
              </p>
            </Told>
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

/** What is there to be read, under its own name. */
function Told({ label, isRight = false, children }: { label: string; isRight?: boolean; children: ReactNode }) {
  return (
    <section className={isRight ? "told is-right" : "told"} aria-label={label}>
      <p className="label">{label}</p>
      {children}
    </section>
  );
}
