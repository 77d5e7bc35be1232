import { ShieldCheck, UserMinus } from "lucide-react";
import { Form, Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { TeamMember } from "#worker/usecases/team-ports.ts";

type MemberTableProps = { members: TeamMember[]; me: string; mayManage: boolean; timeZone: string };

/** Who works here. The only admin has no button that would be refused. */
export function MemberTable({ members, me, mayManage, timeZone }: MemberTableProps) {
  const admins = members.filter(({ role }) => role === "admin").length;
  return (
    <section className="sheet scroll" aria-label={m.nav_team()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.team_name()}</th>
            <th scope="col">{m.team_email()}</th>
            <th scope="col">{m.team_role()}</th>
            <th scope="col">{m.team_since()}</th>
            <th scope="col">
              <span className="vh">{m.staff_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const isMe = member.userId === me;
            const isOnlyAdmin = member.role === "admin" && admins === 1;
            return (
              <tr key={member.userId}>
                <td>
                  <b>{member.name}</b> {isMe ? <span className="soft">{m.team_me()}</span> : null}
                </td>
                <td>{member.email}</td>
                <td>
                  {member.role === "admin" ? (
                    <span className="chip is-info">
                      <ShieldCheck className="i" aria-hidden="true" /> {m.team_admin()}
                    </span>
                  ) : (
                    m.team_member()
                  )}
                </td>
                <td className="nowrap">{formatInstant(member.sinceS * 1000, timeZone).split(",")[0]}</td>
                <td className="num">
                  {isOnlyAdmin ? (
                    <span className="xs soft">{m.team_only_admin()}</span>
                  ) : (
                    <span className="row-flex end">
                      {mayManage ? <RoleButton member={member} /> : null}
                      {mayManage || isMe ? (
                        <Link
                          className="btn quiet"
                          to={`?retirer=${member.userId}`}
                          preventScrollReset
                          aria-label={isMe ? undefined : m.team_remove_person({ person: member.name })}
                        >
                          <UserMinus className="i" aria-hidden="true" /> {isMe ? m.team_leave() : m.staff_remove()}
                        </Link>
                      ) : null}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function RoleButton({ member: { userId, role, name } }: { member: TeamMember }) {
  return (
    <Form method="post" action="?">
      <input type="hidden" name="membre" value={userId} />
      <input type="hidden" name="role" value={role === "admin" ? "member" : "admin"} />
      <SubmitButton look="quiet" intent="role">
        {role === "admin" ? m.team_make_member() : m.team_make_admin()}
        <span className="vh">{m.team_of({ person: name })}</span>
      </SubmitButton>
    </Form>
  );
}
