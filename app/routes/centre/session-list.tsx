import { CalendarPlus, MonitorCheck } from "lucide-react";
import { Link } from "react-router";
import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Pager } from "#app/ui/pager.tsx";
import { StatusChip } from "./+parts/status-chip.tsx";
import type { Route } from "./+types/session-list";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  return valueOrThrow(await doors.centre.listSessions({ actor, establishmentId, page }));
}

export function meta() {
  return [{ title: m.staff_sessions_title() }];
}

export default function SessionListPage({ loaderData: { sessions, page, pages, total } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.staff_sessions()}</h1>
        <span className="soft">{m.staff_sessions_count({ count: total })}</span>
        <span className="push" />
        <Link className="btn" to="/postes">
          <MonitorCheck className="i" aria-hidden="true" /> {m.staff_machines()}
        </Link>
        <Link className="btn main" to="/sessions/nouvelle">
          <CalendarPlus className="i" aria-hidden="true" /> {m.staff_session_new_act()}
        </Link>
      </div>
      {sessions.length === 0 ? (
        <div className="empty">
          <h2>{m.staff_sessions_none()}</h2>
          <p>{m.staff_sessions_none_text()}</p>
        </div>
      ) : (
        <section className="sheet scroll" aria-label={m.staff_sessions()}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.staff_number()}</th>
                <th scope="col">{m.staff_site()}</th>
                <th scope="col">{m.staff_room()}</th>
                <th scope="col">{m.staff_date()}</th>
                <th scope="col">{m.staff_time()}</th>
                <th scope="col">{m.staff_supervisors()}</th>
                <th scope="col" className="num">
                  {m.staff_enrolled()}
                </th>
                <th scope="col">{m.staff_status()}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map(({ number, plan, enrolled, status }) => (
                <tr key={number}>
                  <td>
                    <Link to={`/sessions/${number}`}>
                      <b>{number}</b>
                    </Link>
                  </td>
                  <td>{plan.address}</td>
                  <td>{plan.room}</td>
                  <td className="nowrap">{formatShortDate(plan.date)}</td>
                  <td className="nowrap">{formatTime(plan.time)}</td>
                  <td>{plan.examiner}</td>
                  <td className="num">{enrolled}</td>
                  <td>
                    <StatusChip status={status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager page={page} pages={pages} to={(wanted) => `/sessions?page=${wanted}`} />
    </>
  );
}
