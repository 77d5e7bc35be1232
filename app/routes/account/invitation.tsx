import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { invitationLink } from "#app/server/link-cookie.ts";
import { redirectWithCookies } from "#app/server/redirect-signed-in.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { Route } from "./+types/invitation";

export const meta: Route.MetaFunction = () => [{ title: `${m.team_invitation_title()} – ${m.app_name()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  await invitationLink.hide(request);
  const token = await invitationLink.read(request);
  const { actor, doors } = context.get(vigieContext);
  const found = token === null ? null : await doors.account.openInvitation(token);
  const invitation = found === null ? null : { establishment: found.establishmentName, role: found.role };
  const person = actor === null ? null : { name: actor.name, login: actor.login, isPupil: actor.kind === "pupil" };
  return { invitation, person };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const token = await invitationLink.read(request);
  const accepted = await doors.account.acceptInvitation({ actor, token: token ?? "" });
  if (!accepted.ok) return toResponse(accepted.error);
  return redirectWithCookies("/sessions", [await invitationLink.forget()]);
}

/** Where an invitation's link leads: which team, as what, with which account. */
export default function InvitationPage({ loaderData: { invitation, person }, actionData }: Route.ComponentProps) {
  return (
    <Gate title={m.team_invitation_title()} links={<LanguageSwitch />}>
      {invitation === null ? (
        <Notice kind="error">
          <p>{m.error_invitation_over()}</p>
        </Notice>
      ) : (
        <div className="stack">
          <FormErrors answer={actionData} fields={[]} />
          <p>
            {m.team_invitation_text()} <b>{invitation.establishment}</b>.
          </p>
          <p className="soft">{invitation.role === "admin" ? m.team_invitation_admin() : m.team_invitation_member()}</p>
          {person === null ? <Newcomer /> : <Accept person={person} />}
        </div>
      )}
    </Gate>
  );
}

function Newcomer() {
  return (
    <>
      <p>{m.team_invitation_who()}</p>
      <Link className="btn main big wide" to="/connexion?suite=/invitation/equipe">
        {m.sign_in_submit()}
      </Link>
      <Link className="btn big wide" to="/inscription?suite=/invitation/equipe">
        {m.team_invitation_sign_up()}
      </Link>
    </>
  );
}

function Accept({ person }: { person: { name: string; login: string; isPupil: boolean } }) {
  return (
    <>
      <p>
        {m.team_invitation_as()} <b>{person.name}</b> ({person.login}).
      </p>
      {person.isPupil ? (
        <Notice kind="warning">
          <p>{m.team_invitation_pupil()}</p>
        </Notice>
      ) : (
        <Form method="post">
          <SubmitButton look="main big wide">{m.team_invitation_accept()}</SubmitButton>
        </Form>
      )}
      <form method="post" action="/deconnexion">
        <button type="submit" className="btn quiet">
          {m.not_you()} {m.nav_sign_out()}
        </button>
      </form>
    </>
  );
}
