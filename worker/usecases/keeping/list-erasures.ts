import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { ErasureLine } from "../erasure-ports.ts";

const SHOWN = 50;

/** What was erased, what is left to do and why, newest first; no name. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function listErasures(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "erasures">,
): Promise<Result<ErasureLine[], DomainError>> {
  const right = may(actor, "account.manage", null);
  return right === true ? ok(await deps.erasures.list(SHOWN)) : refuse(domainError(right.refused));
}
