import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FieldError, FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TOKEN_DAYS } from "#worker/core/people/api-scope.ts";

type Refused = Parameters<typeof errorOf>[0] & { typed?: Record<string, string> };

const RIGHTS = [
  { name: "resultats", title: m.tokens_scope_results, text: m.tokens_scope_results_text },
  { name: "identites", title: m.tokens_scope_identities, text: m.tokens_scope_identities_text },
  { name: "sessions", title: m.tokens_scope_sessions, text: m.tokens_scope_sessions_text },
] as const;

export function TokenForm({ answer }: { answer: Refused | undefined }) {
  const typed = answer?.typed;
  const scopeError = errorOf(answer, "droits");
  return (
    <Form method="post" action="?" className="sheet pad stack narrow" noValidate>
      <h2>{m.tokens_new()}</h2>
      <FormField
        name="nom"
        label={m.tokens_name()}
        hint={m.tokens_name_hint()}
        defaultValue={typed?.nom}
        autoComplete="off"
        error={errorOf(answer, "nom")}
      />
      <fieldset aria-describedby={scopeError === undefined ? undefined : "droits-erreur"}>
        <legend>{m.tokens_scopes()}</legend>
        {RIGHTS.map(({ name, title, text }) => (
          <label key={name} className="kind-choice">
            <input
              type="checkbox"
              name={name}
              value="1"
              defaultChecked={typed === undefined ? name === "resultats" : typed[name] === "1"}
            />
            <span>
              <b>{title()}</b>
              <br />
              <span className="soft small">{text()}</span>
            </span>
          </label>
        ))}
        <FieldError id="droits-erreur" text={scopeError} />
      </fieldset>
      <SelectField
        name="jours"
        label={m.tokens_days()}
        hint={m.tokens_days_hint()}
        defaultValue={typed?.jours ?? "365"}
      >
        {TOKEN_DAYS.map((days) => (
          <option key={days} value={days}>
            {m.tokens_days_count({ days })}
          </option>
        ))}
      </SelectField>
      <div className="row-flex">
        <SubmitButton intent="creer">{m.tokens_make()}</SubmitButton>
      </div>
    </Form>
  );
}
