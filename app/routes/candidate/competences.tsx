import { Link } from "react-router";
import { competenceName, domainName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { LevelCells } from "#app/ui/level-cells.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import type { ProfileLine } from "#worker/usecases/practice/show-profile.ts";
import { CertifiableNow } from "./+parts/certifiable-now.tsx";
import { History } from "./+parts/history.tsx";
import type { Route } from "./+types/competences";

export const meta: Route.MetaFunction = () => [{ title: `${m.practice_title()} – ${m.app_name()}` }];

/** Days are said, no hours: the zone matters to an account near midnight overseas. */
const ZONE = "Europe/Paris";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const [profile, days] = await Promise.all([
    doors.practice.showProfile({ actor }),
    doors.practice.showHistory({ actor, timeZone: ZONE }),
  ]);
  return { name: actor.name, profile, days };
}

export default function Competences({ loaderData: { name, profile, days } }: Route.ComponentProps) {
  const domains = [...Map.groupBy(profile.lines, ({ competence }) => competence.charAt(0))];
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/accueil">{m.pupil_home_title()}</Link>
        </p>
        <h1>{m.practice_title()}</h1>
        <CertifiableNow state={profile} />
        <p className="soft small">{m.practice_hint()}</p>
        {domains.map(([domain, lines]) => (
          <section key={domain} className="sheet practice-domain">
            <h2>
              {domain}. {domainName(domain)}
            </h2>
            <table className="table stackable" aria-label={domainName(domain)}>
              <thead>
                <tr>
                  <th scope="col">{m.practice_competence()}</th>
                  <th scope="col">{m.practice_level()}</th>
                  <th scope="col">{m.practice_next_level()}</th>
                  <th scope="col">
                    <span className="vh">{m.practice_do()}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <CompetenceRow key={line.competence} line={line} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <History days={days} />
      </main>
    </>
  );
}

function CompetenceRow({ line: { competence, level, points, stage } }: { line: ProfileLine }) {
  const name = competenceName(competence);
  const words = { new: m.practice_start(), running: m.practice_go_on(), finished: m.practice_see() };
  return (
    <tr>
      <td>
        <b>
          {competence} {name}
        </b>
      </td>
      <td className="nowrap ladder-cell">
        <LevelCells level={stage === "new" ? null : level} /> <b>{stage === "new" ? "–" : level}</b>
      </td>
      <td className="nowrap soft">{stage === "new" || level === 7 ? "–" : m.practice_points({ points })}</td>
      <td>
        <Link className="btn" to={`/competences/${competence}`}>
          {words[stage]}
          <span className="vh"> {name}</span>
        </Link>
      </td>
    </tr>
  );
}
