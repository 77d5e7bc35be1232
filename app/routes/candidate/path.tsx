import { Play } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { pathForm } from "#worker/contract/forms/practice-forms.ts";
import { CertifiableNow } from "./+parts/certifiable-now.tsx";
import { pathEndWords, pathProgressWords } from "./+parts/path-words.ts";
import type { Route } from "./+types/path";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.name ?? m.path_own_title()} – ${m.app_name()}` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const page = await doors.practice.showPath({ actor, code: params.code, language: locale });
  return { name: actor.name, page: valueOrThrow(page) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const form = await readForm(request, pathForm);
  if (!form.ok) return toResponse(form.error);
  if (form.value.geste !== "commencer") {
    const isShared = form.value.geste === "partager";
    const shared = await doors.practice.sharePath({ actor, code: params.code, isShared });
    return shared.ok ? redirect(`/mes-parcours/${params.code}`) : toResponse(shared.error);
  }
  const joined = await doors.practice.joinPath({ actor, typed: params.code });
  return joined.ok ? redirect(`/mes-parcours/${joined.value.code}/question`) : toResponse(joined.error);
}

export default function Path({ loaderData: { name, page }, actionData }: Route.ComponentProps) {
  const { kind, stage, establishmentName, certifiability, seen } = page;
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/mes-parcours">{m.path_own_title()}</Link>
        </p>
        <h1>{page.name}</h1>
        <p className="soft">{establishmentName}</p>
        <CertifiableNow state={certifiability} />
        <FormErrors answer={actionData} fields={[]} />
        <section className="now-block" aria-label={page.name}>
          <div className="now-line">
            <div>
              {stage.kind === "over" ? (
                <>
                  <h2>{pathEndWords(stage.why).title}</h2>
                  <p>{pathEndWords(stage.why).text}</p>
                </>
              ) : (
                <>
                  <p>{kind === "sos" ? m.path_sos_text() : m.path_tour_text()}</p>
                  {stage.kind === "joined" ? <p className="soft">{pathProgressWords(kind, stage.progress)}</p> : null}
                  {stage.kind === "outside" ? (
                    <p className="small soft">{seen === "as-pupil" ? m.path_seen_by() : m.path_share_later()}</p>
                  ) : null}
                </>
              )}
            </div>
            {stage.kind === "outside" ? (
              <Form method="post">
                <SubmitButton look="main big">
                  <Play className="i" aria-hidden="true" /> {m.practice_start()}
                </SubmitButton>
              </Form>
            ) : null}
            {stage.kind === "joined" ? (
              <Link className="btn main big" to="question">
                <Play className="i" aria-hidden="true" /> {m.practice_go_on()}
              </Link>
            ) : null}
            {stage.kind === "over" ? (
              <Link className="btn main big" to={stage.why === "certifiable" ? "/certification" : "/competences"}>
                {stage.why === "certifiable" ? m.pupil_home_join() : m.pupil_home_practise_link()}
              </Link>
            ) : null}
          </div>
          {stage.kind === "outside" || seen === "as-pupil" ? null : (
            <div className="now-line">
              <div>
                <h2>{m.path_share()}</h2>
                <p className="soft">
                  {seen === "shared"
                    ? m.path_shared_text({ school: establishmentName })
                    : m.path_kept_text({ school: establishmentName })}
                </p>
              </div>
              <Form method="post">
                <SubmitButton look="" intent={seen === "shared" ? "reprendre" : "partager"}>
                  {seen === "shared" ? m.path_share_stop() : m.path_share_do()}
                </SubmitButton>
              </Form>
            </div>
          )}
        </section>
      </main>
    </>
  );
}
