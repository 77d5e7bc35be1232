import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { ListedSession } from "../api-ports.ts";
import type { Deps } from "../deps.ts";
import { type OpenTokenDeps, openToken } from "./open-token.ts";

type Asked = { authorization: string | null; from: string | null; after: number; limit: number };

/** A page of the establishment's sessions, by number, without any secret. Errors: those of `openToken`. */
export async function listPlannedSessions(
  { authorization, from, after, limit }: Asked,
  deps: OpenTokenDeps & Pick<Deps, "apiReader">,
): Promise<Result<{ sessions: ListedSession[]; next: number | null }, DomainError>> {
  const opened = await openToken({ authorization, scope: "sessions:read" }, deps);
  if (!opened.ok) return opened;
  const found = await deps.apiReader.sessions(opened.value.establishmentId, from, after, limit + 1);
  const sessions = found.slice(0, limit);
  return ok({ sessions, next: found.length > limit ? (sessions.at(-1)?.number ?? null) : null });
}
