import { m } from "#app/i18n/paraglide/messages.js";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import { ItemText } from "./item-text.tsx";

type AnswerFieldsProps = {
  item: ShownItem;
  answer: Answer;
  isLocked: boolean;
  hasError: boolean;
  onChange(answer: Answer): void;
};

/** Native controls only: they work with every keyboard, reader and old lab browser. */
export function AnswerFields(props: AnswerFieldsProps) {
  return props.item.field === null ? <ChoiceFields {...props} /> : <TextAnswer {...props} />;
}

function ChoiceFields({ item, answer, isLocked, hasError, onChange }: AnswerFieldsProps) {
  const chosen = answer.kind === "choices" ? answer.choices : [];
  const isSingle = item.kind === "qcu";
  const toggle = (id: string, isOn: boolean) => {
    const others = isSingle ? [] : chosen.filter((one) => one !== id);
    onChange({ kind: "choices", choices: isOn ? [...others, id] : others });
  };
  return (
    <fieldset disabled={isLocked} aria-describedby={hasError ? "reponse-erreur" : undefined}>
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

function TextAnswer({ item, answer, isLocked, hasError, onChange }: AnswerFieldsProps) {
  const field = item.field;
  if (field === null) return null;
  return (
    <div className={hasError ? "field bad" : "field"}>
      <label htmlFor="reponse" style={{ fontSize: "1.125rem" }}>
        {field.label}
      </label>
      {field.placeholder === null ? null : (
        <span className="hint" id="reponse-aide">
          {field.placeholder}
        </span>
      )}
      <input
        id="reponse"
        className="input"
        style={{ fontSize: "1.125rem", minHeight: 52 }}
        value={answer.kind === "text" ? answer.text : ""}
        maxLength={2000}
        readOnly={isLocked}
        inputMode={field.numeric ? "decimal" : "text"}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={hasError || undefined}
        aria-describedby={[field.placeholder === null ? "" : "reponse-aide", hasError ? "reponse-erreur" : ""]
          .filter(Boolean)
          .join(" ")}
        onChange={(event) => onChange({ kind: "text", text: event.target.value })}
      />
    </div>
  );
}
