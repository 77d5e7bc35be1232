import { UserPlus } from "lucide-react";
import { data, Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { candidateForm } from "#worker/contract/forms/candidate-forms.ts";
import { CANDIDATE_FIELDS, CandidateFields, type CandidateValues } from "./+parts/candidate-fields.tsx";
import { EnrolHead } from "./+parts/enrol-head.tsx";
import { enrolmentOrGo } from "./+parts/enrolment-or-go.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/session-enrol-one";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  return enrolmentOrGo(await doors.centre.showEnrolmentForm({ actor, sessionNumber }), sessionNumber);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const typed = await readTyped(request, CANDIDATE_FIELDS);
  const form = await readForm(request, candidateForm);
  if (!form.ok) return toResponse(form.error, typed);
  const asked = { actor, sessionNumber: readSessionNumber(params), draft: form.value };
  const enrolled = await doors.centre.enrolCandidate(asked);
  if (!enrolled.ok) return toResponse(enrolled.error, typed);
  // No redirect: the next one is typed at once, and a name has no place in an address.
  const { candidateId, firstName, lastName } = enrolled.value;
  return data({ done: { candidateId, person: `${firstName} ${lastName}` } }, { status: 201 });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.enrol_page_title({ number: params.number }) }];
}

const EMPTY = { ...Object.fromEntries(CANDIDATE_FIELDS.map((name) => [name, ""])), birthCountry: "FR" };

export default function SessionEnrolOnePage({ loaderData, actionData }: Route.ComponentProps) {
  const { sessionNumber: number, hasRoll, countries, today } = loaderData;
  const done = actionData !== undefined && "done" in actionData ? actionData.done : undefined;
  const answer = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const values = { ...EMPTY, ...answer?.typed } as CandidateValues;
  const list = `/sessions/${number}/candidats`;
  return (
    <>
      <EnrolHead number={number} heading={m.enrol_heading_one()} hasRoll={hasRoll} />
      <div className="stack spaced">
        {done === undefined ? null : (
          <Notice
            kind="success"
            action={
              <Link className="btn" to={list}>
                {m.enrol_see_candidates()}
              </Link>
            }
          >
            {m.enrol_done_one({ person: done.person })}
          </Notice>
        )}
        <Form key={done?.candidateId} method="post" className="sheet pad stack narrow" noValidate>
          <CandidateFields values={values} answer={answer} countries={countries} today={today} />
          <div className="row-flex">
            <SubmitButton>
              <UserPlus className="i" aria-hidden="true" /> {m.enrol_submit()}
            </SubmitButton>
            <Link className="btn" to={list}>
              {m.staff_cancel()}
            </Link>
          </div>
        </Form>
      </div>
    </>
  );
}
