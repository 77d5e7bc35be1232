import { FileDown, Presentation, RefreshCw } from "lucide-react";
import { Form, Link, redirect, useSearchParams } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { competenceName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { useBell } from "#app/live/use-bell.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { DataAge } from "#app/ui/data-age.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PathResults } from "#worker/usecases/paths/path-results.ts";
import { pathKindName } from "./+parts/path-kind.ts";
import type { Route } from "./+types/path-results";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  return valueOrThrow(await doors.paths.showPathResults({ actor, code: params.code }));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const closed = await doors.paths.closePath({ actor, code: params.code });
  return closed.ok ? redirect(`/parcours/${params.code}`) : toResponse(closed.error);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.path.name ?? m.paths_page_title() }];

export default function PathResultsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { path, link, lines, atMs, timeZone } = loaderData;
  const [query] = useSearchParams();
  const live = useBell(`/nouvelles/parcours/${path.code}`);
  const given = Number(query.get("donnes") ?? "0");
  return (
    <>
      <Crumbs links={[{ to: "/parcours", label: m.nav_paths() }]} here={path.name} />
      <div className="page-head">
        <div>
          <h1>{path.name}</h1>
          <p className="soft">
            {pathKindName(path.plan.kind)}, {path.division === null ? m.paths_open() : classCode(path.division)}
          </p>
        </div>
        <span className="push" />
        <DataAge state={live} atMs={atMs} timeZone={timeZone} />
        <Link className="btn" to={`/parcours/${path.code}`}>
          <RefreshCw className="i" aria-hidden="true" /> {m.ready_refresh()}
        </Link>
        {lines.length === 0 ? null : (
          <a className="btn" href={`/api/parcours/${path.code}.csv`}>
            <FileDown className="i" aria-hidden="true" /> {m.paths_csv()}
          </a>
        )}
      </div>
      <FormErrors answer={actionData} fields={[]} />
      {given > 0 ? <Notice kind="success">{m.paths_given({ count: given })}</Notice> : null}
      {path.closedAtS === null ? (
        <section className="path-given" aria-label={m.paths_give()}>
          <div>
            <p className="small soft">{m.path_code()}</p>
            <p className="code">{path.code}</p>
          </div>
          <div>
            <p className="small soft">{m.paths_link()}</p>
            <p className="path-link">{link}</p>
          </div>
          <CopyButton text={link} what={m.paths_link()} />
          <Link className="btn" to={`/parcours/${path.code}/projeter`}>
            <Presentation className="i" aria-hidden="true" /> {m.project()}
          </Link>
          <span className="push" />
          <details className="confirm">
            <summary className="btn">{m.paths_close()}</summary>
            <Form method="post">
              <p>{m.paths_close_sure()}</p>
              <SubmitButton look="danger">{m.paths_close_do()}</SubmitButton>
            </Form>
          </details>
        </section>
      ) : (
        <Notice kind="info">{m.paths_is_closed()}</Notice>
      )}
      {lines.length === 0 ? (
        <div className="empty">
          <p>{m.paths_nobody()}</p>
        </div>
      ) : (
        <ResultTable lines={lines} competences={path.plan.competences} />
      )}
    </>
  );
}

type ResultTableProps = Pick<PathResults, "lines"> & { competences: readonly string[] };

/** One line a pupil, one column a competence: the level, or a dash where nothing is known. */
function ResultTable({ lines, competences }: ResultTableProps) {
  const stages = { given: m.paths_stage_given(), running: m.paths_stage_running(), finished: m.path_finished() };
  const looks = { given: "is-wait", running: "is-info", finished: "is-run" };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it sideways
    <section className="sheet scroll" tabIndex={0} aria-label={m.paths_results()}>
      <table className="table level-cols">
        <thead>
          <tr>
            <th scope="col">{m.staff_pupil()}</th>
            <th scope="col">{m.staff_class()}</th>
            <th scope="col">{m.ready_state()}</th>
            <th scope="col" className="num">
              {m.paths_right()}
            </th>
            <th scope="col">{m.staff_certifiability()}</th>
            {competences.map((code) => (
              <th scope="col" key={code} className="num" title={competenceName(code)}>
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.userId}>
              <td className="nowrap">
                <PersonName lastName={line.lastName} firstName={line.firstName} />
              </td>
              <td className="nowrap">{line.division === null ? "–" : classCode(line.division)}</td>
              <td>
                <span className={`chip ${looks[line.stage]}`}>{stages[line.stage]}</span>
              </td>
              <td className="num nowrap">{line.isKept ? "–" : m.paths_of({ done: line.right, of: line.asked })}</td>
              <td className="nowrap">
                {line.isKept ? (
                  <span className="chip is-wait" title={m.paths_kept_text()}>
                    {m.paths_kept()}
                  </span>
                ) : (
                  <CertifiableChip certifiable={line.certifiable} reached={line.reached} />
                )}
              </td>
              {competences.map((code) => (
                <td key={code} className="num">
                  {line.levels[code] ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
