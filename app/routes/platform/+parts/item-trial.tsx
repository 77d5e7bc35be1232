import { useState } from "react";
import { useFetcher } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { ERROR_ID } from "#app/question/answer-field.ts";
import { AnswerFields } from "#app/question/answer-fields.tsx";
import { emptyAnswer, incompleteMessage } from "#app/question/incomplete-answer.ts";
import { ItemFiles } from "#app/question/item-files.tsx";
import { ItemText } from "#app/question/item-text.tsx";
import { RuleList } from "#app/question/rule-list.tsx";
import { FormErrors, type ShownError } from "#app/ui/form-errors.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import type { Answer, Locale, ShownItem } from "#worker/core/itembank/item.ts";
import type { ItemTrial as Trial } from "#worker/usecases/platform/try-item.ts";

/** What the page answers. */
type Tried = { trial: Trial } | { errors: ShownError[] };

type ItemTrialProps = {
  item: ShownItem;
  language: Locale;
  /** the answer of the key, to be looked at; null: the form is tried */
  right: Answer | null;
};

/** The candidate's own pieces. What is tried is judged as a pupil's answer would be, and kept nowhere. */
export function ItemTrial({ item, language, right }: ItemTrialProps) {
  const [answer, setAnswer] = useState(() => emptyAnswer(item));
  const [missing, setMissing] = useState<string | null>(null);
  const fetcher = useFetcher<Tried>();
  const judge = () => {
    const fault = incompleteMessage(item, answer);
    setMissing(fault);
    if (fault === null) void fetcher.submit({ reponse: JSON.stringify(answer) }, { method: "post" });
  };
  const trial = fetcher.data !== undefined && "trial" in fetcher.data ? fetcher.data.trial : null;
  const refused = fetcher.data !== undefined && "errors" in fetcher.data ? fetcher.data : undefined;
  return (
    <div className="ask">
      <h2 className="pre-line">
        <ItemText text={item.question} />
      </h2>
      {item.situation === null ? null : (
        <div className="situation pre-line">
          <ItemText text={item.situation} />
        </div>
      )}
      <ItemFiles folder={`/api/plateforme/questions/${item.id}`} item={item} />
      <AnswerFields
        item={item}
        answer={right ?? answer}
        isLocked={right !== null}
        hasError={missing !== null}
        onChange={setAnswer}
      />
      {right !== null ? null : (
        <div className="item-trial">
          <button type="button" className={fetcher.state === "idle" ? "btn" : "btn busy"} onClick={judge}>
            {m.platform_try()}
          </button>
          <div role="status">
            <FieldError id={ERROR_ID} text={missing ?? undefined} />
            {missing === null && trial !== null ? <Verdict trial={trial} language={language} /> : null}
          </div>
          <FormErrors answer={refused} fields={[]} />
        </div>
      )}
    </div>
  );
}

function Verdict({ trial: { verdict, rules }, language }: { trial: Trial; language: Locale }) {
  return (
    <>
      <p>
        <b>{verdict === "right" ? m.practice_right() : m.practice_wrong()}</b>
      </p>
      <RuleList lang={language} rules={rules.map(({ says, isKept }) => ({ says: says[language], isKept }))} />
    </>
  );
}
