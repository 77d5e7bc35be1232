import { CalendarPlus, FileUp, MonitorCheck } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Pager } from "#app/ui/pager.tsx";
import { sessionListForm } from "#worker/contract/forms/session-list-form.ts";
import { sessionAddress } from "./+parts/session-address.ts";
import { SessionFilters } from "./+parts/session-filters.tsx";
import { SessionTable } from "./+parts/session-table.tsx";
import type { Route } from "./+types/session-list";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const asked = sessionListForm.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { recherche: search, etat: status, periode: period, suite: todo, tri, page } = asked;
  const filter = { search, status, period, todo, ...tri };
  const list = valueOrThrow(await doors.centre.listSessions({ actor, establishmentId, filter, page }));
  return { ...list, asked: { ...asked, page: list.page } };
}

export function meta() {
  return [{ title: m.staff_sessions_title() }];
}

export default function SessionListPage({ loaderData }: Route.ComponentProps) {
  const { sessions, page, pages, total, isEmpty, asked } = loaderData;
  return (
    <>
      <div className="page-head">
        <h1>{m.staff_sessions()}</h1>
        <span className="soft" role="status">
          {m.staff_sessions_count({ count: total })}
        </span>
        <span className="push" />
        <Link className="btn" to="/postes">
          <MonitorCheck className="i" aria-hidden="true" /> {m.staff_machines()}
        </Link>
        <Link className="btn" to="/sessions/importer">
          <FileUp className="i" aria-hidden="true" /> {m.enrol_sessions_import()}
        </Link>
        <Link className="btn main" to="/sessions/nouvelle">
          <CalendarPlus className="i" aria-hidden="true" /> {m.staff_session_new_act()}
        </Link>
      </div>
      {isEmpty ? (
        <div className="empty">
          <h2>{m.staff_sessions_none()}</h2>
          <p>{m.staff_sessions_none_text()}</p>
        </div>
      ) : (
        <>
          <SessionFilters asked={asked} />
          {sessions.length === 0 ? (
            <div className="empty">
              <p>{m.sessions_no_match()}</p>
              <Link className="btn" to="/sessions">
                {m.staff_clear_filters()}
              </Link>
            </div>
          ) : (
            <SessionTable sessions={sessions} asked={asked} />
          )}
          <Pager page={page} pages={pages} to={(wanted) => sessionAddress(asked, { page: wanted })} />
        </>
      )}
    </>
  );
}
