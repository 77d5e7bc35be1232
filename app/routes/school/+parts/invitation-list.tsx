import { MailX } from "lucide-react";
import { Form } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PendingInvitation } from "#worker/usecases/team-ports.ts";

type InvitationListProps = { invitations: PendingInvitation[]; timeZone: string };

/** Invitations nobody has answered yet; inviting the same address again sends a new link. */
export function InvitationList({ invitations, timeZone }: InvitationListProps) {
  if (invitations.length === 0) return null;
  return (
    <section className="sheet scroll" aria-labelledby="invitations">
      <h2 className="pad" id="invitations">
        {m.team_waiting()}
      </h2>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.team_email()}</th>
            <th scope="col">{m.team_role()}</th>
            <th scope="col">{m.team_sent_on()}</th>
            <th scope="col">
              <span className="vh">{m.staff_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, createdAtS }) => (
            <tr key={id}>
              <td>{email}</td>
              <td>{role === "admin" ? m.team_admin() : m.team_member()}</td>
              <td className="nowrap">{formatInstant(createdAtS * 1000, timeZone)}</td>
              <td className="num">
                <Form method="post" action="?">
                  <input type="hidden" name="invitation" value={id} />
                  <SubmitButton look="quiet" intent="annuler">
                    <MailX className="i" aria-hidden="true" /> {m.staff_cancel()}
                    <span className="vh">{m.team_of({ person: email })}</span>
                  </SubmitButton>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
