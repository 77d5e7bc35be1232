import { Form, Link, redirect } from "react-router";
import { formatDuration } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { sessionForm } from "#worker/contract/forms/session-forms.ts";
import { DEFAULT_BASE_DURATION_SECONDS, DEFAULT_GRACE_SECONDS } from "#worker/core/enrolment/session-plan.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { SESSION_FIELDS, SessionFields } from "./+parts/session-fields.tsx";
import type { Route } from "./+types/session-new";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, nowMs } = requireStaff(context, request);
  const { name, timeZone } = valueOrThrow(await doors.school.showEstablishment({ actor, establishmentId }));
  return { site: name, today: wallTimeAt(nowMs, timeZone).date };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const typed = await readTyped(request, SESSION_FIELDS);
  const form = await readForm(request, sessionForm);
  if (!form.ok) return toResponse(form.error, typed);
  const created = await doors.centre.createSession({ actor, establishmentId, form: form.value });
  return created.ok ? redirect(`/sessions/${created.value.sessionNumber}`) : toResponse(created.error, typed);
}

export function meta() {
  return [{ title: m.staff_session_new_title() }];
}

export default function SessionNewPage({ loaderData: { site, today }, actionData }: Route.ComponentProps) {
  const values = {
    address: site,
    room: "",
    date: today,
    time: "",
    examiner: "",
    description: "",
    duration: formatDuration(DEFAULT_BASE_DURATION_SECONDS),
    grace: String(DEFAULT_GRACE_SECONDS / 60),
  };
  return (
    <>
      <Crumbs links={[{ to: "/sessions", label: m.staff_sessions() }]} here={m.staff_session_new()} />
      <div className="page-head">
        <h1>{m.staff_session_new()}</h1>
      </div>
      <Form method="post" className="sheet pad stack narrow" noValidate>
        <SessionFields values={{ ...values, ...actionData?.typed }} answer={actionData} minDate={today} />
        <div className="row-flex">
          <SubmitButton>{m.staff_session_create()}</SubmitButton>
          <Link className="btn" to="/sessions">
            {m.staff_cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
