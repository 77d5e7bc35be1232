import { type CandidateDraft, checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { splitDuplicates } from "#worker/core/enrolment/duplicates.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openEnrolment } from "./open-enrolment.ts";

/**
 * Enrols one person by their civil status, in any kind of establishment, even while the room is live.
 * Errors: all faults of the form at once, each with {field}; CANDIDATE_DUPLICATE; those of `openEnrolment`.
 */
export async function enrolCandidate(
  asked: { actor: Actor; sessionNumber: number; draft: CandidateDraft },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "places" | "rooms" | "ids" | "clock">,
): Promise<Result<{ candidateId: string; lastName: string; firstName: string }, DomainError[]>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return refuse([opened.error]);
  const now = deps.clock.nowMs();
  const today = wallTimeAt(now, opened.value.establishment.timeZone).date;
  const checked = checkCandidate(asked.draft, { places: await deps.places.book(), today });
  if (!checked.ok) return checked;
  const enrolled = await deps.candidates.list(asked.sessionNumber);
  const incoming = { ...checked.value, birthdate: checked.value.birthDate };
  const known = enrolled.map((one) => ({ ...one, birthdate: one.birthDate }));
  if (splitDuplicates([incoming], known).duplicates.length > 0) return refuse([domainError("CANDIDATE_DUPLICATE")]);
  const entry = { ...checked.value, candidateId: deps.ids.newId() };
  const saved = await deps.candidates.save(
    asked.sessionNumber,
    { added: [entry], changed: [] },
    Math.floor(now / 1000),
  );
  if (saved !== "saved") return refuse([domainError("CANDIDATE_DUPLICATE")]);
  await deps.rooms.refresh(asked.sessionNumber);
  return ok({ candidateId: entry.candidateId, lastName: entry.lastName, firstName: entry.firstName });
}
