import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { draftOfEntry } from "./draft-of-entry.ts";
import { openEnrolment } from "./open-enrolment.ts";

/** What the form to correct one candidate begins with. Errors: CANDIDATE_NOT_FOUND, those of `openEnrolment`. */
export async function showCandidate(
  asked: { actor: Actor; sessionNumber: number; candidateId: string },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "places" | "clock">,
): Promise<Result<CandidateDraft & { countryCode: string }, DomainError>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return opened;
  const entries = await deps.candidates.entries(asked.sessionNumber);
  const entry = entries.find(({ candidateId }) => candidateId === asked.candidateId);
  if (entry === undefined) return refuse(domainError("CANDIDATE_NOT_FOUND"));
  return ok({ ...draftOfEntry(entry, await deps.places.book()), countryCode: entry.birthCountryCode });
}
