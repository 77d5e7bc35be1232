import { Link } from "react-router";
import { formatDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { HistoryDay } from "#worker/usecases/practice/show-history.ts";
import { CertificationChip } from "./certification-chip.tsx";

/** What was done, day by day, newest first. */
export function History({ days }: { days: readonly HistoryDay[] }) {
  return (
    <section className="sheet practice-domain" id="historique" aria-labelledby="historique-titre">
      <h2 id="historique-titre">{m.history()}</h2>
      {days.length === 0 ? (
        <p className="soft history-none">{m.history_none()}</p>
      ) : (
        <ul className="history">
          {days.map(({ date, asked, right, competences, paths, certifications }) => (
            <li key={date}>
              <b>{formatDate(date)}</b>
              {asked === 0 ? null : (
                <p>
                  {m.history_answers({ count: asked, right })}{" "}
                  <span className="soft">{m.history_in({ codes: competences.join(", ") })}</span>
                </p>
              )}
              {paths.map((name) => (
                <p key={name}>{m.history_path({ name })}</p>
              ))}
              {certifications.map(({ sessionNumber, state }) => (
                <p key={sessionNumber}>
                  <Link to={`/mes-certifications/${sessionNumber}`}>
                    {m.pupil_home_session({ number: String(sessionNumber) })}
                  </Link>{" "}
                  <CertificationChip state={state} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
