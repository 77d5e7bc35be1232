import { m } from "#app/i18n/paraglide/messages.js";
import type { ShownField } from "#worker/core/itembank/item.ts";
import { type AnswerFieldProps, ERROR_ID } from "./answer-field.ts";
import { GapText } from "./gap-text.tsx";
import { AS_TYPED } from "./text-answer.tsx";

type GapProps = AnswerFieldProps<"qrocm-ind" | "qrocm-dep" | "select">;

/** A text with a field in each of its gaps, as they are read: the words before a field are a part of its name. */
export function GapFields({ item, answer, isLocked, hasError, onChange }: GapProps) {
  const given = new Map(answer.kind === "fields" ? answer.fields.map(({ id, text }) => [id, text]) : []);
  const change = (changed: string, text: string) => {
    const fields = item.fields.map(({ id }) => ({ id, text: id === changed ? text : (given.get(id) ?? "") }));
    onChange({ kind: "fields", fields });
  };
  return (
    <fieldset disabled={isLocked} className={hasError ? "gaps bad" : "gaps"}>
      <legend className="vh">{m.exam_fields()}</legend>
      <GapText item={item}>
        {(field) => <Gap field={field} value={given.get(field.id) ?? ""} hasError={hasError} onChange={change} />}
      </GapText>
    </fieldset>
  );
}

type OneGapProps = { field: ShownField; value: string; hasError: boolean; onChange(id: string, text: string): void };

function Gap({ field: { id, label, placeholder, numeric, options }, value, hasError, onChange }: OneGapProps) {
  const isMissing = hasError && value.trim() === "";
  const named = {
    "aria-label": label,
    "aria-invalid": isMissing || undefined,
    "aria-describedby": isMissing ? ERROR_ID : undefined,
    value,
  };
  if (options === null) {
    return (
      <input
        {...named}
        {...AS_TYPED}
        className="input typed gap"
        inputMode={numeric ? "decimal" : "text"}
        placeholder={placeholder ?? undefined}
        maxLength={200}
        onChange={(event) => onChange(id, event.target.value)}
      />
    );
  }
  return (
    <select {...named} className="input typed gap" onChange={(event) => onChange(id, event.target.value)}>
      <option value="">{m.exam_choose()}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
