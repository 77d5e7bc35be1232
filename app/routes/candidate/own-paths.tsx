import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { pathCodeForm } from "#worker/contract/forms/practice-forms.ts";
import type { Route } from "./+types/own-paths";

export const meta: Route.MetaFunction = () => [{ title: `${m.path_own_title()} – ${m.app_name()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  return { name: actor.name, paths: await doors.practice.listPaths({ actor }) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const typed = await readTyped(request, ["code"]);
  const form = await readForm(request, pathCodeForm);
  if (!form.ok) return toResponse(form.error, typed);
  const joined = await doors.practice.joinPath({ actor, typed: form.value.code });
  return joined.ok ? redirect(`/mes-parcours/${joined.value.code}`) : toResponse(joined.error, typed);
}

export default function OwnPaths({ loaderData: { name, paths }, actionData }: Route.ComponentProps) {
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/accueil">{m.pupil_home_title()}</Link>
        </p>
        <h1>{m.path_own_title()}</h1>
        <Form method="post" className="path-code" noValidate>
          <FormErrors answer={actionData} fields={["code"]} />
          <FormField
            name="code"
            label={m.path_code()}
            hint={m.path_code_hint()}
            defaultValue={actionData?.typed.code}
            error={errorOf(actionData, "code")}
            autoComplete="off"
          />
          <SubmitButton>{m.path_join()}</SubmitButton>
        </Form>
        {paths.length === 0 ? null : (
          <section className="now-block" aria-label={m.path_own_title()}>
            {paths.map(({ code, name: title, establishmentName, stage }) => (
              <div className="now-line" key={code}>
                <div>
                  <h2>{title}</h2>
                  <p className="soft">{establishmentName}</p>
                </div>
                {stage === "finished" ? <span className="chip is-run">{m.path_finished()}</span> : null}
                <Link className={stage === "finished" ? "btn" : "btn main"} to={`/mes-parcours/${code}`}>
                  {stage === "given" ? m.practice_start() : stage === "running" ? m.practice_go_on() : m.practice_see()}
                  <span className="vh"> {title}</span>
                </Link>
              </div>
            ))}
          </section>
        )}
      </main>
    </>
  );
}
