import { Form, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { pathAfterLogin } from "#app/server/redirect-signed-in.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { termsForm } from "#worker/contract/forms/team-forms.ts";
import type { Route } from "./+types/terms";

export const meta: Route.MetaFunction = () => [{ title: `${m.terms_title()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  const { actor } = requireActor(context, request);
  return { person: actor.name, isAccepted: actor.hasAcceptedTerms };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const form = await readForm(request, termsForm);
  if (!form.ok) return toResponse(form.error);
  await doors.account.acceptTerms(actor);
  return redirect(pathAfterLogin(request));
}

const TERMS = [m.terms_purpose, m.terms_pupils, m.terms_account, m.terms_secrets, m.terms_journal, m.terms_rights];

/** Asked once of staff, before their first page; readable again at any time. */
export default function TermsPage({ loaderData: { person, isAccepted }, actionData }: Route.ComponentProps) {
  return (
    <>
      <TopBar person={person} />
      <main className="page stack" id="contenu">
        <h1>{m.terms_title()}</h1>
        <div className="sheet pad stack narrow">
          <ol className="terms">
            {TERMS.map((term) => (
              <li key={term()}>{term()}</li>
            ))}
          </ol>
          {isAccepted ? (
            <p className="soft">{m.terms_accepted()}</p>
          ) : (
            <Form method="post" className="stack">
              <FormErrors answer={actionData} fields={[]} />
              <label className="tick">
                <input type="checkbox" name="accord" value="1" required /> <span>{m.terms_accept()}</span>
              </label>
              <div className="row-flex">
                <SubmitButton>{m.terms_go_on()}</SubmitButton>
              </div>
            </Form>
          )}
        </div>
      </main>
    </>
  );
}
