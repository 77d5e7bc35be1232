import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { PendingInvitation, TeamMember } from "../team-ports.ts";

export type Team = {
  members: TeamMember[];
  /** empty for who may not manage the team */
  invitations: PendingInvitation[];
  mayManage: boolean;
};

/** Who works here, admins first, then by name; invitations for admins only. Errors: those of the right. */
export async function showTeam(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "team">,
): Promise<Result<Team, DomainError>> {
  const { actor, establishmentId } = asked;
  const opened = await openEstablishment(asked, "session.read", deps);
  if (!opened.ok) return opened;
  const mayManage = may(actor, "team.manage", { establishmentId }) === true;
  const [members, invitations] = await Promise.all([
    deps.team.members(establishmentId),
    mayManage ? deps.team.invitations(establishmentId) : [],
  ]);
  const rank = ({ role, name }: TeamMember) => `${role === "admin" ? 0 : 1}${name}`;
  return ok({ members: members.sort((a, b) => rank(a).localeCompare(rank(b), "fr")), invitations, mayManage });
}
