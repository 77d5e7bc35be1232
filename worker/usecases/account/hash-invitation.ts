import type { Deps } from "../deps.ts";

/** What is kept of a link's secret: a copy of the database opens no door. */
export function hashInvitation(token: string, deps: Pick<Deps, "files">): Promise<string> {
  return deps.files.digest(new TextEncoder().encode(`invitation:${token}`));
}
