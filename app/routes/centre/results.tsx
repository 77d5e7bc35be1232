import { data, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { sessionNumber } from "#worker/contract/forms/session-forms.ts";
import type { GroupResults } from "#worker/usecases/centre/show-results.ts";
import { ClassProfile, CompetenceTable } from "./+parts/class-profile.tsx";
import { LevelColumns } from "./+parts/level-columns.tsx";
import { MissingTable } from "./+parts/missing-table.tsx";
import { ResultExports } from "./+parts/result-exports.tsx";
import { ResultTable } from "./+parts/result-table.tsx";
import type { Route } from "./+types/results";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, role } = requireStaff(context, request);
  const query = new URL(request.url).searchParams;
  const group = readGroup(query);
  const results = valueOrThrow(await doors.centre.showResults({ actor, establishmentId, group }));
  return { ...results, mayExport: role === "admin" };
}

function readGroup(query: URLSearchParams): GroupResults["group"] {
  const division = query.get("classe");
  if (division !== null) return { kind: "division", division };
  if (query.has("partis")) return { kind: "departed" };
  const parsed = sessionNumber.safeParse(query.get("session"));
  if (!parsed.success) throw data({ code: "SESSION_NOT_FOUND" }, { status: 404 });
  return { kind: "session", sessionNumber: parsed.data };
}

export function meta() {
  return [{ title: m.staff_results_title() }];
}

export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { group, rows, counts, picture, missing, school, mayExport } = loaderData;
  const name = nameOf(group);
  const isClass = group.kind === "division";
  const published = counts.validated + counts.rejected + counts.cancelled;
  return (
    <>
      <Crumbs links={[{ to: "/certifications", label: m.nav_certifications() }]} here={name} />
      <div className="page-head">
        <div>
          <h1>{m.staff_results_of({ name })}</h1>
          <p className="soft">{summary(loaderData)}</p>
          {loaderData.isProvisional ? <p className="small soft">{m.staff_results_provisional()}</p> : null}
        </div>
        <span className="push" />
        {mayExport && published > 0 ? <ResultExports group={group} hasCertificates={counts.validated > 0} /> : null}
      </div>
      {rows.length + missing.length === 0 ? (
        <div className="empty">
          <h2>{m.staff_results_none()}</h2>
          <p>{m.staff_results_none_text()}</p>
          <Link className="btn" to="/certifications">
            {m.nav_certifications()}
          </Link>
        </div>
      ) : (
        <div className="stack">
          <div className="split results">
            <div className="stack">
              {rows.length === 0 ? null : <ResultTable rows={rows} showDivision={!isClass} />}
              {missing.length === 0 ? null : <MissingTable missing={missing} showDivision={!isClass} />}
            </div>
            {counts.validated === 0 ? (
              <p className="soft">{m.staff_picture_none()}</p>
            ) : (
              <div className="stack">
                <LevelColumns levels={picture.levels} medianScore={picture.medianScore} school={school} />
                <ClassProfile competences={picture.competences} school={school} />
              </div>
            )}
          </div>
          {counts.validated === 0 ? null : <CompetenceTable rows={rows} />}
        </div>
      )}
    </>
  );
}

function summary({ group, members, rows, counts }: GroupResults): string {
  const parts = [
    group.kind === "division" ? m.staff_pupils_count({ count: members }) : m.staff_tests({ count: rows.length }),
    counts.validated === 0 ? null : m.staff_count_validated({ count: counts.validated }),
    counts.rejected === 0 ? null : m.staff_count_rejected({ count: counts.rejected }),
    counts.cancelled === 0 ? null : m.staff_count_cancelled({ count: counts.cancelled }),
    counts.waiting === 0 ? null : m.staff_count_waiting({ count: counts.waiting }),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function nameOf(group: GroupResults["group"]): string {
  switch (group.kind) {
    case "division":
      return classCode(group.division);
    case "session":
      return m.staff_session_number({ number: group.sessionNumber });
    case "departed":
      return m.results_departed();
  }
}
