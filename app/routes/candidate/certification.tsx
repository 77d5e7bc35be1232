import { data, Link } from "react-router";
import { formatDate } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { LevelLadder } from "#app/ui/level-ladder.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { ScoreScale } from "#app/ui/score-scale.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { CertificationChip } from "./+parts/certification-chip.tsx";
import { commentText, levelText } from "./+parts/result-words.ts";
import type { Route } from "./+types/certification";

export const meta: Route.MetaFunction = () => [{ title: `${m.own_result_title()} – ${m.app_name()}` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const certifications = await doors.candidate.listCertifications({ actor });
  const found = certifications.find(({ sessionNumber }) => String(sessionNumber) === params.number);
  if (found === undefined) throw data(null, { status: 404 });
  return { name: actor.name, certification: found };
}

export default function Certification({ loaderData: { name, certification } }: Route.ComponentProps) {
  const { state, result, date, sessionNumber, establishmentName } = certification;
  const level = result?.globalLevel ?? null;
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/mes-certifications">{m.own_title()}</Link> › {formatDate(date)}
        </p>
        <p style={{ margin: "6px 0 10px" }}>
          <CertificationChip state={state} />
        </p>
        {state === "obtained" && result !== null && result.score !== null ? (
          <>
            <div className="result">
              <div>
                <p className="figure-num">
                  {result.score}
                  <span style={{ fontSize: "1.375rem", fontWeight: 400, letterSpacing: 0 }} className="soft">
                    {" "}
                    / 895
                  </span>
                </p>
                {/* Under 64 the certification is valid but names no level (a rule of the scale). */}
                <h1 style={{ marginTop: 4 }}>
                  {level === null || level === 0 ? m.own_no_level() : m.own_level({ level: levelName(level) })}
                </h1>
              </div>
              <p style={{ maxWidth: "44ch" }}>{levelText(level)}</p>
            </div>
            {result.isProvisional ? (
              <p className="small" style={{ maxWidth: "60ch", marginBottom: 14 }}>
                <strong>{m.own_provisional()}</strong> {m.own_provisional_text()}
              </p>
            ) : null}
            <ScoreScale score={result.score} />
            {level === null || level === 0 ? null : (
              <>
                <h2 style={{ marginBottom: 4 }}>{m.pupil_home_profile()}</h2>
                <p className="soft small" style={{ marginBottom: 14 }}>
                  {m.ladder_hint()}
                </p>
                <LevelLadder levels={result.competenceLevels} />
              </>
            )}
            {result.verificationCode === null ? null : (
              <p>
                {m.own_code()} <span className="code">{result.verificationCode}</span>
              </p>
            )}
          </>
        ) : (
          <>
            <h1>{m.own_result_title()}</h1>
            <p style={{ maxWidth: "60ch", marginTop: 12 }}>
              {state === "waiting" ? m.own_waiting_text() : commentText(result?.commentKey ?? null)}
            </p>
          </>
        )}
        <p className="small soft" style={{ marginTop: 24 }}>
          {m.own_where({ number: String(sessionNumber), school: establishmentName })}
        </p>
      </main>
    </>
  );
}
