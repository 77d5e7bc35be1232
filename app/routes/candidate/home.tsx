import { BadgeCheck, Dumbbell, Route as RouteIcon } from "lucide-react";
import { Link } from "react-router";
import { formatDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { useLeftAnswers } from "#app/live/use-left-answers.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { LeftAnswers } from "#app/ui/left-answers.tsx";
import { LevelLadder } from "#app/ui/level-ladder.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { CertifiableNow } from "./+parts/certifiable-now.tsx";
import type { Route } from "./+types/home";

export const meta: Route.MetaFunction = () => [{ title: `${m.pupil_home_title()} – ${m.app_name()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const [home, profile, paths] = await Promise.all([
    doors.candidate.showHome({ actor }),
    doors.practice.showProfile({ actor }),
    doors.practice.listPaths({ actor }),
  ]);
  return { name: actor.name, home, profile, paths: paths.filter(({ stage }) => stage !== "finished") };
}

export default function CandidateHome({ loaderData: { name, home, profile, paths } }: Route.ComponentProps) {
  const left = useLeftAnswers();
  // One main button: the session today, else the path, else the way to a session.
  const isFirst = home.openSessions.length === 0;
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <LeftAnswers count={left} />
        <NotYou name={name} />
        <h1>{m.pupil_home_hello({ name })}</h1>
        <section className="now-block" aria-label={m.pupil_home_now()}>
          {home.openSessions.map((session) => (
            <div className="now-line" key={session.number}>
              <div>
                <h2>{m.pupil_home_session({ number: String(session.number) })}</h2>
                <p>
                  {formatDate(session.date)}, {formatTime(session.time)}, {session.site}, {session.room}
                </p>
              </div>
              <Link className="btn main big" to={`/certification/${session.number}`} reloadDocument>
                {m.pupil_home_back_in()}
              </Link>
            </div>
          ))}
          {paths.map(({ code, name: title, stage, kind }) => (
            <div className="now-line" key={code}>
              <div>
                <h2>{title}</h2>
                <p className="soft">{kind === "sos" ? m.path_sos_text() : m.path_tour_text()}</p>
              </div>
              <Link className={isFirst ? "btn main big" : "btn big"} to={`/mes-parcours/${code}`}>
                {stage === "given" ? m.practice_start() : m.practice_go_on()}
              </Link>
            </div>
          ))}
          <div className="now-line">
            <div>
              <h2>{m.pupil_home_certification()}</h2>
              <CertifiableNow state={profile} />
              {profile.isCertifiable ? null : <p className="small soft">{m.pupil_home_missing_text()}</p>}
            </div>
            <Link className={isFirst && paths.length === 0 ? "btn main big" : "btn big"} to="/certification">
              {m.pupil_home_join()}
            </Link>
          </div>
          <div className="now-line">
            <div>
              <h2>{m.path_code_title()}</h2>
              <p className="soft">{m.path_code_text()}</p>
            </div>
            <Link className="btn" to="/mes-parcours">
              <RouteIcon className="i" aria-hidden="true" /> {m.path_own_title()}
            </Link>
          </div>
          <div className="now-line">
            <div>
              <h2>{m.pupil_home_results()}</h2>
              <p className="soft">{m.pupil_home_results_text()}</p>
            </div>
            <Link className="btn" to="/mes-certifications">
              <BadgeCheck className="i" aria-hidden="true" /> {m.pupil_home_results_link()}
            </Link>
          </div>
        </section>
        <div className="title-line">
          <h2>{m.pupil_home_profile()}</h2>
          <Link className="btn" to="/competences">
            <Dumbbell className="i" aria-hidden="true" /> {m.pupil_home_practise()}
          </Link>
        </div>
        <p className="soft small" style={{ marginBottom: 14 }}>
          {m.ladder_hint()}
        </p>
        <LevelLadder levels={home.levels} />
      </main>
    </>
  );
}
