import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { ActList } from "./+parts/act-list.tsx";
import type { Route } from "./+types/act-log";

/** The platform's own zone: its acts are on establishments of every zone. */
const ZONE = "Europe/Paris";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const before = Number(new URL(request.url).searchParams.get("avant")) || null;
  return valueOrThrow(await doors.jury.listActs({ actor, sessionNumber: null, act: null, before }));
}

export function meta() {
  return [{ title: m.jury_acts_title() }];
}

export default function ActLogPage({ loaderData: { acts, next } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.jury_acts_heading()}</h1>
      </div>
      <div className="stack">
        <p>{m.jury_acts_text()}</p>
        {acts.length === 0 ? (
          <p className="soft">{m.jury_acts_none()}</p>
        ) : (
          <ActList acts={acts} timeZone={ZONE} linked />
        )}
        {next === null ? null : (
          <div className="row-flex">
            <Link className="btn" to={`/plateforme/actes?avant=${next}`}>
              {m.jury_acts_older()}
            </Link>
          </div>
        )}
      </div>
    </>
  );
}
