import { Form, Link, useSearchParams } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { pathAfterLogin, redirectSignedIn, redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { signUpForm } from "#worker/contract/forms/account-forms.ts";
import type { Route } from "./+types/sign-up";

export const meta: Route.MetaFunction = () => [{ title: `${m.sign_up_title()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  redirectSignedIn(context, request);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  redirectSignedIn(context, request);
  const typed = await readTyped(request, ["name", "email"]);
  const form = await readForm(request, signUpForm);
  if (!form.ok) return toResponse(form.error, typed);
  const opened = await context.get(vigieContext).doors.account.signUpAdult(form.value);
  if (!opened.ok) return toResponse(opened.error, typed);
  return redirectWithCookies(pathAfterLogin(request), opened.value.cookies);
}

export default function SignUp({ actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const suite = search.get("suite");
  return (
    <Gate
      title={m.sign_up_title()}
      links={
        <>
          <Link to={suite === null ? "/connexion" : `/connexion?suite=${encodeURIComponent(suite)}`}>
            {m.sign_up_have_account()}
          </Link>
          <LanguageSwitch />
        </>
      }
    >
      <Form method="post" className="stack">
        <p className="soft">{m.sign_up_for_adults()}</p>
        <FormErrors answer={actionData} fields={["name", "email", "password"]} />
        <FormField
          name="name"
          label={m.sign_up_name()}
          error={errorOf(actionData, "name")}
          defaultValue={actionData?.typed.name}
          autoComplete="name"
          required
        />
        <FormField
          name="email"
          type="email"
          label={m.sign_up_email()}
          error={errorOf(actionData, "email")}
          defaultValue={actionData?.typed.email}
          autoComplete="email"
          required
        />
        <PasswordField
          name="password"
          label={m.sign_in_password()}
          hint={m.password_hint_adult()}
          autoComplete="new-password"
          error={errorOf(actionData, "password")}
        />
        <SubmitButton look="main big wide">{m.sign_up_submit()}</SubmitButton>
      </Form>
    </Gate>
  );
}
