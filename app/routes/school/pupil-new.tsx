import { UserPlus } from "lucide-react";
import { data, Form, Link, redirect } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { addPupilForm } from "#worker/contract/forms/roll-forms.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { PUPIL_FIELDS } from "./+parts/pupil-fields.ts";
import { type Listed, PupilListed } from "./+parts/pupil-listed.tsx";
import type { Route } from "./+types/pupil-new";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  return { classes: valueOrThrow(await doors.school.listClasses({ actor, establishmentId })) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const fields = await readTyped(request, PUPIL_FIELDS);
  const form = await readForm(request, addPupilForm);
  if (!form.ok) return refused(form.error, fields);
  const isOther = form.value.autre === "1";
  const added = await doors.school.addPupil({ actor, establishmentId, fields, isOther });
  if (added.ok) return redirect(`/eleves/${added.value.pupilId}?fait=${added.value.kind}`);
  return refused(added.error, fields);
}

function refused(errors: readonly DomainError[], fields: Record<string, string>) {
  const answer = toResponse(errors, fields);
  return data({ ...answer.data, listed: errors.flatMap(toListed)[0] ?? null }, answer.init ?? {});
}

/** Whom the list has already; nobody for another refusal. */
function toListed({ code, meta }: DomainError): Listed[] {
  const { pupilId, person, division } = meta ?? {};
  if (code !== "PUPIL_LISTED" && code !== "PUPIL_MAYBE_LISTED") return [];
  return [
    {
      isSure: code === "PUPIL_LISTED",
      pupilId: String(pupilId),
      person: String(person),
      division: String(division),
    },
  ];
}

export function meta() {
  return [{ title: m.pupil_new_title() }];
}

/** One pupil by hand: an arrival in the year, or a school that has no file. */
export default function PupilNewPage({ loaderData: { classes }, actionData }: Route.ComponentProps) {
  const listed = actionData?.listed ?? null;
  const field = (name: (typeof PUPIL_FIELDS)[number]) => ({
    name,
    defaultValue: actionData?.typed[name] ?? "",
    error: errorOf(actionData, name),
    autoComplete: "off",
  });
  return (
    <>
      <Crumbs links={[{ to: "/eleves", label: m.nav_pupils() }]} here={m.pupil_new()} />
      <div className="page-head">
        <h1>{m.pupil_new()}</h1>
      </div>
      <Form method="post" className="sheet pad stack narrow" noValidate>
        <p className="soft">{m.pupil_new_text()}</p>
        <FormErrors answer={actionData} fields={PUPIL_FIELDS} />
        {listed === null ? null : <PupilListed listed={listed} />}
        <div className="two fields">
          <FormField {...field("lastName")} label={m.enrol_last_name()} maxLength={255} required />
          <FormField {...field("firstName")} label={m.enrol_first_name()} maxLength={255} required />
          <FormField {...field("birthdate")} label={m.enrol_birthdate()} type="date" required />
          <SelectField {...field("sex")} label={m.enrol_sex()} required>
            <option value="">{m.enrol_sex_choose()}</option>
            <option value="F">{m.enrol_sex_f()}</option>
            <option value="M">{m.enrol_sex_m()}</option>
          </SelectField>
          <FormField
            {...field("division")}
            label={m.staff_class()}
            hint={m.pupil_new_class_hint()}
            list="classes"
            maxLength={255}
            required
          />
          <FormField {...field("birthCity")} label={m.pupil_new_birth_city()} maxLength={255} />
          <FormField {...field("ine")} label={m.pupil_new_ine()} hint={m.pupil_new_ine_hint()} maxLength={255} />
          <FormField
            {...field("ownId")}
            label={m.pupil_new_own_id()}
            hint={m.pupil_new_own_id_hint()}
            maxLength={255}
          />
        </div>
        <datalist id="classes">
          {classes.map((division) => (
            <option key={division} value={division}>
              {classCode(division)}
            </option>
          ))}
        </datalist>
        <div className="row-flex">
          <SubmitButton>
            <UserPlus className="i" aria-hidden="true" /> {m.pupil_new_submit()}
          </SubmitButton>
          <Link className="btn" to="/eleves">
            {m.staff_cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
