import { ClipboardCheck, CopyPlus, Pencil, Trash2, UserPlus } from "lucide-react";
import { Link, NavLink, Outlet } from "react-router";
import { formatDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { qrPath } from "#app/server/qr-path.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import { StatusChip } from "./+parts/status-chip.tsx";
import type { Route } from "./+types/session-layout";

const DOCUMENTS = 5;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const shown = valueOrThrow(await doors.centre.showSession({ actor, sessionNumber: readSessionNumber(params) }));
  return { ...shown, qr: qrPath(shown.superviseUrl) };
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_session_title({ number: params.number }) }];
}

export default function SessionLayout({ loaderData: shown }: Route.ComponentProps) {
  const { session, status, candidates } = shown;
  const { number, plan } = session;
  const base = `/sessions/${number}`;
  const tabClass = ({ isActive }: { isActive: boolean }) => (isActive ? "tab on" : "tab");
  return (
    <>
      <Crumbs links={[{ to: "/sessions", label: m.staff_sessions() }]} here={m.staff_session_number({ number })} />
      <div className="page-head tight">
        <h1>{m.staff_session_number({ number })}</h1>
        <StatusChip status={status} />
        <span className="soft head-facts">
          {formatDate(plan.date)}, {formatTime(plan.time)} · {plan.room}
        </span>
        <SessionActs
          number={number}
          enrol={hasRoll(shown.establishment.kind) ? m.staff_enrol() : m.enrol_act()}
          started={session.firstStartedAtS !== null}
          finalised={session.finalisedAtS !== null}
        />
      </div>
      <nav className="tabs" aria-label={m.staff_session_number({ number })}>
        <NavLink end to={base} className={tabClass}>
          {m.staff_tab_details()}
        </NavLink>
        <NavLink to={`${base}/candidats`} className={tabClass}>
          {m.staff_tab_candidates()} <span className="n">{candidates.length}</span>
        </NavLink>
        <NavLink to={`${base}/telechargements`} className={tabClass}>
          {m.staff_tab_downloads()} <span className="n">{DOCUMENTS}</span>
        </NavLink>
        <NavLink to={`${base}/journal`} className={tabClass}>
          {m.staff_tab_journal()}
        </NavLink>
      </nav>
      <Outlet context={shown} />
    </>
  );
}

type SessionActsProps = { number: number; enrol: string; started: boolean; finalised: boolean };

/** Planned: change, delete, enrol. Started: enrol, finalise. Finalised: only repeat it another day. */
function SessionActs({ number, enrol, started, finalised }: SessionActsProps) {
  const base = `/sessions/${number}`;
  const copy = (
    <Link className="btn" to={`/sessions/nouvelle?copie=${number}`}>
      <CopyPlus className="i" aria-hidden="true" /> {m.sessions_copy()}
    </Link>
  );
  if (finalised) return <div className="row-flex">{copy}</div>;
  return (
    <div className="row-flex">
      {copy}
      <Link className="btn" to={`${base}/inscrire`}>
        <UserPlus className="i" aria-hidden="true" /> {enrol}
      </Link>
      {started ? (
        <Link className="btn main" to={`${base}/finaliser`}>
          <ClipboardCheck className="i" aria-hidden="true" /> {m.staff_finalise()}
        </Link>
      ) : (
        <>
          <Link className="btn" to={`${base}/modifier`}>
            <Pencil className="i" aria-hidden="true" /> {m.staff_edit()}
          </Link>
          <Link className="btn danger" to={`${base}/supprimer`}>
            <Trash2 className="i" aria-hidden="true" /> {m.staff_delete()}
          </Link>
        </>
      )}
    </div>
  );
}
