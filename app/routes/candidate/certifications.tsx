import { Link } from "react-router";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { NotYou } from "#app/ui/not-you.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { CertificationChip } from "./+parts/certification-chip.tsx";
import type { Route } from "./+types/certifications";

export const meta: Route.MetaFunction = () => [{ title: `${m.own_title()} – ${m.app_name()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const certifications = await doors.candidate.listCertifications({ actor });
  return {
    name: actor.name,
    certifications: certifications.map(({ sessionNumber, establishmentName, date, state, result }) => ({
      sessionNumber,
      establishmentName,
      date,
      state,
      score: result?.score ?? null,
      level: result?.globalLevel ? levelName(result.globalLevel) : null,
    })),
  };
}

export default function Certifications({ loaderData: { name, certifications } }: Route.ComponentProps) {
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/accueil">{m.pupil_home_title()}</Link>
        </p>
        <h1>{m.own_title()}</h1>
        {certifications.length === 0 ? (
          <div className="empty" style={{ marginTop: 24 }}>
            <p>{m.own_empty()}</p>
          </div>
        ) : (
          <section className="now-block">
            {certifications.map((one) => (
              <div className="now-line" key={one.sessionNumber}>
                <div>
                  <h2>{formatDate(one.date)}</h2>
                  <p className="soft">
                    {m.own_where({ number: String(one.sessionNumber), school: one.establishmentName })}
                  </p>
                </div>
                <CertificationChip state={one.state} />
                {one.state === "obtained" && one.score !== null ? (
                  <p>
                    <b style={{ fontSize: "1.375rem" }}>{formatNumber(one.score)}</b>
                    <span className="soft"> / 895</span>
                    {one.level === null ? null : <span style={{ display: "block" }}>{one.level}</span>}
                  </p>
                ) : null}
                <Link className="btn" to={`/mes-certifications/${one.sessionNumber}`}>
                  {m.own_see()}
                </Link>
              </div>
            ))}
          </section>
        )}
      </main>
    </>
  );
}
