import { Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { accountActForm } from "#worker/contract/forms/desk-forms.ts";
import { LoginForms, RoleForm } from "./+parts/account-acts.tsx";
import { LockedChip, ROLE_WORDS } from "./+parts/account-words.tsx";
import type { Route } from "./+types/account";

/** The platform's own zone: an account belongs to no school. */
const ZONE = "Europe/Paris";
const TYPED = ["geste", "motif", "role"] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return { account: valueOrThrow(await doors.platform.showAccount({ actor, userId: params.id })) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, TYPED);
  const form = await readForm(request, accountActForm);
  if (!form.ok) return toResponse(form.error, typed);
  const asked = { actor, userId: params.id };
  switch (form.value.geste) {
    case "role": {
      const { role, motif: reason } = form.value;
      const given = await doors.platform.setPlatformRole({ ...asked, role: role === "" ? null : role, reason });
      return given.ok ? { done: m.desk_done_role() } : toResponse(given.error, typed);
    }
    case "deconnecter": {
      const ended = await doors.platform.endLogins(asked);
      return ended.ok ? { done: m.desk_done_logins() } : toResponse(ended.error, typed);
    }
    case "fermer": {
      const locked = await doors.platform.lockAccount({ ...asked, reason: form.value.motif });
      return locked.ok ? { done: m.desk_done_locked() } : toResponse(locked.error, typed);
    }
    case "rouvrir": {
      const opened = await doors.platform.unlockAccount(asked);
      return opened.ok ? { done: m.desk_done_unlocked() } : toResponse(opened.error, typed);
    }
  }
}

export function meta() {
  return [{ title: m.desk_account_title() }];
}

export default function AccountPage({ loaderData: { account }, actionData }: Route.ComponentProps) {
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/personnes", label: m.desk_people() }]} here={account.name} />
      <div className="page-head">
        <h1>{account.name}</h1>
        {account.lockedAtS === null ? null : <LockedChip />}
      </div>
      <div className="stack">
        {actionData !== undefined && "done" in actionData ? (
          <Notice kind="success">
            <p>{actionData.done}</p>
          </Notice>
        ) : null}
        <FormErrors answer={refused} fields={["motif"]} />
        <div className="two start">
          <Facts account={account} />
          <div className="stack">
            {account.kind === "adult" ? <RoleForm role={account.platformRole} answer={refused} /> : null}
            <LoginForms
              isLocked={account.lockedAtS !== null}
              isRefused={account.refusedUntilS !== null}
              logins={account.logins}
              answer={refused}
            />
            <section className="sheet pad stack">
              <h2>{m.person_data()}</h2>
              <p>{m.person_open_text()}</p>
              <p>
                <Link className="btn" to={`/plateforme/donnees/account/${account.userId}`}>
                  {m.person_open()}
                </Link>
              </p>
            </section>
          </div>
        </div>
      </div>
    </>
  );
}

function Facts({ account }: { account: Route.ComponentProps["loaderData"]["account"] }) {
  const { login, kind, platformRole, memberships, rolls, logins, lastLoginAtS, lockedAtS, refusedUntilS } = account;
  const at = (seconds: number) => formatInstant(seconds * 1000, ZONE);
  return (
    <section className="sheet pad">
      <h2>{m.desk_account()}</h2>
      <dl className="dl">
        <dt>{m.desk_login()}</dt>
        <dd>{login}</dd>
        <dt>{m.desk_account_kind()}</dt>
        <dd>{kind === "pupil" ? m.desk_account_pupil() : m.desk_account_adult()}</dd>
        <dt>{m.desk_role()}</dt>
        <dd>{platformRole === null ? m.desk_role_none() : ROLE_WORDS[platformRole]()}</dd>
        <dt>{m.desk_created_on()}</dt>
        <dd>{at(account.createdAtS)}</dd>
        <dt>{m.desk_last_login()}</dt>
        <dd>{lastLoginAtS === null ? m.desk_last_login_none() : at(lastLoginAtS)}</dd>
        <dt>{m.desk_open_logins()}</dt>
        <dd>{logins}</dd>
        {lockedAtS === null ? null : (
          <>
            <dt>{m.desk_locked_on()}</dt>
            <dd>{at(lockedAtS)}</dd>
          </>
        )}
        {refusedUntilS === null ? null : (
          <>
            <dt>{m.desk_refused_until()}</dt>
            <dd>{at(refusedUntilS)}</dd>
          </>
        )}
        <dt>{m.desk_places()}</dt>
        <dd>
          {memberships.length + rolls.length === 0 ? m.desk_places_none() : null}
          <ul className="plain">
            {memberships.map(({ establishmentId, name, role, isArchived }) => (
              <li key={establishmentId}>
                <Link to={`/plateforme/etablissements/${establishmentId}`}>{name}</Link>
                {" · "}
                {role === "admin" ? m.team_admin() : m.team_member()}
                {isArchived ? ` · ${m.desk_archived()}` : null}
              </li>
            ))}
            {rolls.map(({ establishmentId, name, division, isActive }) => (
              <li key={establishmentId}>
                <Link to={`/plateforme/etablissements/${establishmentId}`}>{name}</Link>
                {" · "}
                {isActive ? m.desk_pupil_of({ division }) : m.desk_pupil_gone({ division })}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
