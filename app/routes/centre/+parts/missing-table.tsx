import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { PersonName } from "#app/ui/person-name.tsx";
import type { MissingResult } from "#worker/usecases/centre/list-untested.ts";
import { missingText } from "./result-words.ts";

type MissingTableProps = { missing: MissingResult[]; showDivision: boolean };

/** Who of the group began no test, and why: nobody of a class falls out of sight. */
export function MissingTable({ missing, showDivision }: MissingTableProps) {
  return (
    <section className="stack">
      <div>
        <h2>
          {m.results_missing()} <span className="soft">({missing.length})</span>
        </h2>
        <p className="small soft">{m.results_missing_text()}</p>
      </div>
      <div className="sheet scroll">
        <table className="table stackable">
          <thead>
            <tr>
              <th scope="col">{m.staff_pupil()}</th>
              {showDivision ? <th scope="col">{m.staff_class()}</th> : null}
              <th scope="col">{m.results_missing_why()}</th>
            </tr>
          </thead>
          <tbody>
            {missing.map(({ id, lastName, firstName, division, reason, session }) => (
              <tr key={id}>
                <td>
                  <PersonName lastName={lastName} firstName={firstName} />
                </td>
                {showDivision ? <td className="nowrap">{classCode(division ?? "–")}</td> : null}
                <td>
                  {missingText(reason)}
                  {session === null || showDivision ? null : (
                    <>
                      {" · "}
                      <Link className="nowrap" to={`/sessions/${session.number}`}>
                        {m.results_missing_session({
                          number: String(session.number),
                          date: formatShortDate(session.date),
                        })}
                      </Link>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
