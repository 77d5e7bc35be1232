import { ChevronDown, CircleCheck, CircleX, Minus } from "lucide-react";
import { formatDuration } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { QuestionLine, ShownTest } from "#worker/usecases/jury/show-test.ts";
import { type JuryAnswer, ReasonForm } from "./reason-form.tsx";
import { verdictWords } from "./test-words.ts";

type QuestionTableProps = {
  questions: ShownTest["questions"];
  revision: number;
  isPublished: boolean;
  answer: JuryAnswer;
};

/** The answers in their order: what was asked, what was given, how it was marked and how long it took. */
export function QuestionTable({ questions, revision, isPublished, answer }: QuestionTableProps) {
  if (questions === null) return <Notice kind="error">{m.jury_unreadable()}</Notice>;
  return (
    <section className="stack">
      <h2>{m.jury_questions()}</h2>
      <div className="sheet scroll">
        <table className="table stackable judged">
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.jury_number()}
              </th>
              <th scope="col">{m.jury_col_question()}</th>
              <th scope="col">{m.jury_col_answer()}</th>
              <th scope="col">{m.jury_col_verdict()}</th>
              <th scope="col" className="num">
                {m.jury_col_time()}
              </th>
            </tr>
          </thead>
          <tbody>
            {questions.map((one) => (
              <tr key={`${one.itemId} ${revision}`}>
                <td className="num">{one.number}</td>
                <td>
                  <p>{one.question ?? one.itemId}</p>
                  <p className="soft small">
                    {one.itemId}{" "}
                    {one.setAsideCode === null ? null : `· ${m.jury_set_aside({ code: one.setAsideCode })}`}
                  </p>
                  {isPublished || one.setAsideCode !== null ? null : (
                    <NeutraliseForm question={one} revision={revision} answer={answer} />
                  )}
                </td>
                <td className="given">
                  {one.isForgotten ? <span className="soft">{m.jury_forgotten()}</span> : (one.given ?? "–")}
                  {one.isKept ? (
                    <p className="soft small">
                      {m.jury_kept({ text: one.isForgotten ? m.jury_forgotten() : (one.keptGiven ?? "–") })}
                    </p>
                  ) : null}
                </td>
                <td className="nowrap">
                  <Mark question={one} />
                  {one.unfocusedAtMs === null ? null : <p className="soft small">{m.jury_left_page()}</p>}
                </td>
                <td className="num nowrap">{one.seconds === null ? "–" : formatDuration(Math.round(one.seconds))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Mark({ question: { verdict, isNeutralised } }: { question: QuestionLine }) {
  const Icon = verdict === "right" ? CircleCheck : verdict === "wrong" ? CircleX : Minus;
  return (
    <>
      <Icon className="i" aria-hidden="true" /> {verdictWords(verdict)}
      {isNeutralised ? <span className="chip is-wait">{m.jury_neutralised()}</span> : null}
    </>
  );
}

type NeutraliseFormProps = { question: QuestionLine; revision: number; answer: JuryAnswer };

function NeutraliseForm({ question: { itemId, isNeutralised }, revision, answer }: NeutraliseFormProps) {
  const act = isNeutralised ? m.jury_restore() : m.jury_neutralise();
  return (
    <details open={answer?.typed.formulaire === itemId}>
      <summary>
        {act} <span className="vh">{itemId}</span>
      </summary>
      <ReasonForm
        name={itemId}
        intent={isNeutralised ? "remettre" : "neutraliser"}
        revision={revision}
        act={act}
        answer={answer}
      >
        <input type="hidden" name="question" value={itemId} />
        <div className="field">
          <label htmlFor={`pour-${itemId}`}>{m.jury_for()}</label>
          <div className="select-box">
            <select className="select" id={`pour-${itemId}`} name="pour" defaultValue="un">
              <option value="un">{m.jury_for_one()}</option>
              <option value="tous">{m.jury_for_all()}</option>
            </select>
            <ChevronDown className="i" aria-hidden="true" />
          </div>
        </div>
      </ReasonForm>
    </details>
  );
}
