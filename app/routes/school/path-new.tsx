import { useState } from "react";
import { Form, redirect } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { competenceName, domainName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FieldError, FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { newPathForm } from "#worker/contract/forms/path-forms.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { PATH_KINDS, type PathKind } from "#worker/core/path/path-plan.ts";
import { pathKindName, pathKindText } from "./+parts/path-kind.ts";
import type { Route } from "./+types/path-new";

const DOMAINS = ["1", "2", "3", "4", "5"];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const { divisions } = valueOrThrow(await doors.paths.listPaths({ actor, establishmentId }));
  return { divisions };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const fields = await request.formData();
  const form = newPathForm.safeParse({ ...Object.fromEntries(fields), choix: fields.getAll("choix") });
  if (!form.success) return toResponse(domainError("FIELD_REQUIRED"));
  const { nom: name, genre: kind, classe, choix: chosen } = form.data;
  const division = classe === "" ? null : classe;
  const made = await doors.paths.createPath({ actor, establishmentId, draft: { name, kind, chosen }, division });
  return made.ok ? redirect(`/parcours/${made.value.code}`) : toResponse(made.error, { nom: name, genre: kind });
}

export function meta() {
  return [{ title: m.paths_new() }];
}

export default function NewPathPage({ loaderData: { divisions }, actionData }: Route.ComponentProps) {
  const [kind, setKind] = useState<PathKind>("sos");
  const choiceError = errorOf(actionData, "choix");
  return (
    <>
      <Crumbs links={[{ to: "/parcours", label: m.nav_paths() }]} here={m.paths_new()} />
      <div className="page-head">
        <h1>{m.paths_new()}</h1>
      </div>
      <Form method="post" className="sheet pad stack" noValidate>
        <FormErrors answer={actionData} fields={["nom", "choix"]} />
        <fieldset>
          <legend>{m.paths_kind()}</legend>
          {PATH_KINDS.map((one) => (
            <label key={one} className="kind-choice">
              <input type="radio" name="genre" value={one} checked={kind === one} onChange={() => setKind(one)} />
              <span>
                <b>{pathKindName(one)}</b>
                <br />
                <span className="soft small">{pathKindText(one)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {kind === "domains" || kind === "competences" ? (
          <fieldset aria-describedby={choiceError === undefined ? undefined : "choix-erreur"}>
            <legend>{kind === "domains" ? m.paths_choose_domains() : m.paths_choose_competences()}</legend>
            <div className="choice-grid">
              {(kind === "domains" ? DOMAINS : COMPETENCES).map((code) => (
                <label key={code} className="kind-choice">
                  <input type="checkbox" name="choix" value={code} />
                  <span>
                    {code} {kind === "domains" ? domainName(code) : competenceName(code)}
                  </span>
                </label>
              ))}
            </div>
            <FieldError id="choix-erreur" text={choiceError} />
          </fieldset>
        ) : null}
        <FormField name="nom" label={m.paths_name()} hint={m.paths_name_hint()} error={errorOf(actionData, "nom")} />
        {divisions.length === 0 ? null : (
          <SelectField name="classe" label={m.paths_for()} hint={m.paths_for_hint()} defaultValue="">
            <option value="">{m.paths_open()}</option>
            {divisions.map((division) => (
              <option key={division} value={division}>
                {classCode(division)}
              </option>
            ))}
          </SelectField>
        )}
        <SubmitButton>{m.paths_make()}</SubmitButton>
      </Form>
    </>
  );
}
