import { Accessibility, KeyRound } from "lucide-react";
import { Form, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { LoginChip } from "./+parts/login-chip.tsx";
import { GivenPassword } from "./+parts/reset-login.tsx";
import type { Route } from "./+types/pupil";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const pupil = valueOrThrow(await doors.school.showPupil({ actor, establishmentId, pupilId: params.pupil }));
  return { pupil };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const given = await doors.school.resetLogin({ actor, establishmentId, pupilId: params.pupil });
  return given.ok ? { given: given.value } : toResponse(given.error);
}

export function meta() {
  return [{ title: m.pupil_page_title() }];
}

/** One pupil: who, how they log in, whether they are ready. A lost password is two presses from a session's list. */
export default function PupilPage({ loaderData: { pupil }, actionData }: Route.ComponentProps) {
  const { need } = pupil;
  return (
    <>
      <Crumbs links={[{ to: "/eleves", label: m.nav_pupils() }]} here={`${pupil.lastName} ${pupil.firstName}`} />
      <div className="page-head">
        <h1>
          {pupil.lastName} {pupil.firstName}
        </h1>
        <span className="soft">{classCode(pupil.division)}</span>
      </div>
      {actionData !== undefined && "given" in actionData ? <GivenPassword given={actionData.given} /> : null}
      {actionData !== undefined && "errors" in actionData ? <FormErrors answer={actionData} fields={[]} /> : null}
      <div className="stack narrow">
        <Form method="post" className="sheet pad stack">
          <h2>{m.staff_login()}</h2>
          <p className="row-flex">
            <span className="code">{pupil.username ?? "–"}</span> <LoginChip login={pupil.login} />
          </p>
          {pupil.username === null ? null : (
            <>
              <p className="soft small">
                {pupil.login === "none" ? m.staff_new_password_first() : m.staff_new_password_text()}
              </p>
              <div className="row-flex">
                <SubmitButton look={actionData === undefined ? "main" : ""}>
                  <KeyRound className="i" aria-hidden="true" /> {m.staff_new_password_make()}
                </SubmitButton>
              </div>
            </>
          )}
        </Form>
        <section className="sheet pad stack">
          <h2>{m.staff_certifiability()}</h2>
          <p>
            <CertifiableChip certifiable={pupil.certifiable} reached={pupil.reachedCompetences} />
          </p>
        </section>
        <section className="sheet pad stack">
          <h2>{m.pupil_civil_status()}</h2>
          <dl className="dl">
            {pupil.preferredLastName === null ? null : (
              <>
                <dt>{m.pupil_name_in_use()}</dt>
                <dd>{pupil.preferredLastName}</dd>
              </>
            )}
            <dt>{m.staff_birth()}</dt>
            <dd>{formatShortDate(pupil.birthDate)}</dd>
            <dt>{m.staff_ine()}</dt>
            <dd>{pupil.nationalStudentId ?? m.pupil_no_ine()}</dd>
            {pupil.ownId === null ? null : (
              <>
                <dt>{m.pupil_own_id()}</dt>
                <dd>{pupil.ownId}</dd>
              </>
            )}
          </dl>
        </section>
        <section className="sheet pad stack">
          <h2>{m.need_title()}</h2>
          <p>
            {need === null
              ? m.pupil_no_need()
              : [need.extraTimePercent === 0 ? null : formatPercent(need.extraTimePercent), need.accessibility]
                  .filter((part) => part !== null)
                  .join(" · ")}
          </p>
          <div className="row-flex">
            <Link className="btn" to="besoins">
              <Accessibility className="i" aria-hidden="true" /> {m.pupil_change_need()}
            </Link>
          </div>
        </section>
      </div>
    </>
  );
}
