import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { JuryAnswer } from "./reason-form.tsx";

/** How long a session with nothing for the jury waits before its results are published. */
export function DelayForm({ hours, answer, isSaved }: { hours: number; answer: JuryAnswer; isSaved: boolean }) {
  return (
    <Form method="post" className="sheet pad stack narrow" noValidate>
      <h2>{m.desk_delay()}</h2>
      {isSaved ? (
        <Notice kind="success">
          <p>{m.desk_delay_saved()}</p>
        </Notice>
      ) : null}
      <FormField
        name="heures"
        inputMode="numeric"
        autoComplete="off"
        label={m.desk_delay_hours()}
        hint={m.desk_delay_hint()}
        defaultValue={answer?.typed.heures || hours}
        error={errorOf(answer, "heures")}
        required
      />
      <div className="row-flex">
        <SubmitButton intent="delai">{m.staff_save()}</SubmitButton>
      </div>
    </Form>
  );
}
