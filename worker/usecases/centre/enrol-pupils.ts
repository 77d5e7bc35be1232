import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { identityKey } from "#worker/core/people/match-identity.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openEnrolment } from "./open-enrolment.ts";

/**
 * Enrols pupils of the roll, even while the room is live; who is enrolled already stays as is, so a repeat adds nobody.
 * The extra time kept of a pupil comes with the enrolment. All or none: a pupil who is unknown, of another school or gone refuses the whole.
 * Errors: PUPILS_NOT_FOUND {count}, those of `openEnrolment`.
 */
export async function enrolPupils(
  asked: { actor: Actor; sessionNumber: number; pupilIds: readonly string[] },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "pupils" | "needs" | "rooms" | "ids" | "clock">,
): Promise<Result<{ added: number; already: number }, DomainError>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return opened;
  const { session, establishment } = opened.value;
  const wanted = [...new Set(asked.pupilIds)];
  const pupils = await deps.pupils.forEnrolment(establishment.id, wanted);
  const missing = wanted.length - pupils.length;
  if (missing > 0) return refuse(domainError("PUPILS_NOT_FOUND", { count: missing }));
  // A pupil enrolled by hand before is in the session: the roll's own line would be the same person twice.
  const byHand = new Set((await deps.candidates.entries(session.number)).map(keyOf));
  const fresh = pupils.filter((pupil) => !byHand.has(keyOf(pupil)));
  const candidates = fresh.map((pupil) => ({
    candidateId: deps.ids.newId(),
    pupilId: pupil.id,
    lastName: pupil.lastName.trim(),
    firstName: pupil.firstName.trim(),
    birthDate: pupil.birthDate,
    birthPlace: pupil.birthPlace,
    division: pupil.division,
  }));
  const added = await deps.candidates.enrol(session.number, candidates, Math.floor(deps.clock.nowMs() / 1000));
  const kept = await deps.needs.of(
    establishment.id,
    candidates.map(({ pupilId }) => pupilId),
  );
  for (const { pupilId, extraTimePercent } of kept) {
    // Who was enrolled meanwhile, or already, has another id: nothing is set for them.
    const fresh = candidates.find((one) => one.pupilId === pupilId);
    if (fresh !== undefined && extraTimePercent > 0) {
      await deps.candidates.setExtraTime(session.number, fresh.candidateId, extraTimePercent);
    }
  }
  if (added > 0) await deps.rooms.refresh(session.number);
  return ok({ added, already: wanted.length - added });
}

function keyOf(one: { lastName: string; firstName: string; birthDate: string }): string {
  return identityKey({ ...one, birthdate: one.birthDate });
}
