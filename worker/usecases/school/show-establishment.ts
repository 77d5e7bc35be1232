import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { Establishment } from "../staff-ports.ts";

/** The school a member works for: the head of every staff page. */
export function showEstablishment(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments">,
): Promise<Result<Establishment, DomainError>> {
  return openEstablishment(asked, "session.read", deps);
}
