import { KeyRound, Pencil, UserMinus, UserPlus } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { AskDialog } from "#app/ui/ask-dialog.tsx";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { FormErrors, type ShownError } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { GivenPassword, ResetDialog } from "#app/ui/reset-login.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { candidatesForm } from "#worker/contract/forms/session-forms.ts";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import { ExtraTimeField } from "./+parts/extra-time-field.tsx";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import { useSession } from "./+parts/use-session.ts";
import type { Route } from "./+types/session-candidates";

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors, establishmentId } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const form = await readForm(request, candidatesForm);
  if (!form.ok) return toResponse(form.error);
  if (form.value.geste === "motdepasse") {
    const given = await doors.school.resetLogin({ actor, establishmentId, pupilId: form.value.eleve });
    return given.ok ? { given: given.value } : toResponse(given.error);
  }
  const candidateId = form.value.candidat;
  const done =
    form.value.geste === "temps"
      ? await doors.centre.setExtraTime({ actor, sessionNumber, candidateId, typed: form.value.temps })
      : await doors.centre.removeCandidate({ actor, sessionNumber, candidateId });
  return done.ok ? { saved: true as const } : toResponse(done.error);
}

export default function SessionCandidatesPage({ actionData }: Route.ComponentProps) {
  const { session, candidates, establishment } = useSession();
  const classes = hasRoll(establishment.kind);
  const [search] = useSearchParams();
  const finalised = session.finalisedAtS !== null;
  const leaving = candidates.find(({ candidateId }) => candidateId === search.get("retirer"));
  const locked = candidates.find(({ pupilId }) => pupilId !== null && pupilId === search.get("motdepasse"));
  const given = actionData !== undefined && "given" in actionData ? actionData.given : undefined;
  const answer = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  if (candidates.length === 0) {
    return (
      <div className="empty spaced">
        <h2>{m.staff_candidates_none()}</h2>
        <p>{classes ? m.staff_candidates_none_text() : m.enrol_none_text()}</p>
        {finalised ? null : (
          <Link className="btn main" to={`/sessions/${session.number}/inscrire`}>
            <UserPlus className="i" aria-hidden="true" /> {classes ? m.staff_enrol() : m.enrol_act()}
          </Link>
        )}
      </div>
    );
  }
  return (
    <div className="stack spaced">
      {given === undefined ? null : <GivenPassword given={given} />}
      {locked === undefined ? null : (
        <ResetDialog pupil={{ ...locked, id: locked.pupilId ?? "", isFirst: false }} back="?" intent="motdepasse" />
      )}
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
              <th scope="col">{classes ? m.staff_class() : m.enrol_external_id_short()}</th>
              <th scope="col">{m.staff_certifiability()}</th>
              <th scope="col">{m.staff_extra_time()}</th>
              <th scope="col">
                <span className="vh">{m.staff_acts()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((one) => {
              const person = `${one.calledLastName} ${one.calledFirstName}`;
              return (
                <tr key={one.candidateId}>
                  <td>
                    {one.pupilId === null ? (
                      <PersonName lastName={one.lastName} firstName={one.firstName} />
                    ) : (
                      <Link to={`/eleves/${one.pupilId}`} className="person-link">
                        <PersonName lastName={one.calledLastName} firstName={one.calledFirstName} />
                      </Link>
                    )}
                    <CandidateMarks candidate={one} />
                  </td>
                  <td className="nowrap">{formatShortDate(one.birthDate)}</td>
                  <td className="nowrap">
                    {one.division === null ? (one.externalId ?? "–") : classCode(one.division)}
                  </td>
                  <td>
                    {one.reachedCompetences === null && one.pupilId === null ? (
                      <span className="small soft">{m.enrol_certifiable_later()}</span>
                    ) : (
                      <CertifiableChip certifiable={one.certifiable} reached={one.reachedCompetences} />
                    )}
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
                    {finalised || one.pupilId === null || one.extraTimePercent === 0 ? null : (
                      <Link className="next-act" to={`/eleves/${one.pupilId}/besoins`}>
                        {m.need_keep_title()}
                        <span className="vh">{m.team_of({ person })}</span>
                      </Link>
                    )}
                  </td>
                  <td className="num">
                    <span className="row-flex">
                      {finalised ? null : <PasswordAct person={person} pupilId={one.pupilId} />}
                      {finalised || one.started ? (
                        <span className="xs soft">{one.started ? m.staff_test_begun() : ""}</span>
                      ) : (
                        <CandidateActs person={person} candidateId={one.candidateId} isOfRoll={one.pupilId !== null} />
                      )}
                    </span>
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

/** Under the name: the one on the identity card when it is another, and a door to unlock. */
function CandidateMarks({ candidate: one }: { candidate: ReturnType<typeof useSession>["candidates"][number] }) {
  const isSame = one.calledLastName === one.lastName && one.calledFirstName === one.firstName;
  return (
    <>
      {isSame ? null : (
        <span className="next-act soft">
          {m.pupil_civil_status()}&nbsp;: {one.lastName} {one.firstName}
        </span>
      )}
      {one.isLocked && one.pupilId !== null ? (
        <Link className="next-act" to={`/eleves/${one.pupilId}`}>
          {m.pupil_locked_chip()} – {m.pupil_unlock()}
        </Link>
      ) : null}
    </>
  );
}

/** In front of a pupil who cannot come in, before the test or in the middle of it. */
function PasswordAct({ person, pupilId }: { person: string; pupilId: string | null }) {
  if (pupilId === null) return null;
  return (
    <Link
      className="btn quiet"
      to={`?motdepasse=${pupilId}`}
      preventScrollReset
      aria-label={m.staff_new_password_of({ person })}
    >
      <KeyRound className="i" aria-hidden="true" /> {m.staff_password()}
    </Link>
  );
}

type CandidateActsProps = { person: string; candidateId: string; isOfRoll: boolean };

/** Until the test starts. A pupil's civil status is the roll's: only who was enrolled by hand is corrected here. */
function CandidateActs({ person, candidateId, isOfRoll }: CandidateActsProps) {
  return (
    <span className="row-flex">
      {isOfRoll ? null : (
        <Link className="btn quiet" to={candidateId} aria-label={m.enrol_edit_person({ person })}>
          <Pencil className="i" aria-hidden="true" /> {m.enrol_edit()}
        </Link>
      )}
      <Link
        className="btn quiet"
        to={`?retirer=${candidateId}`}
        preventScrollReset
        aria-label={m.staff_remove_person({ person })}
      >
        <UserMinus className="i" aria-hidden="true" /> {m.staff_remove()}
      </Link>
    </span>
  );
}

type RemoveDialogProps = {
  leaving: { candidateId: string; lastName: string; firstName: string };
  answer: { errors: ShownError[] } | undefined;
};

function RemoveDialog({ leaving, answer }: RemoveDialogProps) {
  return (
    <AskDialog
      titleId="retirer-titre"
      title={m.staff_remove_title({ person: `${leaving.firstName} ${leaving.lastName}` })}
      back="?"
      act={
        <>
          <input type="hidden" name="candidat" value={leaving.candidateId} />
          <SubmitButton look="danger main" intent="retirer">
            {m.staff_remove()}
          </SubmitButton>
        </>
      }
    >
      {answer === undefined ? null : <Notice kind="error">{answer.errors[0]?.message}</Notice>}
      <p>{m.staff_remove_text()}</p>
    </AskDialog>
  );
}
