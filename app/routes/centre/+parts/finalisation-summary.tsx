import { ClipboardCheck } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { FinalisationReview } from "#worker/usecases/centre/review-finalisation.ts";
import type { FinalisationAnswer, FinalisationDraft } from "./read-finalisation.ts";

type FinalisationSummaryProps = {
  review: FinalisationReview;
  draft: FinalisationDraft;
  errors: FinalisationAnswer | undefined;
  questionCount: number;
};

/** The last look before what cannot be undone: who is stopped and why, what the jury will see, what is published. */
export function FinalisationSummary({ review, draft, errors, questionCount }: FinalisationSummaryProps) {
  const { finished, unfinished, absent, reports, openReports } = review;
  return (
    <Form method="post" className="sheet pad stack">
      <h2>{m.closing_summary()}</h2>
      <dl className="dl">
        <dt>{m.closing_finished()}</dt>
        <dd>{finished}</dd>
        <dt>{m.closing_unfinished()}</dt>
        <dd>
          {unfinished.length === 0 ? (
            "0"
          ) : (
            <ul className="plain">
              {unfinished.map(({ test, reason }) => (
                <li key={test.candidateId}>
                  <PersonName lastName={test.lastName} firstName={test.firstName} /> · {test.answeredCount}/
                  {questionCount} · {reason === "technical" ? m.staff_reason_technical() : m.staff_reason_candidate()}
                  {test.phase === "finished" ? null : <b> · {m.closing_will_stop()}</b>}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{m.closing_absent()}</dt>
        <dd>{absent}</dd>
        <dt>{m.closing_reports()}</dt>
        <dd>{openReports === 0 ? reports : m.closing_reports_open({ count: reports, open: openReports })}</dd>
        <dt>{m.staff_more_about()}</dt>
        <dd>
          {draft.hasIncident ? <p>{m.staff_has_incident()}</p> : null}
          {draft.hasJoiningIssue ? <p>{m.staff_has_joining_issue()}</p> : null}
          {draft.hasIncident || draft.hasJoiningIssue ? null : m.closing_none()}
        </dd>
      </dl>
      <p>{openReports === 0 ? m.staff_finalise_publishes() : m.staff_finalise_waits({ count: openReports })}</p>
      {Object.entries(draft.reasons).map(([candidateId, reason]) => (
        <input key={candidateId} type="hidden" name={`motif.${candidateId}`} value={reason} />
      ))}
      {draft.hasIncident ? <input type="hidden" name="incident" value="on" /> : null}
      {draft.hasJoiningIssue ? <input type="hidden" name="acces" value="on" /> : null}
      <div>
        <label className="tick">
          <input type="checkbox" name="confirmation" aria-describedby="confirmation-erreur" />{" "}
          <span>{m.staff_finalise_confirm()}</span>
        </label>
        <FieldError id="confirmation-erreur" text={errorOf(errors, "confirmation")} />
      </div>
      <div className="row-flex">
        <SubmitButton intent="finaliser">
          <ClipboardCheck className="i" aria-hidden="true" /> {m.staff_finalise()}
        </SubmitButton>
        <SubmitButton intent="corriger" look="">
          {m.closing_back()}
        </SubmitButton>
      </div>
    </Form>
  );
}
