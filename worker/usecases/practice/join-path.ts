import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { normalisePathCode } from "#worker/core/path/path-code.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";

/**
 * Puts an account into a path by its code; safe to repeat. Errors: PATH_CODE_MALFORMED, PATH_NOT_FOUND, PATH_CLOSED,
 * PATH_FOR_OTHER_CLASS {division} unless staff gave it to this account.
 */
export async function joinPath(
  { actor, typed }: { actor: Actor; typed: string },
  { paths, clock, bells }: Pick<Deps, "paths" | "clock" | "bells">,
): Promise<Result<{ code: string }, DomainError>> {
  const code = normalisePathCode(typed);
  if (code === null) return refuse(domainError("PATH_CODE_MALFORMED", { field: "code" }));
  const path = await paths.find(code);
  if (path === null) return refuse(domainError("PATH_NOT_FOUND", { field: "code" }));
  if (path.closedAtS !== null) return refuse(domainError("PATH_CLOSED", { field: "code" }));
  const member = await paths.member(code, actor.userId);
  if (member?.joinedAtS != null) return ok({ code });
  if (member === null && path.division !== null) {
    const own = await paths.divisionOf(path.establishmentId, actor.userId);
    if (own !== path.division) {
      return refuse(domainError("PATH_FOR_OTHER_CLASS", { field: "code", division: path.division }));
    }
  }
  await paths.join(code, actor.userId, Math.floor(clock.nowMs() / 1000));
  bells.ring(path.establishmentId, [`path-${code}`]);
  return ok({ code });
}
