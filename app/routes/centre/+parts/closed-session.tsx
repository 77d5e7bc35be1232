import { Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { ClosedSession } from "#worker/usecases/centre/show-closed-session.ts";

/** Who finalised and when, the scores that are there, and what the publication waits for. */
export function ClosedSessionView({ number, closed }: { number: number; closed: ClosedSession }) {
  const { byName, finalisedAtS, timeZone, publishedAtS, openReports } = closed;
  const at = formatInstant(finalisedAtS * 1000, timeZone);
  return (
    <>
      <Notice kind={publishedAtS === null ? "info" : "success"}>
        <p>{byName === null ? m.closing_closed_at({ at }) : m.closing_closed_by({ by: byName, at })}</p>
        <p>
          {publishedAtS !== null
            ? m.closing_published()
            : openReports > 0
              ? m.closing_jury({ count: openReports })
              : m.closing_not_published()}
        </p>
      </Notice>
      <section className="sheet pad">
        <h2>{m.closing_scores()}</h2>
        <dl className="dl">
          <dt>{m.closing_validated()}</dt>
          <dd>{closed.validated}</dd>
          <dt>{m.closing_rejected()}</dt>
          <dd>{closed.rejected}</dd>
          <dt>{m.closing_cancelled()}</dt>
          <dd>{closed.cancelled}</dd>
          {closed.waiting === 0 ? null : (
            <>
              <dt>{m.closing_waiting()}</dt>
              <dd>{closed.waiting}</dd>
            </>
          )}
        </dl>
      </section>
      <div className="row-flex">
        <Link className="btn main" to={`/certifications/resultats?session=${number}`}>
          {m.staff_see_results()}
        </Link>
        <a className="btn" href={`/api/sessions/${number}/pv-incident.pdf?rempli=1`}>
          {m.closing_print_report()}
        </a>
      </div>
    </>
  );
}
