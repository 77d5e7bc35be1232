import { UserMinus, UserPlus } from "lucide-react";
import { Form, Link, useSearchParams } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { FormErrors, type ShownError } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { candidatesForm } from "#worker/contract/forms/session-forms.ts";
import { ExtraTimeField } from "./+parts/extra-time-field.tsx";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import { useSession } from "./+parts/use-session.ts";
import type { Route } from "./+types/session-candidates";

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const form = await readForm(request, candidatesForm);
  if (!form.ok) return toResponse(form.error);
  const candidateId = form.value.candidat;
  const done =
    form.value.geste === "temps"
      ? await doors.centre.setExtraTime({ actor, sessionNumber, candidateId, typed: form.value.temps })
      : await doors.centre.removeCandidate({ actor, sessionNumber, candidateId });
  return done.ok ? { saved: true as const } : toResponse(done.error);
}

export default function SessionCandidatesPage({ actionData }: Route.ComponentProps) {
  const { session, candidates } = useSession();
  const [search] = useSearchParams();
  const finalised = session.finalisedAtS !== null;
  const leaving = candidates.find(({ candidateId }) => candidateId === search.get("retirer"));
  const answer = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  if (candidates.length === 0) {
    return (
      <div className="empty spaced">
        <h2>{m.staff_candidates_none()}</h2>
        <p>{m.staff_candidates_none_text()}</p>
        {finalised ? null : (
          <Link className="btn main" to={`/sessions/${session.number}/inscrire`}>
            <UserPlus className="i" aria-hidden="true" /> {m.staff_enrol()}
          </Link>
        )}
      </div>
    );
  }
  return (
    <div className="stack spaced">
      {leaving === undefined ? (
        <FormErrors answer={answer} fields={[]} />
      ) : (
        <RemoveDialog leaving={leaving} answer={answer} />
      )}
      <section className="sheet scroll" aria-label={m.staff_tab_candidates()}>
        <table className="table stackable">
          <thead>
            <tr>
              <th scope="col">{m.staff_candidate()}</th>
              <th scope="col">{m.staff_birth()}</th>
              <th scope="col">{m.staff_class()}</th>
              <th scope="col">{m.staff_certifiability()}</th>
              <th scope="col">{m.staff_extra_time()}</th>
              <th scope="col">
                <span className="vh">{m.staff_acts()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((one) => {
              const person = `${one.lastName} ${one.firstName}`;
              return (
                <tr key={one.candidateId}>
                  <td>
                    <PersonName lastName={one.lastName} firstName={one.firstName} />
                  </td>
                  <td className="nowrap">{formatShortDate(one.birthDate)}</td>
                  <td className="nowrap">{classCode(one.division ?? "–")}</td>
                  <td>
                    <CertifiableChip certifiable={one.certifiable} reached={one.reachedCompetences} />
                  </td>
                  <td>
                    {finalised ? (
                      one.extraTimePercent === 0 ? (
                        "–"
                      ) : (
                        formatPercent(one.extraTimePercent)
                      )
                    ) : (
                      <ExtraTimeField
                        candidateId={one.candidateId}
                        person={person}
                        percent={one.extraTimePercent}
                        baseSeconds={session.plan.baseDurationSeconds}
                      />
                    )}
                  </td>
                  <td className="num">
                    {finalised || one.started ? (
                      <span className="xs soft">{one.started ? m.staff_test_begun() : ""}</span>
                    ) : (
                      <Link
                        className="btn quiet"
                        to={`?retirer=${one.candidateId}`}
                        preventScrollReset
                        aria-label={m.staff_remove_person({ person })}
                      >
                        <UserMinus className="i" aria-hidden="true" /> {m.staff_remove()}
                      </Link>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

type RemoveDialogProps = {
  leaving: { candidateId: string; lastName: string; firstName: string };
  answer: { errors: ShownError[] } | undefined;
};

/** Asked over the page; its address holds it, so it needs no script. */
function RemoveDialog({ leaving, answer }: RemoveDialogProps) {
  return (
    <>
      <div className="veil" />
      <div className="center-fix">
        <Form
          method="post"
          action="?"
          className="dialog"
          role="dialog"
          aria-modal="true"
          aria-labelledby="retirer-titre"
        >
          <header>
            <h2 id="retirer-titre">{m.staff_remove_title({ person: `${leaving.firstName} ${leaving.lastName}` })}</h2>
          </header>
          <div className="body stack">
            {answer === undefined ? null : <Notice kind="error">{answer.errors[0]?.message}</Notice>}
            <p>{m.staff_remove_text()}</p>
          </div>
          <footer>
            <input type="hidden" name="candidat" value={leaving.candidateId} />
            <Link className="btn" to="?" preventScrollReset autoFocus>
              {m.staff_cancel()}
            </Link>
            <SubmitButton look="danger main" intent="retirer">
              {m.staff_remove()}
            </SubmitButton>
          </footer>
        </Form>
      </div>
    </>
  );
}
