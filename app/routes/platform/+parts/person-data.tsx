import { Download } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { PersonRef } from "#worker/usecases/person-ports.ts";

/** What the platform's staff may do with all that is kept about somebody. A plain form: its answer is a file. */
export function PersonData({ kind, id }: PersonRef) {
  return (
    <section className="sheet pad stack">
      <h2>{m.person_data()}</h2>
      <p>{m.person_data_text()}</p>
      <form method="post" action={`/api/personnes/${kind}/${id}/donnees.zip`}>
        <button className="btn" type="submit">
          <Download className="i" aria-hidden="true" /> {m.person_download()}
        </button>
      </form>
    </section>
  );
}
