import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { describedBy, FieldError } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PlatformRole } from "#worker/core/people/roles.ts";
import { ROLE_WORDS } from "./account-words.tsx";
import type { JuryAnswer } from "./reason-form.tsx";

type ReasonProps = { form: string; answer: JuryAnswer };

/** Why: it stays in the list of acts. `form` tells two such fields of a page apart. */
export function ReasonField({ form, answer }: ReasonProps) {
  const id = `motif-${form}`;
  const mine = answer?.typed.geste === form ? answer : undefined;
  const error = errorOf(mine, "motif");
  return (
    <div className={error === undefined ? "field" : "field bad"}>
      <label htmlFor={id}>{m.jury_reason()}</label>
      <span className="hint" id={`${id}-aide`}>
        {m.jury_reason_hint()}
      </span>
      <input
        className="input"
        id={id}
        name="motif"
        maxLength={500}
        autoComplete="off"
        defaultValue={mine?.typed.motif}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, true, error !== undefined)}
      />
      <FieldError id={`${id}-erreur`} text={error} />
    </div>
  );
}

/** A role on the platform, one at a time, or none. */
export function RoleForm({ role, answer }: { role: PlatformRole | null; answer: JuryAnswer }) {
  const typed = answer?.typed.geste === "role" ? answer.typed.role : undefined;
  return (
    <Form method="post" className="sheet pad stack" noValidate key={role}>
      <h2>{m.desk_role()}</h2>
      <p className="soft">{m.desk_role_text()}</p>
      <SelectField name="role" label={m.team_role()} defaultValue={typed ?? role ?? ""}>
        <option value="">{m.desk_role_none()}</option>
        {(["operator", "jury"] as const).map((one) => (
          <option key={one} value={one}>
            {ROLE_WORDS[one]()}
          </option>
        ))}
      </SelectField>
      <ReasonField form="role" answer={answer} />
      <div className="row-flex">
        <SubmitButton intent="role">{m.staff_save()}</SubmitButton>
      </div>
    </Form>
  );
}

type LoginFormsProps = { isLocked: boolean; isRefused: boolean; logins: number; answer: JuryAnswer };

/** What can be done to the log-ins of an account: end them, close it, open it again. */
export function LoginForms({ isLocked, isRefused, logins, answer }: LoginFormsProps) {
  return (
    <section className="sheet pad stack">
      <h2>{m.desk_logins()}</h2>
      {logins === 0 ? null : (
        <Form method="post" className="stack">
          <p>{m.desk_logins_text()}</p>
          <div className="row-flex">
            <SubmitButton intent="deconnecter" look="">
              {m.desk_end_logins()}
            </SubmitButton>
          </div>
        </Form>
      )}
      {isLocked || isRefused ? (
        <Form method="post" className="stack">
          <p>{isLocked ? m.desk_unlock_text() : m.desk_refused_text()}</p>
          <div className="row-flex">
            <SubmitButton intent="rouvrir">{m.desk_unlock()}</SubmitButton>
          </div>
        </Form>
      ) : null}
      {isLocked ? null : (
        <Form method="post" className="stack" noValidate>
          <p>{m.desk_lock_text()}</p>
          <ReasonField form="fermer" answer={answer} />
          <div className="row-flex">
            <SubmitButton intent="fermer" look="danger">
              {m.desk_lock()}
            </SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
}
