import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { normalisePathCode } from "#worker/core/path/path-code.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";

type Asked = { actor: Actor; code: string; isShared: boolean };

/**
 * Shows one's results in a path to its school, or takes them back; safe to repeat. Of its own pupils a school sees them
 * anyway. Errors: PATH_NOT_FOUND, PATH_NOT_JOINED.
 */
export async function sharePath(
  { actor, code: typed, isShared }: Asked,
  { paths, clock, bells }: Pick<Deps, "paths" | "clock" | "bells">,
): Promise<Result<null, DomainError>> {
  const path = await paths.find(normalisePathCode(typed) ?? "");
  if (path === null) return refuse(domainError("PATH_NOT_FOUND"));
  const member = await paths.member(path.code, actor.userId);
  if (member?.joinedAtS == null) return refuse(domainError("PATH_NOT_JOINED"));
  await paths.share(path.code, actor.userId, isShared ? Math.floor(clock.nowMs() / 1000) : null);
  bells.ring(path.establishmentId, [`path-${path.code}`]);
  return ok(null);
}
