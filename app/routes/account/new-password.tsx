import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { resetLink } from "#app/server/link-cookie.ts";
import { readForm } from "#app/server/read-form.ts";
import { redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { newPasswordForm } from "#worker/contract/forms/account-forms.ts";
import type { Route } from "./+types/new-password";

export const meta: Route.MetaFunction = () => [{ title: `${m.new_password_title()} – ${m.app_name()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  await resetLink.hide(request);
  const token = await resetLink.read(request);
  return { open: token !== null && (await context.get(vigieContext).doors.account.isResetOpen(token)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const token = await resetLink.read(request);
  const form = await readForm(request, newPasswordForm);
  if (!form.ok) return toResponse(form.error);
  const { doors } = context.get(vigieContext);
  const reset = await doors.account.resetPassword({ token: token ?? "", password: form.value.password });
  if (!reset.ok) return toResponse(reset.error);
  return redirectWithCookies("/connexion?fait=mot-de-passe", [await resetLink.forget()]);
}

export default function NewPassword({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Gate
      title={m.new_password_title()}
      links={
        <>
          <Link to="/connexion">{m.back_to_sign_in()}</Link>
          <LanguageSwitch />
        </>
      }
    >
      {loaderData.open ? (
        <Form method="post" className="stack">
          <FormErrors answer={actionData} fields={["password", "again"]} />
          <PasswordField
            name="password"
            label={m.new_password_label()}
            hint={m.password_hint_adult()}
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
      ) : (
        <Notice kind="error">
          <p>{m.new_password_link_over()}</p>
          <p>
            <Link to="/mot-de-passe-oublie">{m.new_password_ask_again()}</Link>
          </p>
        </Notice>
      )}
    </Gate>
  );
}
