import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/**
 * Takes somebody out of the team, at their next click; anybody may leave by themselves. The account stays.
 * Errors: LAST_ADMIN, MEMBER_NOT_FOUND, those of the right.
 */
export async function removeMember(
  asked: { actor: Actor; establishmentId: string; userId: string },
  deps: Pick<Deps, "establishments" | "team">,
): Promise<Result<null, DomainError>> {
  const action = asked.userId === asked.actor.userId ? "session.read" : "team.manage";
  const opened = await openEstablishment(asked, action, deps);
  if (!opened.ok) return opened;
  switch (await deps.team.remove(asked.establishmentId, asked.userId)) {
    case "removed":
      return ok(null);
    case "last-admin":
      return refuse(domainError("LAST_ADMIN"));
    case "absent":
      return refuse(domainError("MEMBER_NOT_FOUND"));
  }
}
