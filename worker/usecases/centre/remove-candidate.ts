import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openSession } from "./open-session.ts";
import { startedIds } from "./show-session.ts";

/**
 * Takes an enrolment back until that candidate's test starts.
 * Errors: CANDIDATE_ALREADY_STARTED, CANDIDATE_NOT_FOUND, SESSION_ALREADY_FINALIZED, SESSION_NOT_FOUND.
 */
export async function removeCandidate(
  asked: { actor: Actor; sessionNumber: number; candidateId: string },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms">,
): Promise<Result<null, DomainError>> {
  const opened = await openSession(asked, "session.enrol", deps);
  if (!opened.ok) return opened;
  if (opened.value.session.finalisedAtS !== null) return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  const overview = await deps.rooms.overview(asked.sessionNumber);
  if (startedIds(overview).has(asked.candidateId)) return refuse(domainError("CANDIDATE_ALREADY_STARTED"));
  switch (await deps.candidates.remove(asked.sessionNumber, asked.candidateId)) {
    case "absent":
      return refuse(domainError("CANDIDATE_NOT_FOUND"));
    case "started":
      return refuse(domainError("CANDIDATE_ALREADY_STARTED"));
    case "removed":
      await deps.rooms.refresh(asked.sessionNumber);
      return ok(null);
  }
}
