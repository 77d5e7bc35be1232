import { Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import { ActChange } from "./act-change.tsx";
import { actWords } from "./act-words.ts";

type ActListProps = {
  acts: readonly PlatformAct[];
  timeZone: string;
  /** candidate id → name, where the page knows them */
  names?: ReadonlyMap<string, string>;
  /** on the page of all acts: which session, with a link for whoever may open it */
  sessions?: "linked" | "told";
};

/** What the platform's staff did, newest first. */
export function ActList({ acts, timeZone, names, sessions }: ActListProps) {
  return (
    <ol className="sheet documents reports">
      {acts.map((act) => (
        <li key={act.id}>
          <div>
            <p>
              <b>{actWords(act)}</b>
              {act.candidateId !== null && names?.has(act.candidateId) ? <> · {names.get(act.candidateId)}</> : null}
              {sessions !== undefined && act.sessionNumber !== null ? (
                <>
                  {" · "}
                  {sessions === "linked" ? (
                    <Link to={`/plateforme/jury/${act.sessionNumber}`}>
                      {m.jury_session_link({ number: String(act.sessionNumber) })}
                    </Link>
                  ) : (
                    m.jury_session_link({ number: String(act.sessionNumber) })
                  )}
                </>
              ) : null}
            </p>
            {act.reason === null ? null : <p>{act.reason}</p>}
            <ActChange act={act} />
            <p className="soft small">
              {m.jury_act_line({ at: formatInstant(act.atS * 1000, timeZone), by: act.byName })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
