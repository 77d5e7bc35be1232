import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/**
 * Takes a pupil's account away from an ENT's; log-ins opened by the ENT end, the password stays. The ENT's account is
 * recognised anew at its next visit. Errors: PUPIL_NOT_FOUND, OPENID_NOT_LINKED, the right's.
 */
export async function unlinkOpenId(
  asked: { actor: Actor; establishmentId: string; pupilId: string },
  deps: Pick<Deps, "establishments" | "pupils" | "pupilPages" | "openIdLinks" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const { actor, establishmentId, pupilId } = asked;
  // A line that left the roll is no longer this school's to act on: its account may be at another one.
  const [pupil] = await deps.pupils.details(establishmentId, [pupilId]);
  if (pupil === undefined) return refuse(domainError("PUPIL_NOT_FOUND"));
  if (!(await deps.openIdLinks.unlink(establishmentId, pupilId))) return refuse(domainError("OPENID_NOT_LINKED"));
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const event = { id: deps.ids.newId(), pupilId, kind: "unlinked", by: actor.userId, atS } as const;
  await deps.pupilPages.note({ ...event, detail: null });
  return ok(null);
}
