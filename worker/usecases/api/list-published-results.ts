import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { PublishedResult, ResultFilter, ResultKey } from "../api-ports.ts";
import type { Deps } from "../deps.ts";
import { type OpenTokenDeps, openToken } from "./open-token.ts";

type Asked = { authorization: string | null; filter: ResultFilter; after: ResultKey | null; limit: number };

/** An identity is given to who was given the right to it. */
export type ReadableResult = PublishedResult & { mayNameIdentity: boolean };

/**
 * A page of the establishment's published results, oldest change first; `next` is where the following page begins.
 * Errors: those of `openToken`.
 */
export async function listPublishedResults(
  { authorization, filter, after, limit }: Asked,
  deps: OpenTokenDeps & Pick<Deps, "apiReader">,
): Promise<Result<{ results: ReadableResult[]; next: ResultKey | null }, DomainError>> {
  const opened = await openToken({ authorization, scope: "results:read" }, deps);
  if (!opened.ok) return opened;
  const { establishmentId, scopes } = opened.value;
  const mayNameIdentity = scopes.includes("identities:read");
  // One more than asked says whether there is another page.
  const found = await deps.apiReader.results(establishmentId, filter, after, limit + 1);
  const results = found.slice(0, limit).map((result) => ({ ...result, mayNameIdentity }));
  const last = results.at(-1);
  return ok({ results, next: found.length > limit && last !== undefined ? keyOf(last) : null });
}

function keyOf({ changedAtS, certificationNumber }: PublishedResult): ResultKey {
  return { changedAtS, certificationNumber };
}
