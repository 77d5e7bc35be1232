import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { StaffAction } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Establishment, StaffDeps, StoredSession } from "../staff-ports.ts";

export type OpenedSession = { session: StoredSession; establishment: Establishment };

/**
 * The session, for somebody who may do this with it. To a stranger a session of another school does not exist.
 * Errors: SESSION_NOT_FOUND, ADMIN_REQUIRED.
 */
export async function openSession(
  asked: { actor: Actor; sessionNumber: number },
  action: StaffAction,
  deps: Pick<StaffDeps, "sessions" | "establishments">,
): Promise<Result<OpenedSession, DomainError>> {
  const session = await deps.sessions.find(asked.sessionNumber);
  if (session === null) return refuse(domainError("SESSION_NOT_FOUND"));
  const opened = await openEstablishment(
    { actor: asked.actor, establishmentId: session.establishmentId },
    action,
    deps,
  );
  if (opened.ok) return ok({ session, establishment: opened.value });
  return refuse(opened.error.code === "ADMIN_REQUIRED" ? opened.error : domainError("SESSION_NOT_FOUND"));
}
