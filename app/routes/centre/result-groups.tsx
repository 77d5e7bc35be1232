import { ChevronRight, FileDown } from "lucide-react";
import { Form, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FilterChoice, SearchBox } from "#app/ui/list-filters.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { resultGroupsForm } from "#worker/contract/forms/result-groups-form.ts";
import { schoolYearName } from "./+parts/result-words.ts";
import { StatusChip } from "./+parts/status-chip.tsx";
import type { Route } from "./+types/result-groups";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, role } = requireStaff(context, request);
  const { annee, page } = resultGroupsForm.parse(Object.fromEntries(new URL(request.url).searchParams));
  const groups = valueOrThrow(await doors.centre.listResultGroups({ actor, establishmentId, year: annee, page }));
  return { ...groups, mayExport: role === "admin" };
}

export function meta() {
  return [{ title: m.staff_results_title() }];
}

export default function ResultGroupsPage({ loaderData }: Route.ComponentProps) {
  const { divisions, departed, sessions, year, years, page, pages, mayExport } = loaderData;
  return (
    <>
      <div className="page-head">
        <h1>{m.nav_certifications()}</h1>
        <span className="push" />
        <Link className="btn" to="/certifications/annees">
          {m.results_compare()}
        </Link>
        {mayExport && sessions.length > 0 ? (
          <a className="btn" href={`/api/certifications/resultats.csv?annee=${year}`}>
            <FileDown className="i" aria-hidden="true" /> {m.results_export_year({ year: schoolYearName(year) })}
          </a>
        ) : null}
        {mayExport && years.length > 1 ? (
          <a className="btn" href="/api/certifications/resultats.csv?annee=toutes">
            <FileDown className="i" aria-hidden="true" /> {m.results_export_always()}
          </a>
        ) : null}
      </div>
      <Form className="row-flex filters find-result" role="search" action="/certifications/recherche">
        <SearchBox label={m.results_search()} value="" maxLength={100} />
        <button type="submit" className="btn">
          {m.staff_search()}
        </button>
      </Form>
      {divisions.length + sessions.length === 0 && years.length === 1 ? (
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
              {departed === 0 ? null : (
                <li>
                  <Link to="/certifications/resultats?partis=1">
                    <b>{m.results_departed()}</b>
                    <span className="soft">{m.results_departed_count({ count: departed })}</span>
                    <ChevronRight className="i" aria-hidden="true" />
                  </Link>
                </li>
              )}
            </ul>
          </section>
          <section>
            <div className="row-flex by-session">
              <h2>{m.staff_by_session()}</h2>
              {years.length > 1 ? (
                <Form className="row-flex">
                  <FilterChoice
                    name="annee"
                    label={m.results_year()}
                    all={schoolYearName(years[0] ?? year)}
                    value={year === years[0] ? null : String(year)}
                    choices={years.slice(1).map((one) => [String(one), schoolYearName(one)] as const)}
                  />
                  <noscript>
                    <button type="submit" className="btn">
                      {m.results_year_show()}
                    </button>
                  </noscript>
                </Form>
              ) : null}
            </div>
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
            <Pager page={page} pages={pages} to={(one) => `/certifications?annee=${year}&page=${one}`} />
          </section>
        </div>
      )}
    </>
  );
}
