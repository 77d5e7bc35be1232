import { Play, RotateCcw, Trophy } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { competenceName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { LevelCells } from "#app/ui/level-cells.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { restartForm } from "#worker/contract/forms/practice-forms.ts";
import { CertifiableNow } from "./+parts/certifiable-now.tsx";
import type { Route } from "./+types/competence";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: `${params.code} ${competenceName(params.code)} – ${m.app_name()}` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const asked = { actor, competence: params.code, language: locale };
  return { name: actor.name, page: valueOrThrow(await doors.practice.showCompetence(asked)) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const form = await readForm(request, restartForm);
  if (!form.ok) return toResponse(form.error);
  const how = form.value.geste === "ameliorer" ? ("improve" as const) : ("reset" as const);
  const done = await doors.practice.restartCompetence({ actor, competence: params.code, language: locale, how });
  if (!done.ok) return toResponse(done.error);
  return redirect(`/competences/${params.code}/question`);
}

export default function Competence({ loaderData: { name, page }, actionData }: Route.ComponentProps) {
  const { competence, level, points, stage, askedInRun, improve, reset, certifiability } = page;
  // A level may have come without an answer of practice.
  const isUnknown = level === 0 && (stage === "new" || stage === "empty");
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/competences">{m.practice_title()}</Link>
        </p>
        <h1>
          {competence} {competenceName(competence)}
        </h1>
        <CertifiableNow state={certifiability} />
        {actionData === undefined ? null : <FormErrors answer={actionData} fields={[]} />}
        <section className="now-block" aria-label={m.practice_do()}>
          <div className="now-line">
            <div>
              <h2>{m.practice_level()}</h2>
              <p className="ladder-cell">
                <LevelCells level={isUnknown ? null : level} /> <b>{isUnknown ? "–" : level}</b>{" "}
                {isUnknown || level === 7 ? null : (
                  <span className="soft small">{m.practice_points_long({ points, next: level + 1 })}</span>
                )}
              </p>
            </div>
            {stage === "new" || stage === "running" ? (
              <Link className="btn main big" to="question">
                <Play className="i" aria-hidden="true" /> {stage === "new" ? m.practice_start() : m.practice_go_on()}
              </Link>
            ) : null}
          </div>
          {stage === "new" ? <p className="now-line">{m.practice_about()}</p> : null}
          {stage === "running" ? <p className="now-line">{m.practice_asked({ count: askedInRun })}</p> : null}
          {stage === "empty" ? <p className="now-line">{m.practice_empty()}</p> : null}
          {stage === "finished" ? (
            <div className="now-line">
              <div>
                <h2>{m.practice_improve()}</h2>
                <p className="soft">
                  {improve.kind === "now"
                    ? m.practice_improve_text()
                    : m.practice_improve_later({ days: improve.days })}
                </p>
              </div>
              {improve.kind === "now" ? (
                <Form method="post">
                  <SubmitButton look="main big" intent="ameliorer">
                    <Trophy className="i" aria-hidden="true" /> {m.practice_improve_do()}
                  </SubmitButton>
                </Form>
              ) : null}
            </div>
          ) : null}
          {reset === null ? null : (
            <div className="now-line">
              <div>
                <h2>{m.practice_reset()}</h2>
                <p className="soft">
                  {reset.kind === "now" ? m.practice_reset_text() : m.practice_reset_later({ days: reset.days })}
                </p>
              </div>
              {reset.kind === "now" ? (
                <details className="confirm">
                  <summary className="btn">
                    <RotateCcw className="i" aria-hidden="true" /> {m.practice_reset_do()}
                  </summary>
                  <Form method="post">
                    <p>{m.practice_reset_sure({ level })}</p>
                    <SubmitButton look="danger" intent="recommencer">
                      {m.practice_reset_confirm()}
                    </SubmitButton>
                  </Form>
                </details>
              ) : null}
            </div>
          )}
        </section>
      </main>
    </>
  );
}
