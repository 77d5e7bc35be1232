import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { loginKey } from "../account/login-limit.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/** Opens an account that wrong passwords closed; the password stays. Errors: PUPIL_NOT_FOUND, PUPIL_WITHOUT_LOGIN, the right's. */
export async function unlockLogin(
  asked: { actor: Actor; establishmentId: string; pupilId: string },
  deps: Pick<Deps, "establishments" | "pupils" | "pupilPages" | "attempts" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const [pupil] = await deps.pupils.details(asked.establishmentId, [asked.pupilId]);
  if (pupil === undefined) return refuse(domainError("PUPIL_NOT_FOUND"));
  if (pupil.username === null) return refuse(domainError("PUPIL_WITHOUT_LOGIN"));
  await deps.attempts.clear([loginKey(pupil.username)]);
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const event = { id: deps.ids.newId(), pupilId: pupil.id, kind: "unlocked", by: asked.actor.userId, atS } as const;
  await deps.pupilPages.note({ ...event, detail: null });
  return ok(null);
}
