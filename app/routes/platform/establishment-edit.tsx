import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { editEstablishmentForm } from "#worker/contract/forms/establishment-forms.ts";
import { ESTABLISHMENT_FIELDS, EstablishmentFields } from "./+parts/establishment-fields.tsx";
import type { Route } from "./+types/establishment-edit";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const { id, uai, name, city, kind, timeZone, contact } = valueOrThrow(
    await doors.platform.showEstablishment({ actor, establishmentId: params.id }),
  );
  return { id, facts: { uai, name, city: city ?? "", kind, timeZone, contact: contact ?? "" } };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, ESTABLISHMENT_FIELDS);
  const form = await readForm(request, editEstablishmentForm);
  if (!form.ok) return toResponse(form.error, typed);
  const edited = await doors.platform.editEstablishment({ actor, establishmentId: params.id, typed: form.value });
  if (!edited.ok) return toResponse(edited.error, typed);
  return redirect(`/plateforme/etablissements/${params.id}?fait=modifie`);
}

export function meta() {
  return [{ title: m.desk_establishment_edit_title() }];
}

export default function EstablishmentEditPage({ loaderData: { id, facts }, actionData }: Route.ComponentProps) {
  const back = `/plateforme/etablissements/${id}`;
  return (
    <>
      <Crumbs
        links={[
          { to: "/plateforme/etablissements", label: m.desk_establishments() },
          { to: back, label: facts.name },
        ]}
        here={m.staff_edit()}
      />
      <div className="page-head">
        <h1>{facts.name}</h1>
      </div>
      <Form method="post" className="sheet pad stack narrow" noValidate>
        <FormErrors answer={actionData} fields={ESTABLISHMENT_FIELDS} />
        <EstablishmentFields answer={actionData} typed={actionData?.typed ?? facts} />
        <div className="row-flex">
          <SubmitButton>{m.staff_save()}</SubmitButton>
          <Link className="btn" to={back}>
            {m.staff_cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
