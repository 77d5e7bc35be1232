import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import { isAllowedPeriod, RETENTION, type RetentionKind } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";
import { makeAct, type Operator } from "../platform/make-act.ts";

/** A period, from the next night on. Errors: those of the right, RETENTION_OUT_OF_BOUNDS {fewest, most}. */
export async function setRetention(
  { actor, kind, days }: { actor: Operator; kind: RetentionKind; days: number },
  deps: Pick<Deps, "retention" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const right = may(actor, "retention.set", null);
  if (right !== true) return refuse(domainError(right.refused));
  const { fewest, most } = RETENTION[kind];
  if (!isAllowedPeriod(kind, days)) {
    return refuse(domainError("RETENTION_OUT_OF_BOUNDS", { field: kind, fewest, most }));
  }
  const before = (await deps.retention.periods())[kind];
  if (before === days) return ok(null);
  const act = makeAct({ actor, act: "retention-set", subject: kind, before, after: days }, deps);
  await deps.retention.setPeriod(kind, days, act);
  return ok(null);
}
