import { Plus, ShieldCheck } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import type { StaffPaths } from "#worker/usecases/paths/list-paths.ts";
import { pathKindName } from "./+parts/path-kind.ts";
import type { Route } from "./+types/path-list";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  return valueOrThrow(await doors.paths.listPaths({ actor, establishmentId }));
}

export function meta() {
  return [{ title: m.paths_page_title() }];
}

export default function PathListPage({ loaderData: { paths, divisions } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.nav_paths()}</h1>
        <span className="push" />
        {divisions.length === 0 ? null : (
          <Link className="btn" to="/eleves/preparation">
            <ShieldCheck className="i" aria-hidden="true" /> {m.ready_title()}
          </Link>
        )}
        <Link className="btn main" to="/parcours/nouveau">
          <Plus className="i" aria-hidden="true" /> {m.paths_new()}
        </Link>
      </div>
      {paths.length === 0 ? (
        <div className="empty">
          <h2>{m.paths_empty()}</h2>
          <p>{m.paths_empty_text()}</p>
        </div>
      ) : (
        <PathTable paths={paths} />
      )}
    </>
  );
}

function PathTable({ paths }: Pick<StaffPaths, "paths">) {
  return (
    <section className="sheet scroll" aria-label={m.nav_paths()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.paths_name()}</th>
            <th scope="col">{m.paths_kind()}</th>
            <th scope="col">{m.paths_for()}</th>
            <th scope="col">{m.path_code()}</th>
            <th scope="col" className="num">
              {m.paths_begun()}
            </th>
            <th scope="col" className="num">
              {m.paths_finished()}
            </th>
            <th scope="col" className="num">
              {m.ready_ready()}
            </th>
          </tr>
        </thead>
        <tbody>
          {paths.map(({ code, name, plan, division, members, joined, finished, certifiable, closedAtS }) => (
            <tr key={code}>
              <td>
                <Link to={`/parcours/${code}`}>{name}</Link>{" "}
                {closedAtS === null ? null : <span className="chip is-wait">{m.paths_closed()}</span>}
              </td>
              <td>{pathKindName(plan.kind)}</td>
              <td>{division === null ? m.paths_open() : classCode(division)}</td>
              <td className="code small">{code}</td>
              <td className="num">{m.paths_of({ done: joined, of: members })}</td>
              <td className="num">{finished}</td>
              <td className="num">{certifiable}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
