import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor, EstablishmentRole } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

type Change = { actor: Actor; establishmentId: string; userId: string; role: EstablishmentRole };

/** Errors: LAST_ADMIN (somebody must be able to manage the team), MEMBER_NOT_FOUND, those of the right. */
export async function changeRole(
  asked: Change,
  deps: Pick<Deps, "establishments" | "team">,
): Promise<Result<null, DomainError>> {
  const opened = await openEstablishment(asked, "team.manage", deps);
  if (!opened.ok) return opened;
  switch (await deps.team.setRole(asked.establishmentId, asked.userId, asked.role)) {
    case "saved":
      return ok(null);
    case "last-admin":
      return refuse(domainError("LAST_ADMIN"));
    case "absent":
      return refuse(domainError("MEMBER_NOT_FOUND"));
  }
}
