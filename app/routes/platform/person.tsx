import { Link, redirect } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { erasureForm } from "#worker/contract/forms/person-forms.ts";
import { EraseForm } from "./+parts/erase-form.tsx";
import { PersonHeld } from "./+parts/person-held.tsx";
import { readPerson } from "./+parts/read-person.ts";
import type { Route } from "./+types/person";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const ref = readPerson(params);
  const { refusal, ...preview } = valueOrThrow(
    await doors.keeping.previewErasure({ actor, ref, language: getLocale() }),
  );
  return { ref, preview, refusal: refusal === null ? null : errorMessage(refusal) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = { ...(await readTyped(request, ["motif"])), geste: "effacer" };
  const form = await readForm(request, erasureForm);
  if (!form.ok) return toResponse(form.error, typed);
  const asked = await doors.keeping.askErasure({ actor, ref: readPerson(params), reason: form.value.motif });
  return asked.ok ? redirect("/plateforme/conservation?efface=1#effacements") : toResponse(asked.error, typed);
}

export function meta() {
  return [{ title: m.person_page_title() }];
}

export default function PersonPage({ loaderData: { ref, preview, refusal }, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/personnes", label: m.desk_people() }]} here={preview.title} />
      <div className="page-head">
        <h1>{preview.title}</h1>
        {ref.kind === "account" ? <Link to={`/plateforme/personnes/${ref.id}`}>{m.desk_account()}</Link> : null}
      </div>
      <div className="stack">
        <FormErrors answer={actionData} fields={["motif", "oui"]} />
        <div className="two start">
          <PersonHeld refersTo={ref} held={preview.held} />
          <EraseForm preview={preview} refusal={refusal} answer={actionData} />
        </div>
      </div>
    </>
  );
}
