import { Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";

const WORDS: Readonly<Record<string, (about: { subject: string }) => string>> = {
  "report-settled": m.jury_act_report_settled,
  "report-reopened": m.jury_act_report_reopened,
  "test-judged": m.jury_act_test_judged,
  rescored: m.jury_act_rescored,
  "question-neutralised": m.jury_act_question_neutralised,
  "question-restored": m.jury_act_question_restored,
  "identity-corrected": m.jury_act_identity_corrected,
  published: m.jury_act_published,
  unpublished: m.jury_act_unpublished,
  unfinalised: m.jury_act_unfinalised,
  "establishment-opened": m.desk_act_establishment_opened,
  "establishment-edited": m.desk_act_establishment_edited,
  "establishment-archived": m.desk_act_establishment_archived,
  "establishment-reopened": m.desk_act_establishment_reopened,
  "admins-invited": m.desk_act_admins_invited,
  "role-given": m.desk_act_role_given,
  "role-withdrawn": m.desk_act_role_withdrawn,
  "logins-ended": m.desk_act_logins_ended,
  "account-locked": m.desk_act_account_locked,
  "account-unlocked": m.desk_act_account_unlocked,
  "bank-published": m.desk_act_bank_published,
  "bank-activated": m.desk_act_bank_activated,
  "bank-archived": m.desk_act_bank_archived,
  "bank-restored": m.desk_act_bank_restored,
  "window-opened": m.desk_act_window_opened,
  "window-removed": m.desk_act_window_removed,
  "delay-set": m.desk_act_delay_set,
  "retention-set": m.keep_act_set,
  "person-exported": m.keep_act_exported,
  "person-erased": m.keep_act_erased,
};

type ActListProps = {
  acts: readonly PlatformAct[];
  timeZone: string;
  /** candidate id → name, where the page knows them */
  names?: ReadonlyMap<string, string>;
  /** with a link to each session: on the page of all acts */
  linked?: boolean;
};

/** What the platform's staff did, newest first. */
export function ActList({ acts, timeZone, names, linked = false }: ActListProps) {
  return (
    <ol className="sheet documents reports">
      {acts.map((act) => (
        <li key={act.id}>
          <div>
            <p>
              <b>{actWords(act)}</b>
              {act.candidateId !== null && names?.has(act.candidateId) ? <> · {names.get(act.candidateId)}</> : null}
              {linked && act.sessionNumber !== null ? (
                <>
                  {" · "}
                  <Link to={`/plateforme/jury/${act.sessionNumber}`}>
                    {m.jury_session_link({ number: String(act.sessionNumber) })}
                  </Link>
                </>
              ) : null}
            </p>
            {act.reason === null ? null : <p>{act.reason}</p>}
            <p className="soft small">
              {m.jury_act_line({ at: formatInstant(act.atS * 1000, timeZone), by: act.byName })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function actWords({ act, subject }: PlatformAct): string {
  return WORDS[act]?.({ subject: subject ?? "" }) ?? m.jury_act_other({ act, subject: subject ?? "" });
}
