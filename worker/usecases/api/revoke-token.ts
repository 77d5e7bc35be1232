import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/** From this instant the token reads nothing. Safe to repeat. Errors: those of the right (admins only), TOKEN_NOT_FOUND. */
export async function revokeToken(
  asked: { actor: Actor; establishmentId: string; tokenId: string },
  deps: Pick<Deps, "establishments" | "apiTokens" | "clock">,
): Promise<Result<null, DomainError>> {
  const { actor, establishmentId, tokenId } = asked;
  const opened = await openEstablishment(asked, "token.manage", deps);
  if (!opened.ok) return opened;
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const known = await deps.apiTokens.revoke(establishmentId, tokenId, actor.userId, nowS);
  return known ? ok(null) : refuse(domainError("TOKEN_NOT_FOUND"));
}
