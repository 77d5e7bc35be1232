import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { ResultGroups } from "../staff-ports.ts";

/** Every class, and every session in which a test began, newest first. */
export async function listResultGroups(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "resultReader">,
): Promise<Result<ResultGroups, DomainError>> {
  const opened = await openEstablishment(asked, "result.read", deps);
  if (!opened.ok) return opened;
  const groups = await deps.resultReader.groups(asked.establishmentId);
  return ok({ ...groups, divisions: groups.divisions.sort((a, b) => compareDivisions(a.division, b.division)) });
}
