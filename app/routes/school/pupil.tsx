import { Accessibility, Merge } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatInstant, formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { GivenPassword } from "#app/ui/reset-login.tsx";
import { pupilForm } from "#worker/contract/forms/roll-forms.ts";
import { PupilCalled } from "./+parts/pupil-called.tsx";
import { PupilEvents } from "./+parts/pupil-events.tsx";
import { PupilLogin } from "./+parts/pupil-login.tsx";
import { PupilOpenIds } from "./+parts/pupil-open-ids.tsx";
import type { Route } from "./+types/pupil";

/** What led here: `/eleves/ajouter`, or a double that was resolved. */
const DONE = ["added", "back", "completed", "merged"] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, establishmentId, doors, role } = requireStaff(context, request);
  const pupil = valueOrThrow(await doors.school.showPupil({ actor, establishmentId, pupilId: params.pupil }));
  const done = DONE.find((one) => one === new URL(request.url).searchParams.get("fait")) ?? null;
  return { pupil, done, mayMerge: role === "admin" };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const form = await readForm(request, pupilForm);
  if (!form.ok) return toResponse(form.error);
  const asked = { actor, establishmentId, pupilId: params.pupil };
  if (form.value.geste === "nommer") {
    const { lastName, firstName } = form.value;
    const called = await doors.school.setNameInUse({ ...asked, lastName, firstName });
    return called.ok ? { done: "called" as const } : toResponse(called.error);
  }
  if (form.value.geste === "debloquer") {
    const unlocked = await doors.school.unlockLogin(asked);
    return unlocked.ok ? { done: "unlocked" as const } : toResponse(unlocked.error);
  }
  if (form.value.geste === "retirer-ent") {
    const unlinked = await doors.school.unlinkOpenId(asked);
    return unlinked.ok ? { done: "unlinked" as const } : toResponse(unlinked.error);
  }
  const given = await doors.school.resetLogin(asked);
  return given.ok ? { given: given.value } : toResponse(given.error);
}

export function meta() {
  return [{ title: m.pupil_page_title() }];
}

const DONE_WORDS = {
  called: m.pupil_called_done,
  unlocked: m.pupil_unlocked,
  unlinked: m.staff_openid_unlinked,
  added: m.pupil_done_added,
  back: m.pupil_done_back,
  completed: m.pupil_done_completed,
  merged: m.pupil_done_merged,
};

/** One pupil: who, how they log in, whether they are ready. A lost password is two presses from a session's list. */
export default function PupilPage({
  loaderData: { pupil, done: arrived, mayMerge },
  actionData,
}: Route.ComponentProps) {
  const { need, lockedUntilS, timeZone } = pupil;
  const answer = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const done = actionData !== undefined && "done" in actionData ? (actionData.done ?? null) : arrived;
  const given = actionData !== undefined && "given" in actionData ? (actionData.given ?? null) : null;
  return (
    <>
      <Crumbs links={[{ to: "/eleves", label: m.nav_pupils() }]} here={`${pupil.lastName} ${pupil.firstName}`} />
      <div className="page-head">
        <h1>
          {pupil.lastName} {pupil.firstName}
        </h1>
        <span className="soft">{classCode(pupil.division)}</span>
      </div>
      {given === null ? null : <GivenPassword given={given} />}
      {done === null ? null : (
        <div className="spaced">
          <Notice kind="success">{DONE_WORDS[done]()}</Notice>
        </div>
      )}
      <FormErrors answer={answer} fields={["lastName", "firstName"]} />
      <div className="stack narrow">
        <PupilLogin
          pupil={pupil}
          lockedUntil={lockedUntilS === null ? null : formatInstant(lockedUntilS * 1000, timeZone)}
          isGiven={given !== null}
        />
        <PupilOpenIds openIds={pupil.openIds} />
        <section className="sheet pad stack">
          <h2>{m.staff_certifiability()}</h2>
          <p>
            <CertifiableChip certifiable={pupil.certifiable} reached={pupil.reachedCompetences} />
          </p>
        </section>
        <section className="sheet pad stack">
          <h2>{m.pupil_civil_status()}</h2>
          <dl className="dl">
            <dt>{m.pupil_birth_names()}</dt>
            <dd>
              {pupil.birthLastName} {pupil.birthFirstName}
            </dd>
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
        <PupilCalled pupil={pupil} answer={answer} />
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
        {mayMerge ? (
          <p>
            <Link className="btn quiet" to="double">
              <Merge className="i" aria-hidden="true" /> {m.double_open()}
            </Link>
          </p>
        ) : null}
        <PupilEvents events={pupil.events} timeZone={timeZone} />
      </div>
    </>
  );
}
