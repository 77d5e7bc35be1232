import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openInvitation } from "./open-invitation.ts";

/**
 * Joins the team with the account that is logged in, whatever its address: who holds the link was given it. Once.
 * Errors: PUPIL_CANNOT_BE_STAFF, INVITATION_OVER.
 */
export async function acceptInvitation(
  { actor, token }: { actor: Actor; token: string },
  deps: Pick<Deps, "team" | "files" | "clock">,
): Promise<Result<{ establishmentId: string }, DomainError>> {
  if (actor.kind === "pupil") return refuse(domainError("PUPIL_CANNOT_BE_STAFF"));
  const invitation = await openInvitation(token, deps);
  if (invitation === null) return refuse(domainError("INVITATION_OVER"));
  const joined = await deps.team.join(invitation.id, actor.userId, Math.floor(deps.clock.nowMs() / 1000));
  return joined === "joined"
    ? ok({ establishmentId: invitation.establishmentId })
    : refuse(domainError("INVITATION_OVER"));
}
