import { FileDown } from "lucide-react";
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
import { ResultTable } from "./+parts/result-table.tsx";
import type { Route } from "./+types/results";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, role } = requireStaff(context, request);
  const query = new URL(request.url).searchParams;
  const group = readGroup(query.get("classe"), query.get("session"));
  const results = valueOrThrow(await doors.centre.showResults({ actor, establishmentId, group }));
  return { ...results, mayExport: role === "admin" };
}

function readGroup(division: string | null, session: string | null): GroupResults["group"] {
  if (division !== null) return { kind: "division", division };
  const parsed = sessionNumber.safeParse(session);
  if (!parsed.success) throw data({ code: "SESSION_NOT_FOUND" }, { status: 404 });
  return { kind: "session", sessionNumber: parsed.data };
}

export function meta() {
  return [{ title: m.staff_results_title() }];
}

export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { group, rows, members, counts, picture, mayExport } = loaderData;
  const name =
    group.kind === "division" ? classCode(group.division) : m.staff_session_number({ number: group.sessionNumber });
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
        {mayExport && published > 0 ? (
          <div className="row-flex">
            {counts.validated > 0 ? (
              <>
                <a className="btn" href={exportAddress("certificats.pdf", group)}>
                  <FileDown className="i" aria-hidden="true" /> {m.staff_certificates_pdf()}
                </a>
                <a className="btn" href={exportAddress("certificats.zip", group)}>
                  <FileDown className="i" aria-hidden="true" /> {m.staff_certificates_zip()}
                </a>
              </>
            ) : null}
            <a className="btn" href={exportAddress("resultats.csv", group)}>
              <FileDown className="i" aria-hidden="true" /> {m.staff_export_csv()}
            </a>
          </div>
        ) : null}
      </div>
      {rows.length === 0 ? (
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
            <ResultTable rows={rows} members={members} showDivision={group.kind === "session"} />
            {counts.validated === 0 ? (
              <p className="soft">{m.staff_picture_none()}</p>
            ) : (
              <div className="stack">
                <LevelColumns levels={picture.levels} medianScore={picture.medianScore} />
                <ClassProfile competences={picture.competences} />
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

function exportAddress(file: string, group: GroupResults["group"]): string {
  const query =
    group.kind === "division" ? `classe=${encodeURIComponent(group.division)}` : `session=${group.sessionNumber}`;
  return `/api/certifications/${file}?${query}`;
}
