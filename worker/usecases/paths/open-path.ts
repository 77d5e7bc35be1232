import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { normalisePathCode } from "#worker/core/path/path-code.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { StoredPath } from "../path-ports.ts";
import type { Establishment } from "../staff-ports.ts";

export type OpenedPath = { path: StoredPath & { establishmentName: string }; establishment: Establishment };

/** A path for the staff of its school. Errors: PATH_NOT_FOUND, for another school's path too. */
export async function openPath(
  { actor, code: typed }: { actor: Actor; code: string },
  deps: Pick<Deps, "establishments" | "paths">,
): Promise<Result<OpenedPath, DomainError>> {
  const path = await deps.paths.find(normalisePathCode(typed) ?? "");
  if (path === null) return refuse(domainError("PATH_NOT_FOUND"));
  const opened = await openEstablishment({ actor, establishmentId: path.establishmentId }, "path.give", deps);
  return opened.ok ? ok({ path, establishment: opened.value }) : refuse(domainError("PATH_NOT_FOUND"));
}
