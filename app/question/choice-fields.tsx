import { m } from "#app/i18n/paraglide/messages.js";
import { type AnswerFieldProps, ERROR_ID } from "./answer-field.ts";
import { ItemText } from "./item-text.tsx";

export function ChoiceFields({ item, answer, isLocked, hasError, onChange }: AnswerFieldProps<"qcu" | "qcm">) {
  const chosen = answer.kind === "choices" ? answer.choices : [];
  const isSingle = item.kind === "qcu";
  const toggle = (id: string, isOn: boolean) => {
    const others = isSingle ? [] : chosen.filter((one) => one !== id);
    onChange({ kind: "choices", choices: isOn ? [...others, id] : others });
  };
  return (
    <fieldset disabled={isLocked} aria-describedby={hasError ? ERROR_ID : undefined}>
      <legend className="vh">{m.exam_choices()}</legend>
      {item.choices.map(({ id, text }) => (
        <label key={id} className={chosen.includes(id) ? "choice on" : "choice"}>
          <input
            type={isSingle ? "radio" : "checkbox"}
            name="reponse"
            value={id}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span className="pre-line">
            <ItemText text={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
