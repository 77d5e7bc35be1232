import { KeyRound } from "lucide-react";
import { Form, Link, useSearchParams } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { describedBy, FieldError } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { teamForm } from "#worker/contract/forms/team-forms.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import { InvitationList } from "./+parts/invitation-list.tsx";
import { MemberTable } from "./+parts/member-table.tsx";
import { RemoveMember } from "./+parts/remove-member.tsx";
import type { Route } from "./+types/team";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const team = valueOrThrow(await doors.school.showTeam({ actor, establishmentId }));
  const { timeZone } = valueOrThrow(await doors.school.showEstablishment({ actor, establishmentId }));
  return { ...team, me: actor.userId, timeZone };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const typed = await readTyped(request, ["adresses", "role"]);
  const form = await readForm(request, teamForm);
  if (!form.ok) return toResponse(form.error, typed);
  const asked = { actor, establishmentId };
  switch (form.value.geste) {
    case "inviter": {
      const { adresses: addresses, role } = form.value;
      const sent = await doors.school.inviteMembers({ ...asked, addresses, role, locale: getLocale() });
      return sent.ok ? { sent: sent.value } : toResponse(sent.error, typed);
    }
    case "role": {
      const { membre: userId, role } = form.value;
      return answer(await doors.school.changeRole({ ...asked, userId, role }));
    }
    case "retirer":
      return answer(await doors.school.removeMember({ ...asked, userId: form.value.membre }));
    case "annuler":
      return answer(await doors.school.withdrawInvitation({ ...asked, invitationId: form.value.invitation }));
  }
}

function answer(done: Result<null, DomainError>) {
  return done.ok ? { saved: true as const } : toResponse(done.error);
}

export function meta() {
  return [{ title: m.team_page_title() }];
}

export default function TeamPage({ loaderData, actionData }: Route.ComponentProps) {
  const { members, invitations, mayManage, me, timeZone } = loaderData;
  const [search] = useSearchParams();
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const leaving = members.find(({ userId }) => userId === search.get("retirer"));
  return (
    <>
      <div className="page-head">
        <h1>{m.nav_team()}</h1>
        <span className="soft">{m.team_count({ count: members.length })}</span>
        <span className="push" />
        {mayManage ? (
          <Link className="btn" to="/equipe/jetons">
            <KeyRound className="i" aria-hidden="true" /> {m.tokens_title()}
          </Link>
        ) : null}
      </div>
      <div className="stack">
        {actionData !== undefined && "sent" in actionData ? <Sent {...actionData.sent} /> : null}
        {leaving === undefined ? (
          <FormErrors answer={refused} fields={["adresses"]} />
        ) : (
          <RemoveMember member={leaving} isMe={leaving.userId === me} answer={refused} />
        )}
        <MemberTable members={members} me={me} mayManage={mayManage} timeZone={timeZone} />
        {mayManage ? (
          <>
            <InvitationList invitations={invitations} timeZone={timeZone} />
            {/* what was sent leaves the field */}
            <InviteForm key={invitations.map(({ createdAtS }) => createdAtS).join()} answer={refused} />
          </>
        ) : (
          <p className="soft">{m.team_admins_only()}</p>
        )}
      </div>
    </>
  );
}

function Sent({ sent, already }: { sent: number; already: number }) {
  return (
    <Notice kind="success">
      <p>
        {m.team_sent({ count: sent })} {already === 0 ? null : m.team_already({ count: already })}
      </p>
    </Notice>
  );
}

type Refused = Parameters<typeof errorOf>[0] & { typed?: Record<string, string> };

function InviteForm({ answer: refused }: { answer: Refused | undefined }) {
  const error = errorOf(refused, "adresses");
  return (
    <Form method="post" action="?" className="sheet pad stack narrow" noValidate>
      <h2>{m.team_invite()}</h2>
      <div className={error === undefined ? "field" : "field bad"}>
        <label htmlFor="champ-adresses">{m.team_addresses()}</label>
        <span className="hint" id="champ-adresses-aide">
          {m.team_addresses_hint()}
        </span>
        <textarea
          className="input"
          id="champ-adresses"
          name="adresses"
          rows={3}
          defaultValue={refused?.typed?.adresses}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy("champ-adresses", true, error !== undefined)}
        />
        <FieldError id="champ-adresses-erreur" text={error} />
      </div>
      <SelectField name="role" label={m.team_role()} hint={m.team_role_hint()} defaultValue="member">
        <option value="member">{m.team_member()}</option>
        <option value="admin">{m.team_admin()}</option>
      </SelectField>
      <div className="row-flex">
        <SubmitButton intent="inviter">{m.team_send()}</SubmitButton>
      </div>
    </Form>
  );
}
