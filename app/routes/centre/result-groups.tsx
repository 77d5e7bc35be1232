import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { StatusChip } from "./+parts/status-chip.tsx";
import type { Route } from "./+types/result-groups";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  return valueOrThrow(await doors.centre.listResultGroups({ actor, establishmentId }));
}

export function meta() {
  return [{ title: m.staff_results_title() }];
}

export default function ResultGroupsPage({ loaderData: { divisions, sessions } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.nav_certifications()}</h1>
      </div>
      {divisions.length + sessions.length === 0 ? (
        <div className="empty">
          <h2>{m.staff_results_none()}</h2>
          <p>{m.staff_results_none_text()}</p>
          <Link className="btn" to="/sessions">
            {m.nav_sessions()}
          </Link>
        </div>
      ) : (
        <div className="two groups">
          <section>
            <h2>{m.staff_by_class()}</h2>
            <ul className="sheet link-list">
              {divisions.map(({ division, pupils, tested }) => (
                <li key={division}>
                  <Link to={`/certifications/resultats?classe=${encodeURIComponent(division)}`}>
                    <b>{classCode(division)}</b>
                    <span className="soft">{m.staff_tested_of({ tested, pupils })}</span>
                    <ChevronRight className="i" aria-hidden="true" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{m.staff_by_session()}</h2>
            {sessions.length === 0 ? <p className="soft">{m.staff_results_no_session()}</p> : null}
            <ul className="sheet link-list">
              {sessions.map(({ number, date, time, room, tested, finalised, published }) => (
                <li key={number}>
                  <Link to={`/certifications/resultats?session=${number}`}>
                    <b>{m.staff_session_number({ number })}</b>
                    <span className="soft">
                      {formatShortDate(date)}, {formatTime(time)} · {room} · {m.staff_tests({ count: tested })}
                    </span>
                    <StatusChip status={published ? "published" : finalised ? "finalised" : "running"} />
                    <ChevronRight className="i" aria-hidden="true" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}
