import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { makeOneTimePassword } from "#worker/core/people/one-time-password.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

export type ResetLogin = { lastName: string; firstName: string; username: string; password: string };

/** A new one-time password for one pupil, to show once. Errors: PUPIL_NOT_FOUND, PUPIL_WITHOUT_LOGIN, the right's. */
export async function resetLogin(
  asked: { actor: Actor; establishmentId: string; pupilId: string },
  deps: Pick<Deps, "establishments" | "pupils" | "oneTimePasswords" | "chance" | "bells">,
): Promise<Result<ResetLogin, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const [pupil] = await deps.pupils.details(asked.establishmentId, [asked.pupilId]);
  if (pupil === undefined) return refuse(domainError("PUPIL_NOT_FOUND"));
  const { userId, username, lastName, firstName } = pupil;
  if (userId === null || username === null) return refuse(domainError("PUPIL_WITHOUT_LOGIN"));
  const password = makeOneTimePassword((count) => deps.chance.randomBytes(count));
  await deps.oneTimePasswords.give([{ userId, username, password }]);
  deps.bells.ring(asked.establishmentId, ["readiness"]);
  return ok({ lastName, firstName, username, password });
}
