import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { HARD_LIMIT_SECONDS } from "#worker/core/session/deadlines.ts";
import type { Deps } from "../deps.ts";
import { type OpenedSession, openSession } from "./open-session.ts";

/**
 * The session, while somebody can still be put in it: until its finalisation, and for as long as a test may start.
 * Errors: SESSION_ALREADY_FINALIZED, ENROLMENT_CLOSED, those of `openSession`.
 */
export async function openEnrolment(
  asked: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "establishments" | "sessions" | "clock">,
): Promise<Result<OpenedSession, DomainError>> {
  const opened = await openSession(asked, "session.enrol", deps);
  if (!opened.ok) return opened;
  const { finalisedAtS, firstStartedAtS } = opened.value.session;
  if (finalisedAtS !== null) return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  if (firstStartedAtS !== null && (firstStartedAtS + HARD_LIMIT_SECONDS) * 1000 <= deps.clock.nowMs()) {
    return refuse(domainError("ENROLMENT_CLOSED"));
  }
  return ok(opened.value);
}
