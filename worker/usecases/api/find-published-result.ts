import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import type { ReadableResult } from "./list-published-results.ts";
import { type OpenTokenDeps, openToken } from "./open-token.ts";
import { problem } from "./problem.ts";

/** One published result by its certification number. Errors: those of `openToken`, RESULT_NOT_FOUND (or withdrawn). */
export async function findPublishedResult(
  { authorization, certificationNumber }: { authorization: string | null; certificationNumber: number },
  deps: OpenTokenDeps & Pick<Deps, "apiReader">,
): Promise<Result<ReadableResult, DomainError>> {
  const opened = await openToken({ authorization, scope: "results:read" }, deps);
  if (!opened.ok) return opened;
  const result = await deps.apiReader.result(opened.value.establishmentId, certificationNumber);
  if (result === null) return refuse(problem("RESULT_NOT_FOUND"));
  return ok({ ...result, mayNameIdentity: opened.value.scopes.includes("identities:read") });
}
