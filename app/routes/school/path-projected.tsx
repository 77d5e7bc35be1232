import { ArrowLeft } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { useBell } from "#app/live/use-bell.ts";
import { qrPath } from "#app/server/qr-path.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Brand } from "#app/ui/brand.tsx";
import { DataAge } from "#app/ui/data-age.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import type { Route } from "./+types/path-projected";

/** Shown to a whole class: the page is sent counts, and nobody's name. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const { path, link, lines, atMs, timeZone } = valueOrThrow(
    await doors.paths.showPathResults({ actor, code: params.code }),
  );
  const { name, code, division, establishmentName } = path;
  const counts = {
    all: lines.length,
    begun: lines.filter(({ stage }) => stage !== "given").length,
    finished: lines.filter(({ stage }) => stage === "finished").length,
  };
  const isClosed = path.closedAtS !== null;
  const host = new URL(link).host;
  return { name, code, division, establishmentName, isClosed, link, host, qr: qrPath(link), counts, atMs, timeZone };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.name ?? m.paths_page_title() }];

export default function ProjectedPathPage({ loaderData: shown }: Route.ComponentProps) {
  const { name, code, division, establishmentName, isClosed, host, qr, counts, atMs, timeZone } = shown;
  const live = useBell(`/nouvelles/parcours/${code}`);
  return (
    <main className="projected" id="contenu">
      <div className="projected-head">
        <Brand />
        <span className="soft">{establishmentName}</span>
        <span className="push" />
        <Link className="btn no-print" to={`/parcours/${code}`}>
          <ArrowLeft className="i" aria-hidden="true" /> {m.project_back()}
        </Link>
        <PrintButton />
      </div>
      <h1>
        {name}
        {division === null ? null : <span className="soft">, {classCode(division)}</span>}
      </h1>
      {isClosed ? <Notice kind="info">{m.paths_is_closed()}</Notice> : null}
      <div className="projected-body">
        <div>
          <ol>
            <li>{m.project_open({ host })}</li>
            <li>{m.project_log_in()}</li>
            <li>{division === null ? m.project_type() : m.project_find()}</li>
          </ol>
          <p className="small soft">{m.path_code()}</p>
          <p className="code projected-code">
            <span>{code.slice(0, 6)}</span> <span>{code.slice(6)}</span>
          </p>
        </div>
        <div className="qr">
          <QrCode code={qr} label={m.project_qr({ name })} />
          <p>{m.project_scan()}</p>
        </div>
      </div>
      <p className="projected-foot no-print">
        <b>{m.project_counts({ begun: counts.begun, all: counts.all, finished: counts.finished })}</b>{" "}
        <DataAge state={live} atMs={atMs} timeZone={timeZone} />
      </p>
    </main>
  );
}
