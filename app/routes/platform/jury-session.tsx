import { formatInstant, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { describedBy, FieldError } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { juryForm } from "#worker/contract/forms/jury-form.ts";
import { ActList } from "./+parts/act-list.tsx";
import { JudgedTests } from "./+parts/judged-tests.tsx";
import { JuryReports } from "./+parts/jury-reports.tsx";
import { readJury } from "./+parts/read-jury.ts";
import { ReasonForm } from "./+parts/reason-form.tsx";
import { SharedErrorList } from "./+parts/shared-errors.tsx";
import { WaitingChip } from "./+parts/waiting-chip.tsx";
import type { Route } from "./+types/jury-session";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return valueOrThrow(await doors.jury.showSession({ actor, sessionNumber: Number(params.number) }));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const sessionNumber = Number(params.number);
  return readJury(request, juryForm, (form) => {
    const asked = { actor, sessionNumber, revision: form.revision, reason: form.motif };
    switch (form.geste) {
      case "classer":
        return doors.jury.settleReport({ ...asked, reportId: form.signalement, isReopened: false });
      case "rouvrir":
        return doors.jury.settleReport({ ...asked, reportId: form.signalement, isReopened: true });
      case "publier":
        return doors.jury.publishSession(asked);
      case "retirer":
        return doors.jury.unpublishSession(asked);
      case "rendre":
        return doors.jury.unfinaliseSession(asked);
      default:
        return doors.jury.rescoreTests({ ...asked, candidateId: null });
    }
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.jury_session_title({ number: params.number }) }];
}

export default function JurySessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { session, reports, tests, pairs, acts, handedOut } = loaderData;
  const { number, revision, timeZone, publishedAtS, dueAtS } = session;
  const answer = actionData ?? undefined;
  const names = new Map(tests.map((one) => [one.candidateId, `${one.lastName} ${one.firstName}`]));
  return (
    <>
      <Crumbs
        links={[{ to: "/plateforme/jury", label: m.jury_heading() }]}
        here={m.jury_session_heading({ number: String(number) })}
      />
      <div className="page-head">
        <h1>{m.jury_session_heading({ number: String(number) })}</h1>
        <WaitingChip waits={session.waits} />
        <span className="soft">
          {session.establishmentName} {session.uai} · {session.room} · {formatShortDate(session.date)} {session.time}
        </span>
      </div>
      <div className="stack">
        <FormErrors answer={answer} fields={["motif", "confirme"]} />
        {publishedAtS !== null ? (
          <Notice kind="success">{m.jury_published_at({ at: formatInstant(publishedAtS * 1000, timeZone) })}</Notice>
        ) : dueAtS === null ? null : (
          <Notice kind="info">{m.jury_due({ at: formatInstant(dueAtS * 1000, timeZone) })}</Notice>
        )}
        {session.hasIncident ? <Notice kind="warning">{m.jury_flag_incident()}</Notice> : null}
        {session.hasJoiningIssue ? <Notice kind="warning">{m.jury_flag_joining()}</Notice> : null}
        <JuryReports reports={reports} revision={revision} isPublished={publishedAtS !== null} answer={answer} />
        <JudgedTests number={number} tests={tests} />
        <SharedErrorList number={number} pairs={pairs} />
        <section className="stack" key={revision}>
          <h2>{m.jury_decide()}</h2>
          <div className="sheet pad stack">
            {publishedAtS !== null ? (
              <Decision
                name="retirer"
                act={m.jury_unpublish()}
                text={m.jury_unpublish_text()}
                more={m.jury_unpublish_handed(handedOut)}
                confirm={m.jury_unpublish_confirm()}
                revision={revision}
                answer={answer}
              />
            ) : (
              <>
                <Decision
                  name="publier"
                  act={m.jury_publish()}
                  text={m.jury_publish_text()}
                  revision={revision}
                  answer={answer}
                />
                <Decision
                  name="recalculer"
                  act={m.jury_rescore()}
                  text={m.jury_rescore_text()}
                  revision={revision}
                  answer={answer}
                />
                <Decision
                  name="rendre"
                  act={m.jury_unfinalise()}
                  text={m.jury_unfinalise_text()}
                  confirm={m.jury_unfinalise_confirm()}
                  revision={revision}
                  answer={answer}
                />
              </>
            )}
          </div>
        </section>
        <section className="stack">
          <h2>{m.jury_acts()}</h2>
          {acts.length === 0 ? (
            <p className="soft">{m.jury_acts_none()}</p>
          ) : (
            <ActList acts={acts} timeZone={timeZone} names={names} />
          )}
        </section>
      </div>
    </>
  );
}

type DecisionProps = {
  name: string;
  act: string;
  text: string;
  /** a second paragraph: what it touches now */
  more?: string;
  /** a box to tick, for what others see change */
  confirm?: string;
  revision: number;
  answer: React.ComponentProps<typeof ReasonForm>["answer"];
};

function Decision({ name, act, text, more, confirm, revision, answer }: DecisionProps) {
  const mine = answer?.typed.formulaire === name ? answer : undefined;
  const error = errorOf(mine, "confirme");
  const id = `confirme-${name}`;
  return (
    <details open={answer?.typed.formulaire === name}>
      <summary>{act}</summary>
      <div className="stack narrow">
        <p>{text}</p>
        {more === undefined ? null : <p>{more}</p>}
        <ReasonForm name={name} intent={name} revision={revision} act={act} answer={answer}>
          {confirm === undefined ? null : (
            <div className={error === undefined ? undefined : "bad"}>
              <label className="tick">
                <input
                  type="checkbox"
                  name="confirme"
                  value="oui"
                  aria-invalid={error !== undefined || undefined}
                  aria-describedby={describedBy(id, false, error !== undefined)}
                />{" "}
                <span>{confirm}</span>
              </label>
              <FieldError id={`${id}-erreur`} text={error} />
            </div>
          )}
        </ReasonForm>
      </div>
    </details>
  );
}
