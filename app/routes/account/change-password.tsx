import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { pathAfterLogin } from "#app/server/redirect-signed-in.ts";
import { requireSignedIn } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { SignOutButton } from "#app/ui/sign-out-button.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { changePasswordForm } from "#worker/contract/forms/account-forms.ts";
import type { Route } from "./+types/change-password";

export const meta: Route.MetaFunction = () => [{ title: `${m.change_password_title()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  const { name, kind, mustChangePassword } = requireSignedIn(context, request).actor;
  return { name, kind, mustChangePassword };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireSignedIn(context, request);
  const form = await readForm(request, changePasswordForm);
  if (!form.ok) return toResponse(form.error);
  const { current, password } = form.value;
  const changed = await doors.account.changePassword({ actor, current, password });
  if (!changed.ok) return toResponse(changed.error);
  return redirect(actor.mustChangePassword ? pathAfterLogin(request) : "/compte?fait=mot-de-passe");
}

export default function ChangePassword({ loaderData, actionData }: Route.ComponentProps) {
  const { name, kind, mustChangePassword } = loaderData;
  return (
    <Gate
      title={mustChangePassword ? m.new_password_title() : m.change_password_title()}
      links={
        <>
          {mustChangePassword ? <SignOutButton look="link" /> : <Link to="/compte">{m.back_to_account()}</Link>}
          <LanguageSwitch />
        </>
      }
    >
      <Form method="post" className="stack">
        <p>{mustChangePassword ? m.change_password_forced({ name }) : m.change_password_others_end()}</p>
        <FormErrors answer={actionData} fields={["current", "password", "again"]} />
        {mustChangePassword ? null : (
          <PasswordField
            name="current"
            label={m.change_password_current()}
            autoComplete="current-password"
            error={errorOf(actionData, "current")}
          />
        )}
        <PasswordField
          name="password"
          label={m.new_password_label()}
          hint={kind === "pupil" ? m.password_hint_pupil() : m.password_hint_adult()}
          autoComplete="new-password"
          error={errorOf(actionData, "password")}
        />
        <PasswordField
          name="again"
          label={m.new_password_again()}
          autoComplete="new-password"
          error={errorOf(actionData, "again")}
        />
        <SubmitButton look="main big wide">{m.new_password_submit()}</SubmitButton>
      </Form>
    </Gate>
  );
}
