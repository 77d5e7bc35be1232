import { makeAccessCode, makeSupervisorPassword } from "#worker/core/enrolment/session-secrets.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { SessionSecret } from "../staff-ports.ts";
import { openSession } from "./open-session.ts";

/**
 * Draws another access code or another password, until the first test starts: the old one opens nothing any more, and
 * who opened the supervision with the old password must type the new one. Errors: SESSION_ALREADY_STARTED, the right's.
 */
export async function renewSecret(
  asked: { actor: Actor; sessionNumber: number; secret: SessionSecret },
  deps: Pick<Deps, "establishments" | "sessions" | "rooms" | "chance">,
): Promise<Result<null, DomainError>> {
  const opened = await openSession(asked, "session.plan", deps);
  if (!opened.ok) return opened;
  const overview = await deps.rooms.overview(asked.sessionNumber);
  if (overview.firstStartedAtMs !== null) return refuse(domainError("SESSION_ALREADY_STARTED"));
  const randomBytes = (count: number) => deps.chance.randomBytes(count);
  const value = asked.secret === "access-code" ? makeAccessCode(randomBytes) : makeSupervisorPassword(randomBytes);
  if ((await deps.sessions.renewSecret(asked.sessionNumber, asked.secret, value)) === "closed") {
    return refuse(domainError("SESSION_ALREADY_STARTED"));
  }
  await deps.rooms.refresh(asked.sessionNumber);
  return ok(null);
}
