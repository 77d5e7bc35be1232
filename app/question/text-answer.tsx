import type { ChangeEvent } from "react";
import { type AnswerFieldProps, ERROR_ID } from "./answer-field.ts";

/** As the server counts: longer is refused there. */
const LONGEST = 2000;

/** What a school's keyboard must not change: the answer is what the pupil typed. */
export const AS_TYPED = {
  autoComplete: "off",
  autoCapitalize: "none",
  autoCorrect: "off",
  spellCheck: false,
} as const;

export function TextAnswer({ item: { field }, answer, isLocked, hasError, onChange }: AnswerFieldProps<"qroc">) {
  const { label, placeholder, numeric, isLong } = field;
  const described = [placeholder === null ? "" : "reponse-aide", hasError ? ERROR_ID : ""].filter(Boolean).join(" ");
  const control = {
    ...AS_TYPED,
    id: "reponse",
    className: "input typed",
    value: answer.kind === "text" ? answer.text : "",
    maxLength: LONGEST,
    readOnly: isLocked,
    "aria-invalid": hasError || undefined,
    "aria-describedby": described === "" ? undefined : described,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ kind: "text", text: event.target.value }),
  };
  return (
    <div className={hasError ? "field bad" : "field"}>
      <label htmlFor="reponse" className="typed">
        {label}
      </label>
      {placeholder === null ? null : (
        <span className="hint" id="reponse-aide">
          {placeholder}
        </span>
      )}
      {isLong ? <textarea {...control} rows={6} /> : <input {...control} inputMode={numeric ? "decimal" : "text"} />}
    </div>
  );
}
