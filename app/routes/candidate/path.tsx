import { Play } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
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
  const joined = await doors.practice.joinPath({ actor, typed: params.code });
  return joined.ok ? redirect(`/mes-parcours/${joined.value.code}/question`) : toResponse(joined.error);
}

export default function Path({ loaderData: { name, page }, actionData }: Route.ComponentProps) {
  const { kind, stage, establishmentName, certifiability } = page;
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
                  {stage.kind === "outside" ? <p className="small soft">{m.path_seen_by()}</p> : null}
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
        </section>
      </main>
    </>
  );
}
