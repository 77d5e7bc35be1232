import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { LiveIdentity } from "../ports.ts";

/**
 * Who this account is as a supervisor of a session that it opened with its password. Being staff is not enough.
 * Errors: PUPIL_CANNOT_SUPERVISE, SUPERVISION_NOT_OPENED.
 */
export async function watchSession(
  { actor, sessionNumber }: { actor: Actor & { name: string }; sessionNumber: number },
  deps: Pick<Deps, "sessionDoors">,
): Promise<Result<LiveIdentity, DomainError>> {
  const right = may(actor, "session.supervise", { enrolledUserIds: [] });
  if (right !== true) return refuse(domainError(right.refused));
  const opened = await deps.sessionDoors.hasSupervision(sessionNumber, actor.userId);
  if (!opened) return refuse(domainError("SUPERVISION_NOT_OPENED"));
  return ok({ role: "supervisor", userId: actor.userId, name: actor.name });
}
