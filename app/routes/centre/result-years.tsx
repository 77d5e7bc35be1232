import { Link } from "react-router";
import { competenceName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { LevelColumns } from "./+parts/level-columns.tsx";
import { schoolYearName } from "./+parts/result-words.ts";
import type { Route } from "./+types/result-years";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  return { years: valueOrThrow(await doors.centre.compareYears({ actor, establishmentId })) };
}

export function meta() {
  return [{ title: m.results_years_title() }];
}

/** The school's results one school year beside the other: a table first, pictures second. */
export default function ResultYearsPage({ loaderData: { years } }: Route.ComponentProps) {
  return (
    <>
      <Crumbs links={[{ to: "/certifications", label: m.nav_certifications() }]} here={m.results_years_heading()} />
      <div className="page-head">
        <div>
          <h1>{m.results_years_heading()}</h1>
          <p className="soft">{m.results_years_text()}</p>
        </div>
      </div>
      {years.length === 0 ? (
        <div className="empty">
          <h2>{m.results_years_none()}</h2>
          <p>{m.results_years_none_text()}</p>
          <Link className="btn" to="/certifications">
            {m.nav_certifications()}
          </Link>
        </div>
      ) : (
        <div className="stack">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
          <section className="sheet scroll" aria-label={m.results_years_table()} tabIndex={0}>
            <table className="table stackable">
              <thead>
                <tr>
                  <th scope="col">{m.results_year()}</th>
                  {[
                    m.results_years_obtained(),
                    m.results_years_rejected(),
                    m.results_years_cancelled(),
                    m.results_years_median(),
                  ].map((title) => (
                    <th key={title} scope="col" className="num">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {years.map(({ year, obtained, rejected, cancelled, medianScore }) => (
                  <tr key={year}>
                    <td className="nowrap">
                      <Link to={`/certifications?annee=${year}`}>{schoolYearName(year)}</Link>
                    </td>
                    <td className="num" data-label={m.results_years_obtained()}>
                      {obtained}
                    </td>
                    <td className="num" data-label={m.results_years_rejected()}>
                      {rejected}
                    </td>
                    <td className="num" data-label={m.results_years_cancelled()}>
                      {cancelled}
                    </td>
                    <td className="num" data-label={m.results_years_median()}>
                      {medianScore ?? "–"}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section className="stack">
            <h2>{m.results_years_levels()}</h2>
            <div className="years">
              {years.map(({ year, levels, medianScore }) => (
                <LevelColumns key={year} title={schoolYearName(year)} levels={levels} medianScore={medianScore} />
              ))}
            </div>
          </section>
          <section className="stack">
            <h2>{m.results_years_competences()}</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
            <section className="sheet scroll" aria-label={m.results_years_competences()} tabIndex={0}>
              <table className="table tight levels names-wrap">
                <thead>
                  <tr>
                    <th scope="col">{m.results_competence()}</th>
                    {years.map(({ year }) => (
                      <th key={year} scope="col" className="num">
                        {schoolYearName(year)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {COMPETENCES.map((code) => (
                    <tr key={code}>
                      <th scope="row">
                        <span className="soft">{code}</span> {competenceName(code)}
                      </th>
                      {years.map(({ year, medianLevels }) => (
                        <td key={year} className="num">
                          {medianLevels[code] ?? "–"}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </section>
        </div>
      )}
    </>
  );
}
