import { m } from "#app/i18n/paraglide/messages.js";
import type { ResultWords } from "./describe-result.ts";

/** The picture's figures as a table, for who reads those better. */
export function CompetenceTable({ competences }: { competences: NonNullable<ResultWords["competences"]> }) {
  return (
    <details className="own-table">
      <summary>{m.own_table_show()}</summary>
      <table className="table tight">
        <thead>
          <tr>
            <th scope="col">{m.results_competence()}</th>
            <th scope="col" className="num">
              {m.own_table_level()}
            </th>
          </tr>
        </thead>
        <tbody>
          {competences.map(({ code, name, level }) => (
            <tr key={code}>
              <td>
                <span className="soft">{code}</span> {name}
              </td>
              <td className="num">{level}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
