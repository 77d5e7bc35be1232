import { sameSecret } from "#worker/core/enrolment/session-secrets.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { ApiScope } from "#worker/core/people/api-scope.ts";
import { readApiToken } from "#worker/core/people/api-token.ts";
import type { StoredToken } from "../api-ports.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";
import { hashToken } from "./hash-token.ts";
import { problem } from "./problem.ts";

/** Two a second: a school's whole history is a few hundred pages. */
const REQUEST_RULE: AttemptRule = { failures: 121, windowS: 60, lockS: 60 };
/** An admin asks which token is still in use, not when to the second. */
const LAST_USE_STEP_S = 3600;

/** What each reading verb needs to know who asks. */
export type OpenTokenDeps = Pick<Deps, "apiTokens" | "attempts" | "files" | "clock">;

/**
 * The token of an `Authorization` header, when it may read this; null asks for no scope.
 * Errors: TOKEN_REQUIRED, TOKEN_UNKNOWN, TOKEN_REVOKED, TOKEN_EXPIRED, ESTABLISHMENT_ARCHIVED, SCOPE_REQUIRED {scope},
 * TOO_MANY_REQUESTS {seconds}. State is told to who has the secret only.
 */
export async function openToken(
  { authorization, scope }: { authorization: string | null; scope: ApiScope | null },
  deps: OpenTokenDeps,
): Promise<Result<StoredToken, DomainError>> {
  const given = readApiToken(authorization);
  if (given === null) return refuse(problem(authorization === null ? "TOKEN_REQUIRED" : "TOKEN_UNKNOWN"));
  const token = await deps.apiTokens.find(given.id);
  const isRight = sameSecret(await hashToken(given.secret, deps), token?.secretHash ?? "");
  if (token === null || !isRight) return refuse(problem("TOKEN_UNKNOWN"));
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  if (token.revokedAtS !== null) return refuse(problem("TOKEN_REVOKED"));
  if (token.expiresAtS <= nowS) return refuse(problem("TOKEN_EXPIRED"));
  if (token.isArchived) return refuse(problem("ESTABLISHMENT_ARCHIVED"));
  if (scope !== null && !token.scopes.includes(scope)) return refuse(problem("SCOPE_REQUIRED", { scope }));
  const lockedUntilS = await countRequest(`api:${token.id}`, nowS, deps);
  if (lockedUntilS !== null) return refuse(problem("TOO_MANY_REQUESTS", { seconds: Math.max(1, lockedUntilS - nowS) }));
  await deps.apiTokens.markUsed(token.id, nowS, nowS - LAST_USE_STEP_S);
  return ok(token);
}

/** Read first: while it is locked, a hurried program writes nothing. */
async function countRequest(key: string, nowS: number, deps: OpenTokenDeps): Promise<number | null> {
  const before = await deps.attempts.read(key, nowS);
  if (before.lockedUntilS !== null) return before.lockedUntilS;
  return (await deps.attempts.recordFailure(key, REQUEST_RULE, nowS)).lockedUntilS;
}
