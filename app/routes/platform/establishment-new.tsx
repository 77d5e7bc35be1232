import { Form, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { addEstablishmentForm } from "#worker/contract/forms/establishment-forms.ts";
import { ESTABLISHMENT_FIELDS, EstablishmentFields } from "./+parts/establishment-fields.tsx";
import { TextField } from "./+parts/text-field.tsx";
import type { Route } from "./+types/establishment-new";

const FIELDS = [...ESTABLISHMENT_FIELDS, "adresses"] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  // Only operators see the form; what they may do is decided again when it is sent.
  const asked = { actor, search: "", kind: null, isArchived: false, page: 1 };
  valueOrThrow(await doors.platform.listEstablishments(asked));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, FIELDS);
  const form = await readForm(request, addEstablishmentForm);
  if (!form.ok) return toResponse(form.error, typed);
  const { adresses: addresses, ...facts } = form.value;
  const added = await doors.platform.addEstablishment({ actor, typed: facts, addresses, locale: getLocale() });
  if (!added.ok) return toResponse(added.error, typed);
  return redirect(`/plateforme/etablissements/${added.value.establishmentId}?fait=ouvert`);
}

export function meta() {
  return [{ title: m.desk_establishment_new_title() }];
}

export default function EstablishmentNewPage({ actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs
        links={[{ to: "/plateforme/etablissements", label: m.desk_establishments() }]}
        here={m.desk_establishment_open()}
      />
      <div className="page-head">
        <h1>{m.desk_establishment_open()}</h1>
      </div>
      <Form method="post" className="sheet pad stack narrow" noValidate>
        <p className="soft">{m.desk_establishment_new_text()}</p>
        <FormErrors answer={actionData} fields={FIELDS} />
        <EstablishmentFields answer={actionData} typed={actionData?.typed ?? {}} />
        <TextField
          name="adresses"
          label={m.desk_first_admins()}
          hint={m.team_addresses_hint()}
          rows={2}
          defaultValue={actionData?.typed.adresses}
          error={errorOf(actionData, "adresses")}
        />
        <div className="row-flex">
          <SubmitButton>{m.desk_establishment_open_act()}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
