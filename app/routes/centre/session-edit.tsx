import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { sessionForm } from "#worker/contract/forms/session-forms.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import { SESSION_FIELDS, SessionFields } from "./+parts/session-fields.tsx";
import { toTyped } from "./+parts/to-typed.ts";
import type { Route } from "./+types/session-edit";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const shown = await doors.centre.showSession({ actor, sessionNumber: readSessionNumber(params) });
  const { session, establishment } = valueOrThrow(shown);
  return {
    number: session.number,
    plan: session.plan,
    started: session.firstStartedAtS !== null,
    timeZone: establishment.timeZone,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const typed = await readTyped(request, SESSION_FIELDS);
  const form = await readForm(request, sessionForm);
  if (!form.ok) return toResponse(form.error, typed);
  const sessionNumber = readSessionNumber(params);
  const saved = await doors.centre.editSession({ actor, sessionNumber, form: form.value });
  return saved.ok ? redirect(`/sessions/${sessionNumber}`) : toResponse(saved.error, typed);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_session_edit_title({ number: params.number }) }];
}

export default function SessionEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { number, plan, started, timeZone } = loaderData;
  const back = `/sessions/${number}`;
  return (
    <>
      <Crumbs
        links={[
          { to: "/sessions", label: m.staff_sessions() },
          { to: back, label: m.staff_session_number({ number }) },
        ]}
        here={m.staff_edit()}
      />
      <div className="page-head">
        <h1>{m.staff_session_edit({ number })}</h1>
      </div>
      {started ? (
        <Notice kind="warning">{m.error_session_already_started()}</Notice>
      ) : (
        <Form method="post" className="sheet pad stack narrow" noValidate>
          <SessionFields values={{ ...toTyped(plan), ...actionData?.typed }} answer={actionData} timeZone={timeZone} />
          <div className="row-flex">
            <SubmitButton>{m.staff_save()}</SubmitButton>
            <Link className="btn" to={back}>
              {m.staff_cancel()}
            </Link>
          </div>
        </Form>
      )}
    </>
  );
}
