import { Form, Link, redirect } from "react-router";
import { formatInstant, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { describedBy, FieldError, FormField } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { pupilNeedForm } from "#worker/contract/forms/roll-forms.ts";
import type { Route } from "./+types/pupil-need";

const FIELDS = ["temps", "besoin", "accord"] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const shown = valueOrThrow(await doors.school.showNeed({ actor, establishmentId, pupilId: params.pupil }));
  const { pupil, need, timeZone } = shown;
  return {
    pupilId: pupil.id,
    person: `${pupil.firstName} ${pupil.lastName}`,
    division: pupil.division,
    need,
    timeZone,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const asked = { actor, establishmentId, pupilId: params.pupil };
  const typed = await readTyped(request, FIELDS);
  const form = await readForm(request, pupilNeedForm);
  if (!form.ok) return toResponse(form.error, typed);
  if (form.value.geste === "oublier") {
    const forgotten = await doors.school.forgetNeed(asked);
    return forgotten.ok ? redirect(`/eleves/${params.pupil}/besoins`) : toResponse(forgotten.error, typed);
  }
  const { temps: extraTime, besoin: accessibility, accord } = form.value;
  const kept = await doors.school.keepNeed({ ...asked, extraTime, accessibility, hasConsent: accord === "1" });
  return kept.ok ? redirect(`/eleves/${params.pupil}/besoins`) : toResponse(kept.error, typed);
}

export function meta() {
  return [{ title: m.need_page_title() }];
}

/** What one pupil needs from one session to the next, who agreed to keep it and when; withdrawn in one press. */
export default function PupilNeedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { pupilId, person, division, need, timeZone } = loaderData;
  const besoin = errorOf(actionData, "besoin");
  return (
    <>
      <Crumbs
        links={[
          { to: "/eleves", label: m.nav_pupils() },
          { to: `/eleves/${pupilId}`, label: person },
        ]}
        here={m.need_title()}
      />
      <div className="page-head">
        <h1>{m.need_of({ person })}</h1>
        <span className="soft">{division}</span>
      </div>
      {need === null ? null : (
        <Form method="post" className="sheet pad stack narrow spaced-after">
          <p>
            <b>{m.need_kept({ moment: formatInstant(need.agreedAtS * 1000, timeZone) })}</b>
          </p>
          <p>
            {need.extraTimePercent === 0
              ? m.need_no_time()
              : m.sessions_kept_time({ percent: formatPercent(need.extraTimePercent) })}
            {need.accessibility === null ? null : ` · ${need.accessibility}`}
          </p>
          <div className="row-flex">
            <SubmitButton look="danger" intent="oublier">
              {m.need_forget()}
            </SubmitButton>
          </div>
          <p className="soft small">{m.need_forget_text()}</p>
        </Form>
      )}
      <Form method="post" className="sheet pad stack narrow" noValidate key={need?.agreedAtS ?? 0}>
        <h2>{need === null ? m.need_keep_title() : m.need_change_title()}</h2>
        <FormErrors answer={actionData} fields={FIELDS} />
        <FormField
          name="temps"
          label={m.staff_extra_time()}
          hint={m.need_time_hint()}
          defaultValue={actionData?.typed.temps ?? (need === null ? "" : formatPercent(need.extraTimePercent))}
          error={errorOf(actionData, "temps")}
        />
        <div className={besoin === undefined ? "field" : "field bad"}>
          <label htmlFor="champ-besoin">{m.need_words()}</label>
          <span className="hint" id="champ-besoin-aide">
            {m.need_words_hint()}
          </span>
          <textarea
            className="input"
            id="champ-besoin"
            name="besoin"
            rows={2}
            maxLength={200}
            defaultValue={actionData?.typed.besoin ?? need?.accessibility ?? ""}
            aria-describedby={describedBy("champ-besoin", true, besoin !== undefined)}
          />
          <FieldError id="champ-besoin-erreur" text={besoin} />
        </div>
        <div>
          <label className="tick">
            <input type="checkbox" name="accord" value="1" aria-describedby="accord-erreur" />{" "}
            <span>{m.need_consent()}</span>
          </label>
          <FieldError id="accord-erreur" text={errorOf(actionData, "accord")} />
        </div>
        <div className="row-flex">
          <SubmitButton intent="garder">{m.need_keep()}</SubmitButton>
          <Link className="btn" to="/eleves">
            {m.staff_cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
