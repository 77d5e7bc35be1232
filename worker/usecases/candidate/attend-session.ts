import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { LiveIdentity } from "../ports.ts";

/** Who this account is in the live room of a session it has joined. Refused with NOT_JOINED. */
export async function attendSession(
  { actor, sessionNumber }: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "sessionDoors">,
): Promise<Result<LiveIdentity, DomainError>> {
  const candidateId = await deps.sessionDoors.candidateOf(sessionNumber, actor.userId);
  if (candidateId === null) return refuse(domainError("NOT_JOINED"));
  return ok({ role: "candidate", userId: actor.userId, candidateId });
}
