import type { Deps } from "../deps.ts";

/** What is kept of a token's secret: a copy of the database reads nothing. */
export function hashToken(secret: string, deps: Pick<Deps, "files">): Promise<string> {
  return deps.files.digest(new TextEncoder().encode(`api-token:${secret}`));
}
