import { type CandidateDraft, checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { splitDuplicates } from "#worker/core/enrolment/duplicates.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openEnrolment } from "./open-enrolment.ts";
import { startedIds } from "./show-session.ts";

/**
 * Corrects who was enrolled by hand or by a file, until that candidate's test starts. Pupils of the roll are corrected
 * in the roll. Errors: the form's, all at once; CANDIDATE_DUPLICATE, CANDIDATE_ALREADY_STARTED, CANDIDATE_NOT_FOUND,
 * those of `openEnrolment`.
 */
export async function editCandidate(
  asked: { actor: Actor; sessionNumber: number; candidateId: string; draft: CandidateDraft },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "places" | "rooms" | "clock">,
): Promise<Result<null, DomainError[]>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return refuse([opened.error]);
  const now = deps.clock.nowMs();
  const [entries, enrolled, overview] = await Promise.all([
    deps.candidates.entries(asked.sessionNumber),
    deps.candidates.list(asked.sessionNumber),
    deps.rooms.overview(asked.sessionNumber),
  ]);
  const isMine = (one: { candidateId: string }) => one.candidateId === asked.candidateId;
  if (!entries.some(isMine)) return refuse([domainError("CANDIDATE_NOT_FOUND")]);
  if (startedIds(overview).has(asked.candidateId)) return refuse([domainError("CANDIDATE_ALREADY_STARTED")]);
  const today = wallTimeAt(now, opened.value.establishment.timeZone).date;
  const checked = checkCandidate(asked.draft, { places: await deps.places.book(), today });
  if (!checked.ok) return checked;
  const others = enrolled.filter((one) => !isMine(one)).map((one) => ({ ...one, birthdate: one.birthDate }));
  const incoming = { ...checked.value, birthdate: checked.value.birthDate };
  if (splitDuplicates([incoming], others).duplicates.length > 0) return refuse([domainError("CANDIDATE_DUPLICATE")]);
  const changed = [{ ...checked.value, candidateId: asked.candidateId }];
  switch (await deps.candidates.save(asked.sessionNumber, { added: [], changed }, Math.floor(now / 1000))) {
    case "duplicate":
      return refuse([domainError("CANDIDATE_DUPLICATE")]);
    case "started":
      return refuse([domainError("CANDIDATE_ALREADY_STARTED")]);
    case "saved":
      await deps.rooms.refresh(asked.sessionNumber);
      return ok(null);
  }
}
