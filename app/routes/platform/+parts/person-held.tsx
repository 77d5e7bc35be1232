import { Download } from "lucide-react";
import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ErasurePreview } from "#worker/usecases/keeping/ask-erasure.ts";
import type { PersonRef } from "#worker/usecases/person-ports.ts";

/** What Vigie has of somebody, by kind, and the file of it to hand to them. A plain form: its answer is that file. */
export function PersonHeld({ refersTo: { kind, id }, held }: { refersTo: PersonRef; held: ErasurePreview["held"] }) {
  return (
    <section className="sheet pad stack">
      <h2>{m.person_data()}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.person_kind()}</th>
            <th scope="col" className="num">
              {m.person_lines()}
            </th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ section, title, lines }) => (
            <tr key={section}>
              <th scope="row">{title}</th>
              <td className="num">{formatNumber(lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{m.person_data_text()}</p>
      <form method="post" action={`/api/personnes/${kind}/${id}/donnees.zip`}>
        <button className="btn" type="submit">
          <Download className="i" aria-hidden="true" /> {m.person_download()}
        </button>
      </form>
    </section>
  );
}
