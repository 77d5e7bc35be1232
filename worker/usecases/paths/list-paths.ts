import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { PathStore } from "../path-ports.ts";

export type StaffPaths = {
  paths: Awaited<ReturnType<PathStore["list"]>>;
  /** every class of the school: a path is for one, or for whoever has the code */
  divisions: string[];
};

/** The paths of a school, newest first. Errors: those of the right. */
export async function listPaths(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "paths" | "pupils">,
): Promise<Result<StaffPaths, DomainError>> {
  const opened = await openEstablishment(asked, "path.give", deps);
  if (!opened.ok) return opened;
  const [paths, divisions] = await Promise.all([
    deps.paths.list(asked.establishmentId),
    deps.pupils.divisions(asked.establishmentId),
  ]);
  return ok({ paths, divisions: divisions.map(({ division }) => division).sort(compareDivisions) });
}
