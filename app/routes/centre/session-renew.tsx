import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { renewSecretForm } from "#worker/contract/forms/session-forms.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/session-renew";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const { session } = valueOrThrow(await doors.centre.showSession({ actor, sessionNumber: readSessionNumber(params) }));
  return { number: session.number, started: session.firstStartedAtS !== null };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const form = await readForm(request, renewSecretForm);
  if (!form.ok) return toResponse(form.error);
  const sessionNumber = readSessionNumber(params);
  const renewed = await doors.centre.renewSecret({ actor, sessionNumber, secret: form.value.code });
  return renewed.ok ? redirect(`/sessions/${sessionNumber}`) : toResponse(renewed.error);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.sessions_renew_title({ number: params.number }) }];
}

export default function SessionRenewPage({ loaderData: { number, started }, actionData }: Route.ComponentProps) {
  const back = `/sessions/${number}`;
  return (
    <>
      <Crumbs
        links={[
          { to: "/sessions", label: m.staff_sessions() },
          { to: back, label: m.staff_session_number({ number }) },
        ]}
        here={m.sessions_renew()}
      />
      <div className="page-head">
        <h1>{m.sessions_renew()}</h1>
      </div>
      {started ? (
        <Notice kind="warning">{m.sessions_renew_started()}</Notice>
      ) : (
        <Form method="post" className="sheet pad stack narrow">
          <FormErrors answer={actionData} fields={[]} />
          <p>{m.sessions_renew_text()}</p>
          <fieldset className="stack">
            <legend>{m.sessions_renew_which()}</legend>
            <label className="tick">
              <input type="radio" name="code" value="access-code" defaultChecked />
              <span>{m.sessions_renew_code()}</span>
            </label>
            <label className="tick">
              <input type="radio" name="code" value="password" />
              <span>{m.sessions_renew_password()}</span>
            </label>
          </fieldset>
          <div className="row-flex">
            <SubmitButton>{m.sessions_renew_act()}</SubmitButton>
            <Link className="btn" to={back}>
              {m.staff_cancel()}
            </Link>
          </div>
        </Form>
      )}
    </>
  );
}
