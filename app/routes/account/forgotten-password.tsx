import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { forgottenForm } from "#worker/contract/forms/account-forms.ts";
import type { Route } from "./+types/forgotten-password";

export const meta: Route.MetaFunction = () => [{ title: `${m.forgotten_title()} – ${m.app_name()}` }];

export function loader({ context }: Route.LoaderArgs) {
  return { outboxOpen: context.get(vigieContext).mailMode === "local" };
}

export async function action({ context, request }: Route.ActionArgs) {
  const typed = await readTyped(request, ["email"]);
  const form = await readForm(request, forgottenForm);
  if (!form.ok) return toResponse(form.error, typed);
  const { doors, locale } = context.get(vigieContext);
  await doors.account.requestPasswordReset({ email: form.value.email, locale });
  return { errors: [], typed: {}, asked: true };
}

export default function ForgottenPassword({ loaderData, actionData }: Route.ComponentProps) {
  const asked = actionData !== undefined && "asked" in actionData;
  return (
    <Gate
      title={m.forgotten_title()}
      links={
        <>
          <Link to="/connexion">{m.back_to_sign_in()}</Link>
          {loaderData.outboxOpen ? <Link to="/courrier">{m.outbox_title()}</Link> : null}
          <LanguageSwitch />
        </>
      }
    >
      {asked ? (
        <Notice kind="success">
          <p>{m.forgotten_sent()}</p>
        </Notice>
      ) : (
        <Form method="post" className="stack">
          <p className="soft">{m.forgotten_text()}</p>
          <FormErrors answer={actionData} fields={["email"]} />
          <FormField
            name="email"
            type="email"
            label={m.sign_up_email()}
            error={errorOf(actionData, "email")}
            defaultValue={actionData?.typed.email}
            autoComplete="email"
            required
          />
          <SubmitButton look="main big wide">{m.forgotten_submit()}</SubmitButton>
        </Form>
      )}
      <p className="soft small aside">{m.forgotten_pupil()}</p>
    </Gate>
  );
}
