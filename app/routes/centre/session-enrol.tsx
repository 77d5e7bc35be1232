import { Form, Link, redirect } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { enrolForm } from "#worker/contract/forms/session-forms.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { EnrolHead } from "./+parts/enrol-head.tsx";
import { enrolmentOrGo } from "./+parts/enrolment-or-go.ts";
import { PupilPicker } from "./+parts/pupil-picker.tsx";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/session-enrol";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const division = new URL(request.url).searchParams.get("classe");
  const asked = { actor, sessionNumber: readSessionNumber(params), division };
  const shown = enrolmentOrGo(await doors.centre.showEnrolment(asked), asked.sessionNumber);
  if (!shown.hasRoll) throw redirect(`/sessions/${shown.sessionNumber}/inscrire/candidat`);
  return shown;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const form = enrolForm.safeParse({ eleves: (await request.formData()).getAll("eleve") });
  if (!form.success) return toResponse(domainError("NOBODY_SELECTED"));
  const enrolled = await doors.centre.enrolPupils({ actor, sessionNumber, pupilIds: form.data.eleves });
  return enrolled.ok ? redirect(`/sessions/${sessionNumber}/candidats`) : toResponse(enrolled.error);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_enrol_title({ number: params.number }) }];
}

export default function SessionEnrolPage({ loaderData, actionData }: Route.ComponentProps) {
  const { sessionNumber: number, classes, division, pupils } = loaderData;
  const back = `/sessions/${number}/candidats`;
  return (
    <>
      <EnrolHead number={number} heading={m.staff_enrol_by_class()} hasRoll />
      <FormErrors answer={actionData} fields={[]} />
      {division === null ? (
        <div className="empty">
          <h2>{m.staff_roll_empty()}</h2>
          <p>{m.staff_roll_empty_text()}</p>
          <Link className="btn main" to="/eleves/importer">
            {m.staff_roll_import()}
          </Link>
        </div>
      ) : (
        <Form method="post" className="enrolment">
          <div className="split classes">
            <nav className="sheet class-list" aria-label={m.staff_classes()}>
              <h2>{m.staff_classes()}</h2>
              {classes.map((one) => (
                <Link
                  key={one.division}
                  to={`?classe=${encodeURIComponent(one.division)}`}
                  aria-current={one.division === division || undefined}
                >
                  <span>{classCode(one.division)}</span>
                  <span className="soft small">{countOf(one)}</span>
                </Link>
              ))}
            </nav>
            <PupilPicker key={division} division={division} pupils={pupils} back={back} />
          </div>
        </Form>
      )}
    </>
  );
}

function countOf({ pupils, enrolled }: { pupils: number; enrolled: number }): string {
  if (enrolled === 0) return String(pupils);
  return enrolled === pupils ? m.staff_class_enrolled() : `${enrolled} / ${pupils}`;
}
