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
import { CertificationChip } from "./+parts/certification-chip.tsx";
import type { Route } from "./+types/home";

export const meta: Route.MetaFunction = () => [{ title: `${m.pupil_home_title()} – ${m.app_name()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const [home, profile, paths, now] = await Promise.all([
    doors.candidate.showHome({ actor }),
    doors.practice.showProfile({ actor }),
    doors.practice.listPaths({ actor }),
    doors.practice.showNow({ actor }),
  ]);
  return { name: actor.name, home, profile, now, paths: paths.filter(({ stage }) => stage !== "finished") };
}

export default function CandidateHome({ loaderData: { name, home, profile, now, paths } }: Route.ComponentProps) {
  const left = useLeftAnswers();
  // One main button: the open room, else the session today, else the path, else the way to a session.
  const isToday = now.ahead.some((session) => session.isToday);
  const isMain =
    home.openSessions.length > 0
      ? "room"
      : isToday && profile.isCertifiable
        ? "today"
        : paths.length > 0
          ? "path"
          : "join";
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
          {now.ahead.map(({ number, date, time, site, room, isToday }) => (
            <div className="now-line" key={number}>
              <div>
                <h2>{isToday ? m.pupil_home_today() : m.pupil_home_ahead()}</h2>
                <p>
                  {formatDate(date)}, {formatTime(time)}, {site}, {room}
                </p>
              </div>
              {isToday ? (
                <Link
                  className={isMain === "today" ? "btn main big" : "btn big"}
                  to={`/certification?session=${number}`}
                >
                  {m.pupil_home_join()}
                </Link>
              ) : null}
            </div>
          ))}
          {paths.map(({ code, name: title, stage, kind }) => (
            <div className="now-line" key={code}>
              <div>
                <h2>{title}</h2>
                <p className="soft">{kind === "sos" ? m.path_sos_text() : m.path_tour_text()}</p>
              </div>
              <Link className={isMain === "path" ? "btn main big" : "btn big"} to={`/mes-parcours/${code}`}>
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
            <Link className={isMain === "join" ? "btn main big" : "btn big"} to="/certification">
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
              {now.certification === null ? (
                <p className="soft">{m.pupil_home_results_text()}</p>
              ) : (
                <p>
                  {formatDate(now.certification.date)} <CertificationChip state={now.certification.state} />
                </p>
              )}
            </div>
            <Link className="btn" to="/mes-certifications">
              <BadgeCheck className="i" aria-hidden="true" /> {m.pupil_home_results_link()}
            </Link>
          </div>
        </section>
        <div className="title-line">
          <h2>{m.pupil_home_profile()}</h2>
          <Link className="btn quiet" to="/competences#historique">
            {m.history()}
          </Link>
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
