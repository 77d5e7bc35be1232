import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import { RETENTION, RETENTION_KINDS, type RetentionKind } from "#worker/core/people/retention.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { RetentionRun } from "../keeping-ports.ts";

const DAY_S = 24 * 3600;
const RUNS_SHOWN = 50;

export type ShownPeriod = {
  kind: RetentionKind;
  days: number;
  fewest: number;
  most: number;
  /** what the next night would remove: nothing is changed by asking */
  due: number;
};

/** Periods, what they would remove now, and what the last nights removed. Errors: those of the right (operators). */
export async function showRetention(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "retention" | "clock">,
): Promise<Result<{ periods: ShownPeriod[]; runs: RetentionRun[] }, DomainError>> {
  const right = may(actor, "retention.set", null);
  if (right !== true) return refuse(domainError(right.refused));
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const [set, runs] = await Promise.all([deps.retention.periods(), deps.retention.runs(RUNS_SHOWN)]);
  const periods = await Promise.all(
    RETENTION_KINDS.map(async (kind) => {
      const { fewest, most } = RETENTION[kind];
      return { kind, days: set[kind], fewest, most, due: await deps.retention.count(kind, nowS - set[kind] * DAY_S) };
    }),
  );
  return ok({ periods, runs });
}
