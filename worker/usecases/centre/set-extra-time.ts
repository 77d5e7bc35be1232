import { parseExtraTime } from "#worker/core/enrolment/extra-time.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openSession } from "./open-session.ts";

/**
 * Sets one candidate's extra time, even in mid-test: the live room gives it at once.
 * Errors: those of `parseExtraTime`, CANDIDATE_NOT_FOUND, SESSION_ALREADY_FINALIZED, SESSION_NOT_FOUND.
 */
export async function setExtraTime(
  asked: { actor: Actor; sessionNumber: number; candidateId: string; typed: string },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms">,
): Promise<Result<{ percent: number }, DomainError>> {
  const opened = await openSession(asked, "session.enrol", deps);
  if (!opened.ok) return opened;
  if (opened.value.session.finalisedAtS !== null) return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  const percent = parseExtraTime(asked.typed);
  if (!percent.ok) return percent;
  const saved = await deps.candidates.setExtraTime(asked.sessionNumber, asked.candidateId, percent.value);
  if (!saved) return refuse(domainError("CANDIDATE_NOT_FOUND"));
  await deps.rooms.refresh(asked.sessionNumber);
  return ok({ percent: percent.value });
}
