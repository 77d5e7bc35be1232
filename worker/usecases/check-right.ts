import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may, type StaffAction } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Establishment, StaffDeps } from "./staff-ports.ts";

/**
 * The establishment, for somebody who may do this there.
 * Errors: those of `may` (NOT_A_MEMBER, ADMIN_REQUIRED, PUPIL_CANNOT_BE_STAFF), SPACE_ARCHIVED by the platform,
 * ESTABLISHMENT_NOT_FOUND.
 */
export async function openEstablishment(
  asked: { actor: Actor; establishmentId: string },
  action: StaffAction,
  deps: Pick<StaffDeps, "establishments">,
): Promise<Result<Establishment, DomainError>> {
  const right = may(asked.actor, action, { establishmentId: asked.establishmentId });
  if (right !== true) return refuse(domainError(right.refused));
  const establishment = await deps.establishments.find(asked.establishmentId);
  if (establishment === "archived") return refuse(domainError("SPACE_ARCHIVED"));
  return establishment === null ? refuse(domainError("ESTABLISHMENT_NOT_FOUND")) : ok(establishment);
}
