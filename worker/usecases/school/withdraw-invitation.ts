import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/** The link opens nothing any more. Safe to repeat. Errors: those of the right (admins only). */
export async function withdrawInvitation(
  asked: { actor: Actor; establishmentId: string; invitationId: string },
  deps: Pick<Deps, "establishments" | "team">,
): Promise<Result<null, DomainError>> {
  const opened = await openEstablishment(asked, "team.manage", deps);
  if (!opened.ok) return opened;
  await deps.team.withdraw(asked.establishmentId, asked.invitationId);
  return ok(null);
}
