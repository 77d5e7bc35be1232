import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { enrolPupils } from "./enrol-pupils.ts";
import { openSession } from "./open-session.ts";

/**
 * Enrols the pupils of one session in another, with their extra time; who has left the school stays behind. Safe to
 * repeat. Errors: those of `enrolPupils`.
 */
export async function copyEnrolments(
  asked: { actor: Actor; from: number; to: number },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "pupils" | "rooms" | "ids" | "clock">,
): Promise<Result<{ added: number }, DomainError>> {
  const opened = await openSession({ actor: asked.actor, sessionNumber: asked.from }, "session.enrol", deps);
  if (!opened.ok) return opened;
  const former = await deps.candidates.list(asked.from);
  const ids = former.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId]));
  const here = await deps.pupils.forEnrolment(opened.value.establishment.id, ids);
  const enrolled = await enrolPupils(
    { actor: asked.actor, sessionNumber: asked.to, pupilIds: here.map(({ id }) => id) },
    deps,
  );
  if (!enrolled.ok) return enrolled;
  const extra = new Map(former.map(({ pupilId, extraTimePercent }) => [pupilId, extraTimePercent]));
  for (const { candidateId, pupilId, extraTimePercent } of await deps.candidates.list(asked.to)) {
    const percent = extra.get(pupilId) ?? 0;
    if (pupilId !== null && percent !== extraTimePercent && percent > 0) {
      await deps.candidates.setExtraTime(asked.to, candidateId, percent);
    }
  }
  await deps.rooms.refresh(asked.to);
  return ok({ added: enrolled.value.added });
}
