import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { candidateForm } from "#worker/contract/forms/candidate-forms.ts";
import { CANDIDATE_FIELDS, CandidateFields } from "./+parts/candidate-fields.tsx";
import { enrolmentOrGo } from "./+parts/enrolment-or-go.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/candidate-edit";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const form = enrolmentOrGo(await doors.centre.showEnrolmentForm({ actor, sessionNumber }), sessionNumber);
  const candidateId = params.candidate;
  const { countryCode, ...draft } = valueOrThrow(
    await doors.centre.showCandidate({ actor, sessionNumber, candidateId }),
  );
  return { ...form, values: { ...draft, birthCountry: countryCode } };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const typed = await readTyped(request, CANDIDATE_FIELDS);
  const form = await readForm(request, candidateForm);
  if (!form.ok) return toResponse(form.error, typed);
  const sessionNumber = readSessionNumber(params);
  const asked = { actor, sessionNumber, candidateId: params.candidate, draft: form.value };
  const saved = await doors.centre.editCandidate(asked);
  return saved.ok ? redirect(`/sessions/${sessionNumber}/candidats`) : toResponse(saved.error, typed);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.enrol_edit_title({ number: params.number }) }];
}

export default function CandidateEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { sessionNumber: number, countries, today, values } = loaderData;
  const list = `/sessions/${number}/candidats`;
  return (
    <>
      <Crumbs
        links={[
          { to: "/sessions", label: m.staff_sessions() },
          { to: list, label: m.staff_session_number({ number }) },
        ]}
        here={m.enrol_heading_edit()}
      />
      <div className="page-head">
        <h1>{m.enrol_heading_edit()}</h1>
      </div>
      <Form method="post" className="sheet pad stack narrow" noValidate>
        <CandidateFields
          values={{ ...values, ...actionData?.typed }}
          answer={actionData}
          countries={countries}
          today={today}
        />
        <div className="row-flex">
          <SubmitButton>{m.staff_save()}</SubmitButton>
          <Link className="btn" to={list}>
            {m.staff_cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
