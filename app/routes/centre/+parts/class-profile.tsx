import { Fragment } from "react";
import { competenceName, domainName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { PersonName } from "#app/ui/person-name.tsx";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { ClassPicture } from "#worker/usecases/centre/class-picture.ts";
import type { SchoolFigures, ShownResult } from "#worker/usecases/centre/show-results.ts";
import { schoolYearName } from "./result-words.ts";

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const TONES = 5;
const DOMAINS = ["1", "2", "3", "4", "5"] as const;

/** How many pupils at each level of each competence; the median is ringed, the darker the more pupils. */
export function ClassProfile({ competences, school }: Pick<ClassPicture, "competences"> & { school: SchoolFigures }) {
  const most = Math.max(1, ...competences.flatMap(({ counts }) => counts));
  return (
    <section>
      <h2>{m.staff_class_profile()}</h2>
      <p className="small soft">
        {m.staff_class_profile_text()}
        {school === null
          ? null
          : ` ${m.results_school_median({ count: school.obtained, year: schoolYearName(school.year) })}`}
      </p>
      <table className="heat">
        <caption className="vh">{m.staff_class_profile_caption()}</caption>
        <thead>
          <tr>
            <td />
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
            {school === null ? null : <th scope="col">{m.results_school_short()}</th>}
          </tr>
        </thead>
        <tbody>
          {DOMAINS.map((domain) => (
            <Fragment key={domain}>
              <tr className="dom">
                <th colSpan={school === null ? 9 : 10} scope="rowgroup">
                  {domain}. {domainName(domain)}
                </th>
              </tr>
              {competences
                .filter(({ code }) => code.startsWith(domain))
                .map(({ code, counts, medianLevel }) => (
                  <tr key={code}>
                    <th scope="row">
                      <span className="soft">{code}</span> {competenceName(code)}
                    </th>
                    {LEVELS.map((level) => {
                      const count = counts[level] ?? 0;
                      const tone = Math.ceil((count / most) * TONES);
                      return (
                        <td key={level} className={`q${tone}${level === medianLevel ? " med" : ""}`}>
                          {count === 0 ? "·" : count}
                        </td>
                      );
                    })}
                    {school === null ? null : <td className="of-school">{school.medianLevels[code] ?? "–"}</td>}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Each pupil's level in each competence, for those who obtained the certification. */
export function CompetenceTable({ rows }: { rows: ShownResult[] }) {
  const obtained = rows.filter(({ state }) => state === "validated");
  return (
    <section className="stack">
      <h2>{m.staff_by_competence()}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="sheet scroll" aria-label={m.staff_by_competence()} tabIndex={0}>
        <table className="table tight levels of-pupils">
          <thead>
            <tr>
              <th scope="col">{m.staff_pupil()}</th>
              {COMPETENCES.map((code) => (
                <th key={code} scope="col" className="num" title={competenceName(code)}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {obtained.map((row) => (
              <tr key={row.candidateId}>
                <th scope="row">
                  <PersonName lastName={row.lastName} firstName={row.firstName} />
                </th>
                {COMPETENCES.map((code) => (
                  <td key={code} className="num">
                    {row.competenceLevels[code] ?? "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
