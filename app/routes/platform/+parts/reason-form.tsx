import type { ReactNode } from "react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf, type ShownError } from "#app/ui/form-errors.tsx";
import { describedBy, FieldError } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";

export type JuryAnswer = { errors: readonly ShownError[]; typed: Record<string, string> } | undefined;

type ReasonFormProps = {
  /** unique on the page: its ids begin with it */
  name: string;
  intent: string;
  revision: number;
  act: string;
  /** the word over the reason, when it is more than a reason */
  label?: string;
  look?: string;
  answer: JuryAnswer;
  /** for fields that stand elsewhere on the page */
  formId?: string;
  /** fields beside the reason */
  children?: ReactNode;
};

/** An act of the jury: what it asks, why, and the state that the person looked at. */
export function ReasonForm({
  name,
  intent,
  revision,
  act,
  label,
  look = "main",
  answer,
  formId,
  children,
}: ReasonFormProps) {
  // Several of these stand on a page: what was typed and refused goes back into its own.
  const mine = answer?.typed.formulaire === name ? answer : undefined;
  const id = `motif-${name}`;
  const error = errorOf(mine, "motif");
  return (
    <Form id={formId} method="post" className="stack" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="formulaire" value={name} />
      {children}
      <div className={error === undefined ? "field" : "field bad"}>
        <label htmlFor={id}>{label ?? m.jury_reason()}</label>
        <span className="hint" id={`${id}-aide`}>
          {m.jury_reason_hint()}
        </span>
        <textarea
          className="input"
          id={id}
          name="motif"
          rows={2}
          maxLength={500}
          defaultValue={mine?.typed.motif}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, true, error !== undefined)}
        />
        <FieldError id={`${id}-erreur`} text={error} />
      </div>
      <div className="row-flex">
        <SubmitButton intent={intent} look={look}>
          {act}
        </SubmitButton>
      </div>
    </Form>
  );
}
