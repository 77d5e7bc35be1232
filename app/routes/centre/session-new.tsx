import { Form, Link, redirect } from "react-router";
import { formatDuration } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { newSessionForm, sessionNumber } from "#worker/contract/forms/session-forms.ts";
import { DEFAULT_BASE_DURATION_SECONDS, DEFAULT_GRACE_SECONDS } from "#worker/core/enrolment/session-plan.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { SESSION_FIELDS, SessionFields } from "./+parts/session-fields.tsx";
import { toTyped } from "./+parts/to-typed.ts";
import type { Route } from "./+types/session-new";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, nowMs } = requireStaff(context, request);
  const { name, timeZone } = valueOrThrow(await doors.school.showEstablishment({ actor, establishmentId }));
  const today = wallTimeAt(nowMs, timeZone).date;
  const copied = sessionNumber.safeParse(new URL(request.url).searchParams.get("copie"));
  if (!copied.success) return { values: { ...USUAL, address: name, date: today }, today, timeZone, copied: null };
  const { session, candidates } = valueOrThrow(await doors.centre.showSession({ actor, sessionNumber: copied.data }));
  // Another day is the point of a copy: it is the one field left to choose.
  return {
    values: { ...toTyped(session.plan), date: "" },
    today,
    timeZone,
    copied: { number: session.number, enrolled: candidates.length },
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const typed = await readTyped(request, SESSION_FIELDS);
  const form = await readForm(request, newSessionForm);
  if (!form.ok) return toResponse(form.error, typed);
  const created = await doors.centre.createSession({ actor, establishmentId, form: form.value });
  if (!created.ok) return toResponse(created.error, typed);
  const to = created.value.sessionNumber;
  const from = sessionNumber.safeParse(form.value.copie);
  if (from.success && form.value.candidats === "1") {
    const copied = await doors.centre.copyEnrolments({ actor, from: from.data, to });
    // The session stands: its page says that nobody is enrolled yet.
    if (!copied.ok) return redirect(`/sessions/${to}?refus=${copied.error.code}`);
  }
  return redirect(`/sessions/${to}`);
}

export function meta() {
  return [{ title: m.staff_session_new_title() }];
}

const USUAL = {
  room: "",
  time: "",
  examiner: "",
  description: "",
  duration: formatDuration(DEFAULT_BASE_DURATION_SECONDS),
  grace: String(DEFAULT_GRACE_SECONDS / 60),
};

export default function SessionNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { values, today, timeZone, copied } = loaderData;
  return (
    <>
      <Crumbs links={[{ to: "/sessions", label: m.staff_sessions() }]} here={m.staff_session_new()} />
      <div className="page-head">
        <h1>{m.staff_session_new()}</h1>
      </div>
      <Form method="post" className="sheet pad stack narrow" noValidate>
        {copied === null ? null : <CopiedSession {...copied} />}
        <SessionFields
          values={{ ...values, ...actionData?.typed }}
          answer={actionData}
          minDate={today}
          timeZone={timeZone}
        />
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

/** What is repeated, and whether its candidates come too, from the roll or by hand. */
function CopiedSession({ number, enrolled }: { number: number; enrolled: number }) {
  return (
    <>
      <p>{m.sessions_copy_text({ number })}</p>
      <input type="hidden" name="copie" value={number} />
      {enrolled === 0 ? null : (
        <label className="tick">
          <input type="checkbox" name="candidats" value="1" defaultChecked />
          <span>{m.sessions_copy_candidates({ count: enrolled })}</span>
        </label>
      )}
    </>
  );
}
