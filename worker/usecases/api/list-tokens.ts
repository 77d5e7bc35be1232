import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { ShownToken } from "../api-ports.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

export type ListedToken = ShownToken & { state: "open" | "expired" | "revoked" };

/** The establishment's tokens, newest first. Errors: those of the right (admins only). */
export async function listTokens(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "apiTokens" | "clock">,
): Promise<Result<ListedToken[], DomainError>> {
  const opened = await openEstablishment(asked, "token.manage", deps);
  if (!opened.ok) return opened;
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const tokens = await deps.apiTokens.list(asked.establishmentId);
  return ok(tokens.map((token) => ({ ...token, state: stateOf(token, nowS) })));
}

function stateOf({ revokedAtS, expiresAtS }: ShownToken, nowS: number): ListedToken["state"] {
  if (revokedAtS !== null) return "revoked";
  return expiresAtS <= nowS ? "expired" : "open";
}
