import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import type { ShownSession } from "#worker/usecases/centre/show-session.ts";

type NextStepProps = Pick<
  ShownSession,
  "session" | "establishment" | "status" | "todo" | "candidates" | "notCertifiable" | "running"
>;

/** What to do next with a session: one sentence, one button. */
export function NextStep({ session, establishment, status, todo, candidates, notCertifiable, running }: NextStepProps) {
  const base = `/sessions/${session.number}`;
  switch (status) {
    case "planned":
      if (todo === "reschedule") {
        return (
          <Notice kind="warning" action={<Go to={`${base}/modifier`} label={m.staff_edit()} />}>
            {m.sessions_next_reschedule()}
          </Notice>
        );
      }
      if (candidates.length === 0) {
        const classes = hasRoll(establishment.kind);
        return (
          <Notice kind="info" action={<Go to={`${base}/inscrire`} label={classes ? m.staff_enrol() : m.enrol_act()} />}>
            {classes ? m.staff_next_enrol() : m.enrol_next()}
          </Notice>
        );
      }
      if (notCertifiable > 0) {
        return (
          <Notice
            kind="warning"
            action={<Go to={`/eleves/preparation?session=${session.number}`} label={m.ready_see()} />}
          >
            {m.staff_next_not_certifiable({ count: notCertifiable })}
          </Notice>
        );
      }
      return (
        <Notice kind="success" action={<Go to={`${base}/telechargements`} label={m.staff_see_documents()} />}>
          {m.staff_next_print()}
        </Notice>
      );
    case "running":
      return <Notice kind="info">{m.staff_next_running({ count: running })}</Notice>;
    case "to-finalise":
      return (
        <Notice kind="warning" action={<Go to={`${base}/finaliser`} label={m.staff_finalise()} />}>
          {m.staff_next_finalise()}
        </Notice>
      );
    case "finalised":
      return (
        <Notice kind="info" action={<Go to={`${base}/finaliser`} label={m.closing_see()} />}>
          {m.staff_next_jury()}
        </Notice>
      );
    case "published":
      return (
        <Notice
          kind="success"
          action={<Go to={`/certifications/resultats?session=${session.number}`} label={m.staff_see_results()} />}
        >
          {m.staff_next_results()}
        </Notice>
      );
  }
}

function Go({ to, label }: { to: string; label: string }) {
  return (
    <Link className="btn" to={to}>
      {label}
    </Link>
  );
}
