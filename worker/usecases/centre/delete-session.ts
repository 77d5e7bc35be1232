import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openSession } from "./open-session.ts";

/** Deletes a session with its enrolments until the first test starts. Errors: SESSION_STARTED_DELETION, the right's. */
export async function deleteSession(
  asked: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "establishments" | "sessions" | "rooms">,
): Promise<Result<null, DomainError>> {
  const opened = await openSession(asked, "session.plan", deps);
  if (!opened.ok) return opened;
  const overview = await deps.rooms.overview(asked.sessionNumber);
  const started = overview.firstStartedAtMs !== null;
  if (started || (await deps.sessions.remove(asked.sessionNumber)) === "closed") {
    return refuse(domainError("SESSION_STARTED_DELETION"));
  }
  await deps.rooms.refresh(asked.sessionNumber);
  return ok(null);
}
