import { BadgeCheck, Ban, CircleX, Hourglass } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatShortDate } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { PersonName } from "#app/ui/person-name.tsx";
import type { ShownResult } from "#worker/usecases/centre/show-results.ts";
import { reasonText } from "./result-words.ts";

const STATES = {
  validated: { family: "is-run", Icon: BadgeCheck, word: m.result_validated },
  rejected: { family: "is-end", Icon: CircleX, word: m.result_rejected },
  cancelled: { family: "is-wait", Icon: Ban, word: m.result_cancelled },
  waiting: { family: "is-info", Icon: Hourglass, word: m.result_waiting },
} as const satisfies Record<ShownResult["state"], unknown>;

type ResultTableProps = { rows: ShownResult[]; showDivision: boolean; showSession?: boolean };

/** Who obtained what. "Non obtenue" is never red: nobody here did anything wrong. */
export function ResultTable({ rows, showDivision, showSession = false }: ResultTableProps) {
  return (
    <section className="sheet scroll" aria-label={m.staff_results()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col" aria-sort="ascending">
              {m.staff_pupil()}
            </th>
            {showDivision ? <th scope="col">{m.staff_class()}</th> : null}
            {showSession ? <th scope="col">{m.results_session()}</th> : null}
            <th scope="col">{m.staff_state()}</th>
            <th scope="col" className="num">
              {m.staff_score()}
            </th>
            <th scope="col">{m.staff_level()}</th>
            <th scope="col">{m.staff_certificate()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { family, Icon, word } = STATES[row.state];
            return (
              <tr key={row.candidateId}>
                <td>
                  <PersonName lastName={row.lastName} firstName={row.firstName} />
                </td>
                {showDivision ? <td className="nowrap">{classCode(row.division ?? "–")}</td> : null}
                {showSession ? (
                  <td className="nowrap">
                    <Link to={`/certifications/resultats?session=${row.sessionNumber}`}>{row.sessionNumber}</Link>,{" "}
                    {formatShortDate(row.sessionDate)}
                  </td>
                ) : null}
                <td>
                  <span className={`chip ${family}`}>
                    <Icon className="i" aria-hidden="true" /> {word()}
                  </span>
                  {row.state === "rejected" || row.state === "cancelled" ? (
                    <span className="small soft why">{reasonText(row.commentKey)}</span>
                  ) : null}
                </td>
                <td className={row.score === null ? "num blank" : "num"}>{row.score ?? "–"}</td>
                <td className={row.globalLevel === null ? "blank" : "nowrap"}>
                  {row.globalLevel === null ? "–" : levelName(row.globalLevel)}
                </td>
                <td className={row.state === "validated" ? "" : "blank"}>
                  {row.state === "validated" ? <CertificateLink row={row} /> : "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function CertificateLink({ row: { candidateId, lastName, firstName } }: { row: ShownResult }) {
  return (
    <a href={`/api/certifications/candidats/${candidateId}/certificat.pdf`}>
      PDF <span className="vh">{m.staff_certificate_of({ name: `${lastName} ${firstName}` })}</span>
    </a>
  );
}
