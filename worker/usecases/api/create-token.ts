import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { ApiScope } from "#worker/core/people/api-scope.ts";
import { makeApiToken, writeApiToken } from "#worker/core/people/api-token.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { hashToken } from "./hash-token.ts";

const DAY_S = 24 * 3600;
/** More is a program that makes one for each run, and nobody reads such a list. */
const MOST_TOKENS = 20;

type CreateToken = { actor: Actor; establishmentId: string; name: string; scopes: ApiScope[]; days: number };

/**
 * A new token of the establishment; its text is given here and never again. `days`: 1 to 365.
 * Errors: those of the right (admins only), TOO_MANY_TOKENS {max}.
 */
export async function createToken(
  { actor, establishmentId, name, scopes, days }: CreateToken,
  deps: Pick<Deps, "establishments" | "apiTokens" | "files" | "chance" | "clock">,
): Promise<Result<{ token: string }, DomainError>> {
  const opened = await openEstablishment({ actor, establishmentId }, "token.manage", deps);
  if (!opened.ok) return opened;
  const token = makeApiToken(deps.chance.randomBytes);
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const made = await deps.apiTokens.create(
    {
      id: token.id,
      establishmentId,
      name,
      scopes,
      secretHash: await hashToken(token.secret, deps),
      createdBy: actor.userId,
      createdAtS: nowS,
      expiresAtS: nowS + days * DAY_S,
    },
    MOST_TOKENS,
  );
  return made ? ok({ token: writeApiToken(token) }) : refuse(domainError("TOO_MANY_TOKENS", { max: MOST_TOKENS }));
}
