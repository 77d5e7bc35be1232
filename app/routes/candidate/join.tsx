import { Form, redirect, useSearchParams } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { useLeftAnswers } from "#app/live/use-left-answers.ts";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { LeftAnswers } from "#app/ui/left-answers.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { joinForm } from "#worker/contract/forms/join-form.ts";
import type { Route } from "./+types/join";

export const meta: Route.MetaFunction = () => [{ title: `${m.join_title()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  return { name: requireActor(context, request).actor.name };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const form = await readForm(request, joinForm);
  if (!form.ok) return toResponse(form.error);
  const joined = await doors.candidate.joinSession({ actor, typed: form.value });
  if (!joined.ok) return toResponse(joined.error);
  return redirect(`/certification/${joined.value.sessionNumber}`);
}

const FIELDS = ["sessionNumber", "firstName", "lastName", "day", "month", "year"];

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const left = useLeftAnswers();
  const [search] = useSearchParams();
  const dateError = errorOf(actionData, "day") ?? errorOf(actionData, "month") ?? errorOf(actionData, "year");
  return (
    <>
      <TopBar person={loaderData.name} />
      <main className="page narrow-page" id="contenu">
        <LeftAnswers count={left} />
        <NotYou name={loaderData.name} />
        <h1>{m.join_title()}</h1>
        <p className="soft" style={{ margin: "8px 0 24px" }}>
          {m.join_text()}
        </p>
        <Form method="post" className="stack" noValidate>
          <FormErrors answer={actionData} fields={FIELDS} />
          <FormField
            name="sessionNumber"
            label={m.join_number()}
            hint={m.join_number_hint()}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={search.get("session") ?? undefined}
            error={errorOf(actionData, "sessionNumber")}
            required
          />
          <FormField
            name="firstName"
            label={m.join_first_name()}
            autoComplete="off"
            error={errorOf(actionData, "firstName")}
            required
          />
          <FormField
            name="lastName"
            label={m.join_birth_name()}
            hint={m.join_birth_name_hint()}
            autoComplete="off"
            error={errorOf(actionData, "lastName")}
            required
          />
          <fieldset className={dateError === undefined ? "field" : "field bad"}>
            <legend className="label">{m.join_birth_date()}</legend>
            <div className="date-fields">
              <FormField
                name="day"
                label={m.join_day()}
                inputMode="numeric"
                maxLength={2}
                autoComplete="off"
                required
              />
              <FormField
                name="month"
                label={m.join_month()}
                inputMode="numeric"
                maxLength={2}
                autoComplete="off"
                required
              />
              <FormField
                name="year"
                label={m.join_year()}
                inputMode="numeric"
                maxLength={4}
                autoComplete="off"
                required
              />
            </div>
            {dateError === undefined ? null : (
              <p className="error" role="alert">
                {dateError}
              </p>
            )}
          </fieldset>
          <SubmitButton look="main big">{m.join_submit()}</SubmitButton>
        </Form>
      </main>
    </>
  );
}
