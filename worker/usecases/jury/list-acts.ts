import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { KeptAct } from "../act-ports.ts";
import type { Deps } from "../deps.ts";

const ON_A_PAGE = 100;

/**
 * Acts of the platform's staff, newest first; `before`, the sequence of an act, turns the page. Errors: JURY_REQUIRED,
 * OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF.
 */
export async function listActs(
  asked: { actor: Actor; sessionNumber: number | null; act: string | null; before: number | null },
  deps: Pick<Deps, "actBook">,
): Promise<Result<{ acts: KeptAct[]; next: number | null }, DomainError>> {
  // Both roles read what both do.
  const right = may(asked.actor, "report.judge", null);
  if (right !== true && may(asked.actor, "establishment.open", null) !== true)
    return refuse(domainError(right.refused));
  const { sessionNumber, act, before } = asked;
  const acts = await deps.actBook.list({ sessionNumber, act, before, limit: ON_A_PAGE });
  return ok({ acts, next: acts.length === ON_A_PAGE ? (acts.at(-1)?.sequence ?? null) : null });
}
