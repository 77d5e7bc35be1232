import { splitDuplicates } from "#worker/core/enrolment/duplicates.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { enrolPupils } from "./enrol-pupils.ts";
import { openSession } from "./open-session.ts";

/**
 * Enrols the candidates of one session in another, with their extra time; pupils who have left the school stay behind.
 * Safe to repeat. Errors: those of `enrolPupils`.
 */
export async function copyEnrolments(
  asked: { actor: Actor; from: number; to: number },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "pupils" | "needs" | "rooms" | "ids" | "clock">,
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
  const added = enrolled.value.added + (await copyEntries(asked, deps));
  await deps.rooms.refresh(asked.to);
  return ok({ added });
}

/** Who was enrolled by hand or by a file comes with their civil status; one already there in any way is left out. */
async function copyEntries(
  { from, to }: { from: number; to: number },
  deps: Pick<Deps, "candidates" | "ids" | "clock">,
): Promise<number> {
  const known = (await deps.candidates.list(to)).map((one) => ({ ...one, birthdate: one.birthDate }));
  const incoming = (await deps.candidates.entries(from)).map((one) => ({ ...one, birthdate: one.birthDate }));
  const added = splitDuplicates(incoming, known).fresh.map((one) => ({ ...one, candidateId: deps.ids.newId() }));
  const saved = await deps.candidates.save(to, { added, changed: [] }, Math.floor(deps.clock.nowMs() / 1000));
  return saved === "saved" ? added.length : 0;
}
