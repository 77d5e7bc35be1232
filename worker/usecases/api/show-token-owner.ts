import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { ApiScope } from "#worker/core/people/api-scope.ts";
import type { Deps } from "../deps.ts";
import type { Establishment } from "../staff-ports.ts";
import { type OpenTokenDeps, openToken } from "./open-token.ts";
import { problem } from "./problem.ts";

export type TokenOwner = { establishment: Establishment; scopes: ApiScope[]; expiresAtS: number };

/** Whose token it is and what it may read: the first request of a new program. Errors: those of `openToken`. */
export async function showTokenOwner(
  { authorization }: { authorization: string | null },
  deps: OpenTokenDeps & Pick<Deps, "establishments">,
): Promise<Result<TokenOwner, DomainError>> {
  const opened = await openToken({ authorization, scope: null }, deps);
  if (!opened.ok) return opened;
  const { establishmentId, scopes, expiresAtS } = opened.value;
  const establishment = await deps.establishments.find(establishmentId);
  if (establishment === null || establishment === "archived") return refuse(problem("ESTABLISHMENT_ARCHIVED"));
  return ok({ establishment, scopes, expiresAtS });
}
